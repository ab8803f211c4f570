import type { Contact, Cv, Education, Experience, Language, Section } from '../model.ts'
import type { Node, PhotoNode, RowNode, StackNode, TextNode, TextStyle } from '../pdf/nodes.ts'
import { LABELS } from '../words/labels.ts'
import { periodInWords } from '../words/dates.ts'
import type { Look } from './look.ts'

const BULLET = '•'

/** Name, then what is aimed for: both alone on their lines. */
export function nameParts(cv: Cv, name: TextStyle, job: TextStyle): TextNode[] {
  return [
    { kind: 'text', tag: 'H1', text: cv.name, style: name },
    { kind: 'text', tag: 'P', text: cv.job, style: job, before: 2 },
  ]
}

/** Contacts, one a line, those that lead somewhere being links. */
export function contactList(contacts: readonly Contact[], style: TextStyle): StackNode {
  const lines = contacts.map(({ text, href }): Node => {
    const node: TextNode = { kind: 'text', tag: 'P', text, style }
    if (href !== undefined) node.href = href
    return node
  })
  return { kind: 'stack', tag: 'Div', nodes: lines }
}

export function photoPart(cv: Cv, shape: PhotoNode['shape'], width: number, ring?: string): PhotoNode {
  const height = shape === 'circle' ? width : (width * 4) / 3
  return {
    kind: 'photo',
    alt: LABELS[cv.language].photoOf(cv.name),
    shape,
    width,
    height,
    ...(ring && { ring }),
  }
}

/** The few sentences under the heading « Profil »; nothing when there are none. */
export function summaryPart(cv: Cv, look: Look): Node[] {
  if (cv.summary === '') return []
  const paragraphs = cv.summary.split('\n').filter((text) => text.trim() !== '')
  const texts = paragraphs.map((text): TextNode => ({ kind: 'text', tag: 'P', text, style: look.text }))
  return [sectionStack(look, LABELS[cv.language].sections.summary, texts, 3)]
}

/** One section under its heading. */
export function sectionPart(section: Section, cv: Cv, look: Look): Node {
  switch (section.kind) {
    case 'experiences':
    case 'commitments':
      return sectionStack(
        look,
        section.title,
        section.items.map((item) => experiencePart(item, cv, look)),
        8,
      )
    case 'education':
      return sectionStack(
        look,
        section.title,
        section.items.map((item) => coursePart(item, cv, look)),
        6,
      )
    case 'languages':
      return sectionStack(
        look,
        section.title,
        [
          listPart(
            section.items.map((item) => languageText(item, cv)),
            look,
          ),
        ],
        0,
      )
    case 'skills':
    case 'interests':
      return sectionStack(
        look,
        section.title,
        [
          listPart(
            section.items.map(({ name }) => name),
            look,
          ),
        ],
        0,
      )
  }
}

function sectionStack(look: Look, title: string, nodes: Node[], gap: number): StackNode {
  // Wide enough, even where space is short, for a machine to see where an entry ends.
  const apart =
    gap < 6 ? look.space(gap) : Math.max(look.space(gap), 0.55 * look.text.size * look.text.leading)
  const body: StackNode = { kind: 'stack', nodes, gap: apart, before: look.underHeading }
  return { kind: 'stack', tag: 'Sect', before: look.space(15), nodes: [...look.headed(title), body] }
}

/** Title and dates, then employer and place, then what was done: each a text of its own. */
function experiencePart(item: Experience, cv: Cv, look: Look): Node {
  const head = entryHead(
    look,
    item.title,
    [item.employer],
    item.place,
    periodInWords(item.start, item.end, cv.language),
  )
  if (item.tasks.length === 0) return { kind: 'stack', tag: 'Div', nodes: [head] }
  const tasks = { ...listPart(item.tasks, look), before: look.space(1.5) }
  return { kind: 'stack', tag: 'Div', nodes: [{ ...head, keepWithNext: true }, tasks] }
}

function coursePart(item: Education, cv: Cv, look: Look): Node {
  const state = LABELS[cv.language].states[item.state]
  const dates = periodInWords(item.start, item.end, cv.language)
  return {
    kind: 'stack',
    tag: 'Div',
    nodes: [entryHead(look, item.title, [item.school, state], item.place, dates)],
  }
}

/**
 * Title and dates, then who and where: two rows, their second text at the far end. Where dates don't hold beside the
 * title they stand beside who, so that two lines still say it all: a machine looks no further down.
 */
function entryHead(look: Look, title: string, who: string[], place: string, dates: string): StackNode {
  const said = who.filter((text) => text !== '')
  const heading = title || said.shift() || place
  const quiet = (text: string): TextNode => ({ kind: 'text', tag: 'P', text, style: look.soft })
  // Bold capitals alone on a line are a section's heading to any machine: « BAFA » without a date is not bold.
  const shouted = heading === heading.toUpperCase() && (dates === '' || heading.length > 30)
  const style = shouted ? look.text : look.strong
  const where = place === heading ? '' : place
  const first: TextNode = { kind: 'text', tag: 'H3', text: heading, style }
  const texts = said.map((text, index) => (index === 0 ? { ...quiet(text), style: look.text } : quiet(text)))
  const rows = (...given: [start: TextNode[], end: string][]): StackNode => {
    const nodes = given
      .filter(([start, end]) => start.length > 0 || end !== '')
      .map(([start, end]): RowNode => ({ kind: 'row', start, end: quiet(end), keepWithNext: true }))
    return { kind: 'stack', nodes }
  }
  const usual = rows([[first], dates], [texts, where])
  if (texts.length === 0 || dates === '') return usual
  const beside = rows([[first], ''], [where === '' ? texts : [...texts, quiet(where)], dates])
  const under = rows([[first], ''], [texts, dates], [[], where])
  return { ...usual, instead: where === '' ? beside : { ...beside, instead: under } }
}

function listPart(texts: readonly string[], look: Look): StackNode {
  const nodes = texts.map((text): TextNode => ({
    kind: 'text',
    tag: 'LI',
    bullet: BULLET,
    text,
    style: look.text,
  }))
  return { kind: 'stack', tag: 'L', nodes, gap: look.space(1) }
}

function languageText({ name, level }: Language, cv: Cv): string {
  const { levels } = LABELS[cv.language]
  const said = Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : level
  return said === '' ? name : `${name} (${said})`
}
