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
    ...files.map(async ({ family, weight }) =>
      doc.registerFont(`${family}-${weight}`, (await load(family, weight)) as PDFKit.Mixins.PDFFontSource),
    ),
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
      widthOf: (text, font) => doc.font(font).fontSize(1000).widthOfString(text) / 1000,
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

/** The one part of an open font that pdfkit's types leave out. */
interface OpenFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}
