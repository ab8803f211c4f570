import type { LetterPage } from '../letter/page.ts'
import type { Cv } from '../model.ts'
import { letterPlan } from '../templates/letter.ts'
import { TEMPLATE_OF } from '../templates/index.ts'
import { LABELS } from '../words/labels.ts'
import { gather, openDocument, withTexts } from './document.ts'
import { draw } from './draw.ts'
import type { PdfOptions } from './make.ts'
import { place } from './place.ts'
import { openTypefaces } from './typefaces.ts'

/**
 * A cover letter as a tagged PDF, in the typeface and the colour of the CV it goes with.
 * @throws what `loadFont` rejects with
 */
export async function drawLetterPdf(
  given: LetterPage,
  cv: Cv,
  { loadFont }: Pick<PdfOptions, 'loadFont'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { typeface } = TEMPLATE_OF[cv.template]
  const title = [given.object, given.signature].filter((text) => text !== '').join(' – ')
  const doc = openDocument(cv.language, { Title: title, Author: given.signature })
  const bytes = gather(doc)
  const typefaces = await openTypefaces(doc, typeface, JSON.stringify(given), loadFont)
  const letter = withTexts(given, typefaces.clean)
  const { direction } = LABELS[cv.language]
  // Tight enough for one page when it can be; a long letter goes on over the next.
  const eases = [1, 0.7, 0.4, 0].map((ease) =>
    place({ ...letterPlan(letter, cv, ease), direction }, typefaces.set),
  )
  draw(doc, eases.find(({ pages }) => pages === 1) ?? eases[0]!, direction === 'rtl', undefined)
  doc.end()
  return bytes
}
