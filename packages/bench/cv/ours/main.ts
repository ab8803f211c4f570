/** Our engine, fetched at the first CV: on the page itself, or in the app's worker with `?worker`. */
import type { Cv } from '@trousseau/cv'
import { offer } from '../sample.ts'

async function onPage(cv: Cv): Promise<number> {
  const { fetchFont, makeCvPdf } = await import('@trousseau/cv/pdf')
  return (await makeCvPdf(cv, { loadFont: fetchFont })).length
}

let worker: Worker | undefined

function inWorker(cv: Cv): Promise<number> {
  worker ??= new Worker(new URL('../../../../apps/youth/src/cv/worker.ts', import.meta.url), {
    type: 'module',
  })
  const answer = worker
  return new Promise((resolve, reject) => {
    answer.onmessage = ({ data }: MessageEvent<{ value?: { bytes: Uint8Array }; why?: string }>) =>
      data.value ? resolve(data.value.bytes.length) : reject(new Error(data.why))
    answer.postMessage({ id: 1, make: 'pdf', cv })
  })
}

offer(location.search === '?worker' ? inWorker : onPage)
