import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * A CV as the best known open reader of CVs takes it, for tests: after sections and entries, each text earns points
 * for what it looks like, and each field takes the text with most points. It is harder than `resume-reader`: a date
 * beside a comma, a town of two words or a gap half a line too wide each lose a field.
 */
export interface ScoredResume {
  name: string
  email: string
  phone: string
  url: string
  summary: string
  work: { title: string; company: string; date: string; descriptions: string[] }[]
  education: { school: string; degree: string; date: string }[]
  skills: string[]
}

/** What such a reader knows of a language. */
export interface ReaderWords {
  summary: string[]
  work: string[]
  education: string[]
  skills: string[]
  jobs: string[]
  schools: string[]
  degrees: string[]
  months: string[]
  present: string
}

export interface Text {
  text: string
  font: string
  x: number
  y: number
  width: number
  height: number
}

type Line = Text[]
type Sign = (item: Text) => boolean
type Points = [sign: Sign, points: number]

const BULLET = '•'
const bold: Sign = ({ font }) => font.toLowerCase().includes('bold')
const matches =
  (pattern: RegExp): Sign =>
  ({ text }) =>
    pattern.test(text)
const holds =
  (words: readonly string[]): Sign =>
  ({ text }) =>
    words.some((word) => text.includes(word))
const digit = matches(/\d/)
const letter = matches(/\p{L}/u)
const comma = holds([','])
const at = holds(['@'])
const slash = holds(['/'])
const sentence: Sign = ({ text }) => text.split(' ').length >= 4
const capitals: Sign = (item) => letter(item) && item.text === item.text.toUpperCase()

/** Reads a PDF, whatever program wrote it. */
export async function readScored(bytes: Uint8Array, words: ReaderWords): Promise<ScoredResume> {
  const lines = linesOf(await textsOf(bytes))
  const sections = sectionsOf(lines)
  const section = (keywords: readonly string[]): Line[] => {
    const name = [...sections.keys()].find((title) =>
      keywords.some((keyword) => title.toLowerCase().includes(keyword)),
    )
    return name === undefined ? [] : sections.get(name)!
  }
  const head = sections.get('')!.flat()
  const date: Points[] = [
    [matches(/(?:19|20)\d{2}/), 1],
    [holds(words.months), 1],
    [holds([words.present]), 1],
    [comma, -1],
  ]
  return {
    name: best(head, [
      [matches(/^[\p{L}\s.’'-]+$/u), 3],
      [bold, 2],
      [capitals, 2],
      [at, -4],
      [digit, -4],
      [comma, -4],
      [slash, -4],
      [sentence, -2],
    ]),
    email: best(head, [
      [matches(/\S+@\S+\.\S+/), 4],
      [bold, -1],
      [comma, -4],
      [slash, -4],
      [sentence, -4],
    ]),
    phone: best(head, [
      [matches(/^\+?\d[\d\s.()-]{8,}$/), 4],
      [letter, -4],
    ]),
    url: best(head, [
      [matches(/\S+\.[a-z]+\/\S+/), 4],
      [bold, -1],
      [at, -4],
      [comma, -4],
      [sentence, -4],
    ]),
    summary: section(words.summary)
      .flat()
      .map(({ text }) => text)
      .join(' '),
    work: entriesOf(section(words.work)).map((entry) => {
      const first = firstBullet(entry) ?? 2
      const texts = entry.slice(0, first).flat()
      const when = best(texts, date)
      const title = best(texts, [
        [({ text }) => text.split(/[\s’]/).some((word) => words.jobs.includes(word)), 4],
        [digit, -4],
        [({ text }) => text.split(/\s/).length > 5, -2],
      ])
      const company = best(
        texts,
        [
          [bold, 2],
          [holds([when]), -4],
          [holds([title]), -4],
        ],
        -Infinity,
      )
      return { title, company, date: when, descriptions: bulletsOf(entry.slice(first)) }
    }),
    education: entriesOf(section(words.education)).map((entry) => ({
      school: best(entry.flat(), [
        [holds(words.schools), 4],
        [holds(words.degrees), -4],
        [digit, -4],
      ]),
      degree: best(entry.flat(), [
        [holds(words.degrees), 4],
        [holds(words.schools), -4],
        [digit, -3],
      ]),
      date: best(entry.flat(), date),
    })),
    skills: bulletsOf(section(words.skills)),
  }
}

/** The first text with most points; `''` when none has more than `least`. */
function best(texts: readonly Text[], signs: readonly Points[], least = 0): string {
  let [chosen, most] = ['', least]
  for (const item of texts) {
    const points = signs.reduce((sum, [sign, worth]) => sum + (sign(item) ? worth : 0), 0)
    if (points > most) [chosen, most] = [item.text, points]
  }
  return chosen
}

async function textsOf(bytes: Uint8Array): Promise<(Text & { ends: boolean })[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  const texts: (Text & { ends: boolean })[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    await page.getOperatorList()
    for (const item of items) {
      if (!('str' in item)) continue
      const { name } = page.commonObjs.get(item.fontName) as { name: string }
      const [, , , , x = 0, y = 0] = item.transform as number[]
      const { str: text, width, height, hasEOL: ends } = item
      if (ends || text.trim() !== '') texts.push({ text, font: name, x, y, width, height, ends })
    }
  }
  await task.destroy()
  return texts
}

/** Lines as the page ends them; texts nearer than a usual letter's width are one. */
function linesOf(texts: readonly (Text & { ends: boolean })[]): Line[] {
  const lines: Line[] = [[]]
  for (const { ends, ...text } of texts) {
    if (text.text.trim() !== '') lines.at(-1)!.push(text)
    if (ends) lines.push([])
  }
  const wide = usualWidth(lines.flat())
  return lines.map((line) =>
    line.reduce<Line>((glued, item) => {
      const last = glued.at(-1)
      if (last && item.x - (last.x + last.width) <= wide)
        glued[glued.length - 1] = {
          ...last,
          text: last.text + item.text,
          width: item.x + item.width - last.x,
        }
      else glued.push(item)
      return glued
    }, []),
  )
}

/** Width of a letter in the commonest typeface and height. */
function usualWidth(texts: readonly Text[]): number {
  const height = commonest(texts, (item) => [item.height, 1])
  const font = commonest(texts, (item) => [item.font, item.text.length])
  const usual = texts.filter((item) => item.height === height && item.font === font)
  const sum = (of: (item: Text) => number) => usual.reduce((total, item) => total + of(item), 0)
  return sum(({ width }) => width) / sum(({ text }) => text.length)
}

function commonest<Item, Key>(items: readonly Item[], count: (item: Item) => [Key, number]): Key | undefined {
  const counts = new Map<Key, number>()
  for (const [key, times] of items.map(count)) counts.set(key, (counts.get(key) ?? 0) + times)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** By title, in order; what stands above the first title under `''`. */
function sectionsOf(lines: readonly Line[]): Map<string, Line[]> {
  const sections = new Map<string, Line[]>([['', []]])
  let title = ''
  for (const [index, line] of lines.entries()) {
    if (index > 1 && line.length === 1 && bold(line[0]!) && capitals(line[0]!)) {
      title = line[0]!.text.trim()
      sections.set(title, [])
    } else sections.get(title)!.push(line)
  }
  return sections
}

/** Entries stand apart by a gap wider than usual; where none is, by a bold line after one that is not. */
function entriesOf(lines: readonly Line[]): Line[][] {
  // As in the original, a line with nothing on it stops everything.
  const tops = lines.map((line) => line[0]!.y)
  const gaps = tops.slice(1).map((top, index) => Math.round(tops[index]! - top))
  const usual = commonest(gaps, (gap) => [gap, 1]) ?? 0
  const byGap = parted(lines, (index) => gaps[index - 1]! > usual * 1.4)
  if (byGap.length !== 1) return byGap
  return parted(lines, (index) => bold(lines[index]![0]!) && !bold(lines[index - 1]![0]!))
}

function parted(lines: readonly Line[], begins: (index: number) => boolean): Line[][] {
  const parts: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || begins(index)) parts.push([line])
    else parts.at(-1)!.push(line)
  }
  return parts
}

function firstBullet(lines: readonly Line[]): number | undefined {
  const at = lines.findIndex((line) => line.some(({ text }) => text.includes(BULLET)))
  return at < 0 ? undefined : at
}

function bulletsOf(lines: readonly Line[]): string[] {
  if (firstBullet(lines) === undefined) return lines.map((line) => line.map(({ text }) => text).join(' '))
  const whole = lines.flat().reduce((all, { text }) => (/ $/.test(all) ? all + text : `${all} ${text}`), '')
  return whole
    .slice(whole.indexOf(BULLET))
    .split(BULLET)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
