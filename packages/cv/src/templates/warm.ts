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

const SIDE = 150

/** A slab serif, a tinted panel at the right, headings on tinted pills, a round photo. */
export const warm: Template = { typeface: 'bitter', plan }

function plan(cv: Cv, ease: Ease, photo: boolean): PagePlan {
  const base = lookOf(cv, ease, { text: 10.4, heading: 1, leading: 1.42 })
  const { palette, space } = base
  const pill = (title: string): Node[] => [
    {
      kind: 'stack',
      fill: { colour: palette.tint, radius: 8, hug: true },
      pad: { top: 3, bottom: 3, start: 9, end: 9 },
      nodes: [{ kind: 'text', tag: 'H2', text: headingText(title, cv), style: base.heading }],
      keepWithNext: true,
    },
  ]
  const plain = (title: string): Node[] => [
    {
      kind: 'text',
      tag: 'H2',
      text: headingText(title, cv),
      style: onOneLine(title, base.heading, SIDE),
      keepWithNext: true,
    },
    { kind: 'rule', colour: palette.accent, thickness: 1.5, length: 24, before: 2, keepWithNext: true },
  ]
  const look: Look = { ...base, headed: pill, underHeading: space(6) }
  const sideLook: Look = { ...base, headed: plain, underHeading: space(6) }
  const hasSide = photo || cv.sections.some(inSidebar)
  const width = PAGE.width - 48 - (hasSide ? SIDE + 26 + 26 + 22 : 48)
  const name = nameStyle(cv.name, { ...base.strong, colour: palette.accent, size: 28, leading: 1.15 }, width)
  const job = { ...base.text, size: base.text.size * 1.25, leading: 1.35 }
  const main: Node = {
    kind: 'stack',
    nodes: [
      ...nameParts(cv, name, job),
      { ...contactList(cv.contacts, base.text), before: space(8) },
      ...summaryPart(cv, look),
      ...cv.sections
        .filter((section) => !inSidebar(section))
        .map((section) => sectionPart(section, cv, look)),
    ],
  }
  if (!hasSide) return { margin: { top: 48, end: 48, bottom: 40, start: 48 }, body: main }
  const picture = { ...photoPart(cv, 'circle', 104, palette.line) }
  const side: Node = {
    kind: 'stack',
    nodes: [
      ...(photo ? [picture] : []),
      ...cv.sections.filter(inSidebar).map((section) => sectionPart(section, cv, sideLook)),
    ],
  }
  return {
    margin: { top: 48, end: 22, bottom: 40, start: 48 },
    backdrop: [{ x: PAGE.width - SIDE - 26 - 22, width: SIDE + 26 + 22, colour: palette.tint }],
    body: { kind: 'sides', main, side, sideWidth: SIDE, gap: 52 },
  }
}
