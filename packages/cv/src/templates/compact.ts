import type { Cv } from '../model.ts'
import { PAGE, type Node, type PagePlan } from '../pdf/nodes.ts'
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

const SIDE = 148

/** Narrow letters, two columns, a stripe of colour down the edge: much on one page. */
export const compact: Template = { typeface: 'plex-condensed', plan }

function plan(cv: Cv, ease: Ease, photo: boolean): PagePlan {
  const base = lookOf(cv, ease, { text: 10.4, heading: 1.06, leading: 1.3 })
  const { palette, space } = base
  const headed =
    (width: number) =>
    (title: string): Node[] => [
      {
        kind: 'text',
        tag: 'H2',
        text: headingText(title, cv),
        style: onOneLine(title, base.heading, width),
        keepWithNext: true,
      },
      { kind: 'rule', colour: palette.accent, thickness: 1, before: 1, keepWithNext: true },
    ]
  const look: Look = { ...base, headed: headed(PAGE.width - 110 - SIDE), underHeading: space(4) }
  const sideLook: Look = { ...look, headed: headed(SIDE) }
  const name = nameStyle(cv.name, { ...base.strong, size: 25, leading: 1.1 }, 320)
  const job = { ...base.text, colour: palette.accent, size: base.text.size * 1.25 }
  const head: Node = {
    kind: 'stack',
    nodes: [...nameParts(cv, name, job), { ...contactList(cv.contacts, base.text), before: space(5) }],
  }
  const main: Node = {
    kind: 'stack',
    nodes: [
      head,
      ...summaryPart(cv, look),
      ...cv.sections
        .filter((section) => !inSidebar(section))
        .map((section) => sectionPart(section, cv, look)),
    ],
  }
  const beside = cv.sections.filter(inSidebar)
  const side: Node = {
    kind: 'stack',
    nodes: [
      ...(photo ? [photoPart(cv, 'square', 84)] : []),
      ...beside.map((section) => sectionPart(section, cv, sideLook)),
    ],
  }
  return {
    margin: { top: 36, end: 36, bottom: 34, start: 48 },
    backdrop: [{ x: 0, width: 14, colour: palette.accent }],
    body: photo || beside.length > 0 ? { kind: 'sides', main, side, sideWidth: SIDE, gap: 26 } : main,
  }
}
