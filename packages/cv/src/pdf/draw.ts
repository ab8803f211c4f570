import { ARABIC_TYPEFACE } from '../fonts/index.ts'
import type { Run } from './lines.ts'
import type { Element, Mark, Placed } from './marks.ts'
import { PAGE } from './nodes.ts'

type Doc = PDFKit.PDFDocument
type Structure = PDFKit.PDFStructureElement

interface Ink {
  doc: Doc
  /** A page read from right to left is the same page seen in a mirror, its letters apart. */
  mirrored: boolean
  photo: unknown
  structures: Map<Element, Structure>
}

/**
 * Draws what was placed, in the order one reads. The document has no page yet and keeps its pages
 * (`bufferPages`); every mark ends up in a tag, or in an artifact when it is for the eye only.
 * @param photo what `openImage` gave, or `undefined`
 */
export function draw(doc: Doc, placed: Placed, mirrored: boolean, photo: unknown): void {
  const ink: Ink = { doc, mirrored, photo, structures: new Map() }
  for (let page = 0; page < placed.pages; page++) doc.addPage()
  for (const box of placed.behind) drawBox(ink, box)
  for (let index = 0; index < placed.marks.length; index++) {
    const mark = placed.marks[index]!
    doc.switchToPage(mark.page)
    if (mark.kind === 'box') {
      drawBox(ink, mark)
      continue
    }
    // Lines of one paragraph on one page are one marked content.
    let last = index
    while (continues(mark, placed.marks[last + 1])) last += 1
    drawMarked(ink, mark.element, placed.marks.slice(index, last + 1))
    index = last
  }
  turnLigatures(doc)
  const root = structureOf(ink, placed.root)
  doc.addStructure(root)
  root.end()
}

/**
 * Readers take the letters of an Arabic line from left to right and turn the line round, those behind one
 * ligature with it: they are written down turned (pdf.js and poppler give « لا » as « ال » otherwise).
 */
function turnLigatures(doc: Doc): void {
  const { _fontFamilies } = doc as unknown as { _fontFamilies: Record<string, { unicode: number[][] }> }
  const arabic = Object.keys(_fontFamilies).filter((name) => name.startsWith(ARABIC_TYPEFACE))
  for (const font of new Set(arabic.map((name) => _fontFamilies[name]!)))
    font.unicode = font.unicode.map((letters) => [...letters].reverse())
}

function continues(mark: Mark, next: Mark | undefined): boolean {
  return (
    mark.kind === 'line' && next?.kind === 'line' && next.element === mark.element && next.page === mark.page
  )
}

function drawMarked(ink: Ink, element: Element, marks: readonly Mark[]): void {
  const { doc } = ink
  const structure = structureOf(ink, element)
  structure.add(doc.markStructureContent(element.tag))
  for (const mark of marks) {
    if (mark.kind === 'line') drawLine(ink, mark)
    else if (mark.kind === 'photo') drawPhoto(ink, mark)
  }
  doc.endMarkedContent()
  if (element.href === undefined) return
  for (const mark of marks) {
    if (mark.kind !== 'line') continue
    const { x, y, size, line } = mark
    const width = line.width * size
    const options = { structParent: structure, Contents: new String(textOf(mark)) }
    doc.link(
      leftOf(ink, x, width),
      y - size,
      width,
      size * 1.3,
      element.href,
      options as unknown as PDFKit.Mixins.AnnotationOption,
    )
  }
  // Ended here: a link written out later would name the last page as its own.
  structure.end()
}

function textOf({ line }: Extract<Mark, { kind: 'line' }>): string {
  return line.runs.map(({ text }) => text).join('')
}

function structureOf(ink: Ink, element: Element): Structure {
  const found = ink.structures.get(element)
  if (found) return found
  const { doc, structures } = ink
  const structure = doc.struct(element.tag, element.alt === undefined ? {} : { alt: element.alt })
  structures.set(element, structure)
  if (element.parent) structureOf(ink, element.parent).add(structure)
  return structure
}

function leftOf({ mirrored }: Ink, x: number, width: number): number {
  return mirrored ? PAGE.width - x - width : x
}

function drawLine(ink: Ink, { x, y, size, colour, line }: Extract<Mark, { kind: 'line' }>): void {
  const left = leftOf(ink, x, line.width * size)
  ink.doc.fillColor(colour).fontSize(size)
  for (const run of line.runs) {
    const options = {
      lineBreak: false,
      baseline: 'alphabetic',
      textWidth: run.width * size,
      wordCount: 1,
      // Laid out as a whole, so that the words of a run turned round stand in their order.
      ...(run.turned && { features: ARABIC_FEATURES }),
    } as const
    ink.doc
      .font(run.font)
      .text(shownText(run), left + run.x * size, y, options as unknown as PDFKit.Mixins.TextOptions)
  }
}

const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** An Arabic typeface turns its letters round itself; signs of the Latin one are turned here. */
function shownText({ text, font, turned }: Run): string {
  if (!turned || font.startsWith(ARABIC_TYPEFACE)) return text
  return [...text]
    .map((sign) => MIRRORED[sign] ?? sign)
    .reverse()
    .join('')
}

/** Named so that pdfkit sets the whole run at once; the typeface's script asks for them anyway. */
const ARABIC_FEATURES = ['init', 'medi', 'fina', 'rlig']

function drawPhoto(ink: Ink, { x, y, node }: Extract<Mark, { kind: 'photo' }>): void {
  const { doc, photo } = ink
  const { shape, width, height, ring } = node
  const left = leftOf(ink, x, width)
  const outline = (grown: number): Doc =>
    shape === 'circle'
      ? doc.circle(left + width / 2, y + height / 2, width / 2 + grown)
      : doc.roundedRect(
          left - grown,
          y - grown,
          width + 2 * grown,
          height + 2 * grown,
          shape === 'rounded' ? 8 : 0,
        )
  if (ring) outline(2.5).fill(ring)
  doc.save()
  outline(0).clip()
  doc.image(photo as string, left, y, { cover: [width, height], align: 'center', valign: 'center' })
  doc.restore()
}

function drawBox(
  ink: Ink,
  { page, x, y, width, height, colour, radius }: Extract<Mark, { kind: 'box' }>,
): void {
  const { doc } = ink
  doc.switchToPage(page)
  doc.markContent('Artifact', { type: 'Layout' })
  const left = leftOf(ink, x, width)
  if (radius > 0) doc.roundedRect(left, y, width, height, radius).fill(colour)
  else doc.rect(left, y, width, height).fill(colour)
  doc.endMarkedContent()
}
