import { newItemId, type Cv, type Fields } from '@trousseau/cv'
import type { LetterPage } from '@trousseau/cv/letter'
import {
  ATTACHMENT_NAME,
  drawCvPdf,
  drawLetterPdf,
  fetchFont,
  photoInPdf,
  readCvPdf,
  type Sheet,
} from '@trousseau/cv/pdf'
import { importResume, jsonResumeOf, keptResume, type Imported } from '@trousseau/cv/resume'

/** What the page asks of the worker: `fields` hold what a CV was imported from, for its data go out with it. */
export type Asked = { id: number } & (
  | { make: 'ready' }
  | { make: 'pdf'; cv: Cv; fields?: Fields | undefined }
  | { make: 'json'; cv: Cv; fields: Fields }
  | { make: 'docx'; cv: Cv }
  | { make: 'letter'; cv: Cv; letter: LetterPage }
  | { make: 'import'; file: Blob; fields: Fields; cvId: string }
)

/** What it answers: `missing` when a part of the engine could not be fetched. */
export type Answered = { id: number; value: unknown } | { id: number; why: string; missing: boolean }

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>
  sheets: Sheet[]
  onePage: boolean
  /** Signs that no typeface of ours draws, left out of the page. */
  lost: string[]
}

/** Typefaces of the Latin templates, fetched together so that changing the look needs no network. */
const TYPEFACES = ['source-sans', 'bitter', 'archivo', 'plex-condensed'] as const

/** Whether fonts and code may be had is one thing; a CV that can't be drawn is another. */
class Missing extends Error {}

const loadFont: typeof fetchFont = async (typeface, weight) => {
  try {
    return await fetchFont(typeface, weight)
  } catch (error) {
    throw new Missing(String(error))
  }
}

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.make) {
    case 'pdf': {
      const attachment = asked.fields && {
        name: ATTACHMENT_NAME,
        type: 'application/json',
        description: 'JSON Resume',
        text: jsonOf(asked.cv, asked.fields),
      }
      const made = await drawCvPdf(asked.cv, { loadFont, ...(attachment && { attachment }) })
      const { bytes, sheets, onePage, lost } = made
      return { bytes, sheets, onePage, lost } satisfies MadePdf
    }
    case 'json':
      return jsonOf(asked.cv, asked.fields, true)
    case 'docx':
      return (await docx()).makeCvDocx(asked.cv)
    case 'letter':
      return drawLetterPdf(asked.letter, asked.cv, { loadFont })
    case 'import':
      return imported(asked.file, asked.fields, asked.cvId)
    case 'ready':
      await Promise.all(
        TYPEFACES.flatMap((typeface) => [loadFont(typeface, 'regular'), loadFont(typeface, 'bold')]),
      )
      return undefined
  }
}

function jsonOf(cv: Cv, fields: Fields, photo = false): string {
  return JSON.stringify(
    jsonResumeOf(cv, { kept: keptResume(fields, cv.id), photo }),
    undefined,
    photo ? 2 : 0,
  )
}

/** Word's format is asked for now and then, and weighs as much as all the rest: it comes when it is asked for. */
async function docx() {
  try {
    return await import('@trousseau/cv/docx')
  } catch (error) {
    throw new Missing(String(error))
  }
}

/** A JSON Resume, or a PDF of ours with one inside; its photo is on the page. */
async function imported(file: Blob, fields: Fields, cvId: string): Promise<Imported> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await readCvPdf(bytes)
  const text = found === undefined ? new TextDecoder().decode(bytes) : JSON.stringify(withPhoto(found, bytes))
  const newId = () => newItemId(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)))
  return importResume(text, { fields, cvId, newId })
}

function withPhoto(document: unknown, pdf: Uint8Array): unknown {
  const photo = photoInPdf(pdf)
  const { basics } = document as { basics?: object }
  return photo === '' || !basics
    ? document
    : { ...(document as object), basics: { ...basics, image: `data:image/jpeg;base64,${photo}` } }
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  answer(data).then(
    (value) => self.postMessage({ id: data.id, value } satisfies Answered),
    (error: unknown) =>
      self.postMessage({
        id: data.id,
        why: String(error),
        missing: error instanceof Missing,
      } satisfies Answered),
  )
}
