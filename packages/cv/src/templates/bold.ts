import type { Cv } from '../model.ts'
import type { Node, PagePlan } from '../pdf/nodes.ts'
import { WHITE } from './colours.ts'
import {
  headingText,
  inSidebar,
  lookOf,
  nameStyle,
  onOneLine,
  type Ease,
  type Look,
  type Template,
} from './look.ts'
import { contactList, nameParts, photoPart, sectionPart, summaryPart } from './parts.ts'

const WIDTH = 499
const SIDE = 136

/** The name in white on a band of colour from edge to edge, thick bars over the headings. */
export const bold: Template = { typeface: 'archivo', plan }

function plan(cv: Cv, ease: Ease, photo: boolean): PagePlan {
  const base = lookOf(cv, ease, { text: 10.8, heading: 1.15, leading: 1.36 })
  const { palette, space } = base
  const headed =
    (width: number) =>
    (title: string): Node[] => {
      const text = headingText(title, cv)
      const style = onOneLine(text, base.heading, width)
      return [
        { kind: 'rule', colour: palette.accent, thickness: 4, length: 34, keepWithNext: true },
        { kind: 'text', tag: 'H2', text, style, before: 4, keepWithNext: true },
      ]
    }
  const look: Look = { ...base, headed: headed(WIDTH), underHeading: space(4) }
  const sideLook: Look = { ...look, headed: headed(SIDE) }
  const white = (style: typeof base.text, times: number) => ({
    ...style,
    colour: WHITE,
    size: style.size * times,
  })
  const name = nameStyle(cv.name, { ...white(base.strong, 1), size: 36, leading: 1.08 }, photo ? 380 : WIDTH)
  const title: Node = {
    kind: 'stack',
    nodes: [
      ...nameParts(cv, name, { ...white(base.text, 1.35), leading: 1.3 }),
      { ...contactList(cv.contacts, white(base.text, 1)), before: space(10) },
    ],
  }
  const band: Node = {
    kind: 'stack',
    fill: { colour: palette.accent, bleed: true },
    pad: { bottom: space(24) },
    nodes: [
      photo
        ? { kind: 'sides', main: title, side: photoPart(cv, 'rounded', 88, WHITE), sideWidth: 88, gap: 24 }
        : title,
    ],
  }
  const parts = (beside: boolean): Node[] =>
    cv.sections
      .filter((one) => inSidebar(one) === beside)
      .map((one) => sectionPart(one, cv, beside ? sideLook : look))
  const main: Node = { kind: 'stack', nodes: [...summaryPart(cv, look), ...parts(false)] }
  const side: Node = { kind: 'stack', nodes: parts(true) }
  const below: Node = side.nodes.length > 0 ? { kind: 'sides', main, side, sideWidth: SIDE, gap: 34 } : main
  return {
    margin: { top: 40, end: 48, bottom: 40, start: 48 },
    body: { kind: 'stack', nodes: [band, { ...below, before: space(20) }] },
  }
}
