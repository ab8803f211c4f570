import { ARABIC_TYPEFACE } from '../fonts/index.ts'
import { PAGE } from './nodes.ts'
import type { Mark, Placed } from './marks.ts'

/** One page as it is drawn in the PDF, for a screen to draw the same. Points, from the top left corner. */
export interface Sheet {
  width: number
  height: number
  boxes: { x: number; y: number; width: number; height: number; colour: string; radius: number }[]
  /** `y` is the baseline; `font` names a file, `source-sans-bold`; `turned` runs are read from right to left. */
  texts: {
    x: number
    y: number
    width: number
    size: number
    colour: string
    font: string
    text: string
    turned: boolean
  }[]
  photos: { x: number; y: number; width: number; height: number; radius: number; ring?: string }[]
}

/** What was placed, page by page; `mirrored` as for `draw`. */
export function sheetsOf(placed: Placed, mirrored: boolean): Sheet[] {
  const sheets = Array.from({ length: placed.pages }, (): Sheet => {
    return { width: PAGE.width, height: PAGE.height, boxes: [], texts: [], photos: [] }
  })
  const leftOf = (x: number, width: number): number => (mirrored ? PAGE.width - x - width : x)
  for (const mark of [...placed.behind, ...placed.marks]) {
    const sheet = sheets[mark.page]
    if (sheet) add(sheet, mark, leftOf)
  }
  return sheets
}

function add(sheet: Sheet, mark: Mark, leftOf: (x: number, width: number) => number): void {
  if (mark.kind === 'box') {
    const { y, width, height, colour, radius } = mark
    sheet.boxes.push({ x: leftOf(mark.x, width), y, width, height, colour, radius })
    return
  }
  if (mark.kind === 'photo') {
    const { width, height, shape, ring } = mark.node
    const radius = shape === 'circle' ? width / 2 : shape === 'rounded' ? 8 : 0
    const photo = { x: leftOf(mark.x, width), y: mark.y, width, height, radius }
    sheet.photos.push(ring === undefined ? photo : { ...photo, ring })
    return
  }
  const { y, size, colour, line } = mark
  const left = leftOf(mark.x, line.width * size)
  for (const run of line.runs) {
    const turned = run.turned || run.font.startsWith(ARABIC_TYPEFACE)
    const { font, text } = run
    sheet.texts.push({ x: left + run.x * size, y, width: run.width * size, size, colour, font, text, turned })
  }
}
