import type { LetterPage } from '../letter/page.ts'
import type { Cv } from '../model.ts'
import { PAGE, type Node, type PagePlan, type TextNode, type TextStyle } from '../pdf/nodes.ts'
import { lookOf, nameStyle, type Ease } from './look.ts'

const MARGIN = 62
const WIDTH = PAGE.width - 2 * MARGIN
/** Where the reader's address stands, as letters have it in France: in the half that a window envelope shows. */
const READER = 230

/** A letter on paper: who writes, who reads, when, what about, then the text. */
export function letterPlan(letter: LetterPage, cv: Cv, ease: Ease): PagePlan {
  const { palette, space, text, strong, soft } = lookOf(cv, ease, { text: 11, heading: 1.1, leading: 1.45 })
  const line = (said: string, style: TextStyle = text, before = 0): TextNode => ({
    kind: 'text',
    tag: 'P',
    text: said,
    style,
    before,
  })
  const [name = '', ...contacts] = letter.sender
  const title = nameStyle(name, { ...strong, colour: palette.accent, size: 20, leading: 1.2 }, WIDTH)
  const reader: Node = {
    kind: 'stack',
    tag: 'Div',
    nodes: [...letter.recipient.map((said) => line(said)), line(letter.placeAndDate, soft, space(10))],
  }
  const nodes: Node[] = [
    { kind: 'text', tag: 'H1', text: name, style: title },
    { kind: 'rule', colour: palette.accent, thickness: 1.5, length: 34, before: 4 },
    { kind: 'stack', tag: 'Div', nodes: contacts.map((said) => line(said, soft)), before: space(8) },
    { kind: 'stack', nodes: [reader], pad: { start: WIDTH - READER }, before: space(22) },
    line(letter.object, strong, space(28)),
    line(letter.greeting, text, space(20)),
    ...letter.paragraphs.flatMap((paragraph) =>
      paragraph
        .split('\n')
        .filter((said) => said.trim() !== '')
        .map((said) => line(said, text, space(9))),
    ),
    line(letter.closing, text, space(16)),
    line(letter.signature, strong, space(26)),
  ]
  return {
    margin: { top: 56, end: MARGIN, bottom: 50, start: MARGIN },
    body: { kind: 'stack', nodes },
  }
}
