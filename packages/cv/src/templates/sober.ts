import type { Cv } from '../model.ts'
import type { Node, PagePlan } from '../pdf/nodes.ts'
import { headingText, lookOf, nameStyle, type Ease, type Look, type Template } from './look.ts'
import { contactList, nameParts, photoPart, sectionPart, summaryPart } from './parts.ts'

const WIDTH = 483

/** One column, hairlines, much white: what a bank or a town hall expects. */
export const sober: Template = { typeface: 'source-sans', plan }

function plan(cv: Cv, ease: Ease, photo: boolean): PagePlan {
  const base = lookOf(cv, ease, { text: 11, heading: 1.08, leading: 1.33 })
  const { palette, space } = base
  const headed = (title: string): Node[] => [
    { kind: 'text', tag: 'H2', text: headingText(title, cv), style: base.heading, keepWithNext: true },
    { kind: 'rule', colour: palette.line, thickness: 0.75, before: 2, keepWithNext: true },
  ]
  const look: Look = { ...base, headed, underHeading: space(6) }
  const name = nameStyle(cv.name, { ...base.strong, size: 27, leading: 1.15 }, photo ? 380 : WIDTH)
  const job = { ...base.text, size: base.text.size * 1.3, colour: palette.accent, leading: 1.3 }
  const title: Node = {
    kind: 'stack',
    nodes: [...nameParts(cv, name, job), { ...contactList(cv.contacts, base.text), before: space(8) }],
  }
  const head: Node = photo
    ? { kind: 'sides', main: title, side: photoPart(cv, 'square', 80), sideWidth: 80, gap: 20 }
    : title
  const sections = cv.sections.map((section) => sectionPart(section, cv, look))
  return {
    margin: { top: 50, end: 56, bottom: 46, start: 56 },
    body: { kind: 'stack', nodes: [head, ...summaryPart(cv, look), ...sections] },
  }
}
