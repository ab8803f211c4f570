import type { LoadFont } from '../fonts/index.ts'
import type { Cv } from '../model.ts'
import { TEMPLATE_OF } from '../templates/index.ts'
import type { Template } from '../templates/look.ts'
import { LABELS } from '../words/labels.ts'
import { gather, openDocument, withTexts } from './document.ts'
import { draw } from './draw.ts'
import type { Setter } from './lines.ts'
import type { Placed } from './marks.ts'
import { PAGE } from './nodes.ts'
import { place } from './place.ts'
import { sheetsOf, type Sheet } from './sheets.ts'
import { openTypefaces } from './typefaces.ts'

export interface PdfOptions {
  loadFont: LoadFont
  /** A file to put inside, so that the app can take the CV back from the PDF; nothing when absent. */
  attachment?: { name: string; type: string; description: string; text: string }
}

export interface CvPdf {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** The same pages, for a screen to show. */
  sheets: Sheet[]
  /** Whether all of it held on one page. */
  onePage: boolean
  /** What no typeface of ours draws (emoji, other scripts) and was left out; each once. */
  lost: string[]
  /** The photo was no JPEG one can draw, and was left out. */
  photoRefused: boolean
}

/** As much ease as a page takes: a CV with little on it is given more room, never bigger than this. */
const MOST_EASE = 1.8
const STEPS = 6

/**
 * The CV as a tagged PDF of one page, or of several when it does not fit at 9.5 points.
 * @throws what `loadFont` rejects with
 */
export async function makeCvPdf(cv: Cv, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>> {
  return (await drawCvPdf(cv, options)).bytes
}

/** `makeCvPdf`, and what is to be said about the page. */
export async function drawCvPdf(given: Cv, options: PdfOptions): Promise<CvPdf> {
  const template = TEMPLATE_OF[given.template]
  const { firstName, lastName } = given.person
  const doc = openDocument(given.language, {
    Title: `CV ${given.name}`.trim(),
    Author: [firstName, lastName].join(' ').trim(),
  })
  const bytes = gather(doc)
  const typefaces = await openTypefaces(doc, template.typeface, JSON.stringify(given), options.loadFont)
  const cv = withTexts(given, typefaces.clean)
  const photo = openPhoto(doc, given.photo)
  const { placed, onePage } = fitted(template, cv, photo !== undefined, typefaces.set)
  const mirrored = LABELS[cv.language].direction === 'rtl'
  draw(doc, placed, mirrored, photo)
  if (options.attachment) attach(doc, options.attachment)
  doc.end()
  return {
    bytes: await bytes,
    pages: placed.pages,
    sheets: sheetsOf(placed, mirrored),
    onePage,
    lost: [...typefaces.lost],
    photoRefused: given.photo !== '' && photo === undefined,
  }
}

/**
 * The easiest page that holds the CV. When none does, it flows over pages at a middling ease, for nothing
 * is gained by squeezing what takes two pages anyway.
 */
function fitted(
  template: Template,
  cv: Cv,
  photo: boolean,
  set: Setter,
): { placed: Placed; onePage: boolean } {
  const at = (ease: number): Placed => {
    const plan = template.plan(cv, ease, photo)
    const { direction } = LABELS[cv.language]
    return withBackdrop(place({ ...plan, direction }, set), plan.backdrop ?? [])
  }
  let best = at(0)
  if (best.pages > 1) {
    const easy = at(0.6)
    return { placed: easy.pages > best.pages ? best : easy, onePage: false }
  }
  let [fits, tooMuch] = [0, MOST_EASE]
  for (let step = 0; step < STEPS; step++) {
    const ease = step === 0 ? 1 : (fits + tooMuch) / 2
    const tried = at(ease)
    if (tried.pages === 1) [best, fits] = [tried, ease]
    else tooMuch = ease
  }
  return { placed: best, onePage: true }
}

function withBackdrop(
  placed: Placed,
  stripes: readonly { x: number; width: number; colour: string }[],
): Placed {
  const boxes = Array.from({ length: placed.pages }, (_, page) =>
    stripes.map(
      (stripe) => ({ kind: 'box', page, y: 0, height: PAGE.height, radius: 0, ...stripe }) as const,
    ),
  )
  return { ...placed, behind: [...boxes.flat(), ...placed.behind] }
}

function openPhoto(doc: PDFKit.PDFDocument, base64: string): unknown {
  if (base64 === '') return undefined
  try {
    const image: unknown = (doc as unknown as { openImage(source: Uint8Array): unknown }).openImage(
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    )
    return image
  } catch {
    return undefined
  }
}

function attach(
  doc: PDFKit.PDFDocument,
  { name, type, description, text }: NonNullable<PdfOptions['attachment']>,
): void {
  const options = { name, type, description, relationship: 'Data', creationDate: new Date() }
  doc.file(new TextEncoder().encode(text) as Buffer, options)
}
