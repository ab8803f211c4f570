import type { Cv } from '@trousseau/cv'
import { m } from '../paraglide/messages.js'
import type { Asked, Answered, MadePdf } from './worker.ts'

export type { MadePdf } from './worker.ts'

/** The engine could not be had: it was never fetched and there is no network. */
export class EngineMissing extends Error {}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()

/** The worker that makes files, started at the first need; one that failed to load is started anew next time. */
function engine(): Worker {
  if (worker) return worker
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'cv' })
  started.onmessage = ({ data }: MessageEvent<Answered>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('value' in data) asker?.resolve(data.value as never)
    else asker?.reject(data.missing ? new EngineMissing(data.why) : new Error(data.why))
  }
  started.onerror = (event) => {
    event.preventDefault()
    started.terminate()
    worker = undefined
    for (const asker of waiting.values()) asker.reject(new EngineMissing('the engine did not load'))
    waiting.clear()
  }
  worker = started
  return started
}

type Wanted = Asked extends infer One ? (One extends Asked ? Omit<One, 'id'> : never) : never

function ask<Value>(what: Wanted): Promise<Value> {
  const id = ++last
  return new Promise<Value>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    engine().postMessage({ id, ...what })
  })
}

/** The CV as a PDF, and as pages to show. `attachment` is kept inside it, so that the app can take it back. */
export function makePdf(cv: Cv, attachment?: string): Promise<MadePdf> {
  return ask<MadePdf>({ make: 'pdf', cv, attachment })
}

let warmed: Promise<unknown> | undefined

/**
 * Fetches the engine and its fonts when a CV is first opened with a network, for the day there is none. Waits until
 * the service worker holds the page: what was fetched before would not be kept.
 */
export function warmUp(): void {
  warmed ??= (async () => {
    const { serviceWorker } = navigator
    if (serviceWorker && !serviceWorker.controller)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true })
        setTimeout(resolve, 8_000)
      })
    await ask({ make: 'ready' })
  })().catch(() => (warmed = undefined))
}

/** What to say of a file that could not be made. */
export function engineTrouble(error: unknown): string {
  return error instanceof EngineMissing ? m.cv_pdf_offline() : m.cv_pdf_failed()
}
