import type { Cv } from '@trousseau/cv'
import { drawCvPdf, fetchFont, type Sheet } from '@trousseau/cv/pdf'

/** What the page asks of the worker. */
export type Asked =
  { id: number; make: 'pdf'; cv: Cv; attachment?: string | undefined } | { id: number; make: 'ready' }

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
      const attachment = asked.attachment && {
        name: 'cv.json',
        type: 'application/json',
        description: 'JSON Resume',
        text: asked.attachment,
      }
      const made = await drawCvPdf(asked.cv, { loadFont, ...(attachment && { attachment }) })
      const { bytes, sheets, onePage, lost } = made
      return { bytes, sheets, onePage, lost } satisfies MadePdf
    }
    case 'ready':
      await Promise.all(
        TYPEFACES.flatMap((typeface) => [loadFont(typeface, 'regular'), loadFont(typeface, 'bold')]),
      )
      return undefined
  }
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
