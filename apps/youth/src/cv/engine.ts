import type { Cv, Fields } from '@trousseau/cv'
import type { LetterPage } from '@trousseau/cv/letter'
import type { Imported } from '@trousseau/cv/resume'
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

/** The CV as pages to show, and as a PDF. With `fields`, its data are kept inside, so that the app can take it back. */
export function makePdf(cv: Cv, fields?: Fields): Promise<MadePdf> {
  return ask<MadePdf>({ make: 'pdf', cv, fields: fields && sourceOf(cv, fields) })
}

/** The CV as a document to go on writing in. */
export function makeDocx(cv: Cv): Promise<Uint8Array<ArrayBuffer>> {
  return ask({ make: 'docx', cv })
}

/** The CV as JSON Resume, its photo in it. */
export function makeJson(cv: Cv, fields: Fields): Promise<string> {
  return ask({ make: 'json', cv, fields: sourceOf(cv, fields) })
}

/** A letter on paper, in the looks of the CV it goes with. */
export function makeLetter(letter: LetterPage, cv: Cv): Promise<Uint8Array<ArrayBuffer>> {
  return ask({ make: 'letter', letter, cv })
}

/** What a file of ours, or a JSON Resume, becomes as that CV. */
export function readFile(file: Blob, fields: Fields, cvId: string): Promise<Imported> {
  return ask({ make: 'import', file, fields, cvId })
}

/** Of all fields, those that keep the file a CV was imported from. */
function sourceOf(cv: Cv, fields: Fields): Fields {
  const path = `cvs.${cv.id}.resume`
  const kept = fields[path]
  if (!kept) return {}
  const pieces = Object.entries(fields).filter(([name]) => name.startsWith(`resumes.${String(kept.value)}.`))
  return { [path]: { value: kept.value }, ...Object.fromEntries(pieces) }
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
