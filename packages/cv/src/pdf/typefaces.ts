import { ARABIC_TYPEFACE, type LoadFont, type Typeface, type Weight } from '../fonts/index.ts'
import { drawable, isRightToLeft } from './letters.ts'
import type { Setter } from './lines.ts'

const WEIGHTS: readonly Weight[] = ['regular', 'bold']

/** The typefaces of one document, ready to set text with. */
export interface Typefaces {
  set: Setter
  /** The text without what no typeface draws; `lost` gathers that. */
  clean(text: string): string
  lost: Set<string>
}

/**
 * Registers in the document the template's typeface, and the Arabic one when `texts` ask for it.
 * @param texts all that will be written
 * @throws what `load` rejects with
 */
export async function openTypefaces(
  doc: PDFKit.PDFDocument,
  typeface: Typeface,
  texts: string,
  load: LoadFont,
): Promise<Typefaces> {
  const turned = isRightToLeft(texts)
  const families = turned ? [typeface, ARABIC_TYPEFACE] : [typeface]
  const files = families.flatMap((family) => WEIGHTS.map((weight) => ({ family, weight })))
  const [bidi] = await Promise.all([
    turned ? import('bidi-js').then(({ default: makeBidi }) => makeBidi()) : undefined,
    ...files.map(async ({ family, weight }) => register(doc, family, weight, await load(family, weight))),
  ])
  const draws = (family: Typeface, codePoint: number): boolean => {
    const { _font: open } = doc.font(`${family}-regular`) as unknown as OpenFont
    return open.font.hasGlyphForCodePoint(codePoint)
  }
  const known = new Map<number, Typeface | undefined>()
  const familyOf = (codePoint: number): Typeface | undefined => {
    if (!known.has(codePoint))
      known.set(
        codePoint,
        families.find((family) => draws(family, codePoint)),
      )
    return known.get(codePoint)
  }
  const lost = new Set<string>()
  return {
    set: {
      fontOf: (codePoint, weight) => `${familyOf(codePoint) ?? typeface}-${weight}`,
      widthOf: (text, font) => {
        const known = widthsOf(font)
        const found = known.get(text)
        if (found !== undefined) return found
        const width = doc.font(font).fontSize(1000).widthOfString(text) / 1000
        known.set(text, width)
        return width
      },
      bidi,
    },
    clean: (text) =>
      drawable(
        text,
        (codePoint) => familyOf(codePoint) !== undefined,
        (character) => lost.add(character),
      ),
    lost,
  }
}

/** Widths found so far, by font: a page is set many times before it fits, and the next CV says much the same. */
const widths = new Map<string, Map<string, number>>()
const MOST_WIDTHS = 4000

function widthsOf(font: string): Map<string, number> {
  const known = widths.get(font)
  if (known && known.size < MOST_WIDTHS) return known
  const fresh = new Map<string, number>()
  widths.set(font, fresh)
  return fresh
}

/** Fonts read once for all CVs, by their bytes. */
const opened = new WeakMap<Uint8Array, unknown>()

function register(doc: PDFKit.PDFDocument, family: Typeface, weight: Weight, bytes: Uint8Array): void {
  const name = `${family}-${weight}`
  doc.registerFont(name, (opened.get(bytes) ?? bytes) as PDFKit.Mixins.PDFFontSource)
  // An Arabic letter has several shapes, and an open font remembers which it met: one of its own for each page.
  if (family === ARABIC_TYPEFACE || opened.has(bytes)) return
  opened.set(bytes, (doc.font(name) as unknown as OpenFont)._font.font)
}

/** The one part of an open font that pdfkit's types leave out. */
interface OpenFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}
