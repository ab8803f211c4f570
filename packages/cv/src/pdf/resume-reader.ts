import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * A CV as recruiting software reads it, for tests: it knows nothing of tags nor of what is inside our files, only
 * texts, their typeface and their place. Rules that such readers share: a heading is bold capitals alone on its line,
 * entries stand apart by a wider gap, dates hold a year, what was done begins with a bullet.
 */
export interface ReadResume {
  name: string
  email: string
  phone: string
  /** Texts of the head that are none of these. */
  others: string[]
  /** By heading, in order. */
  sections: Record<string, { text: string; entries: ReadEntry[]; bullets: string[] }>
}

export interface ReadEntry {
  title: string
  dates: string
  organisation: string
  place: string
  tasks: string[]
}

interface Item {
  text: string
  bold: boolean
  x: number
  y: number
  width: number
}

type Line = Item[]

/** Reads a PDF, whatever program wrote it. */
export async function readResume(bytes: Uint8Array): Promise<ReadResume> {
  const lines = await linesOf(bytes)
  const head: Line[] = []
  const sections: ReadResume['sections'] = {}
  let heading = ''
  let gathered: Line[] = []
  const close = (): void => {
    if (heading !== '') sections[heading] = sectionOf(gathered)
    gathered = []
  }
  for (const [index, line] of lines.entries()) {
    if (index > 1 && isHeading(line)) {
      close()
      heading = line[0]!.text
    } else (heading === '' ? head : gathered).push(line)
  }
  close()
  return { ...contactsOf(head.flat()), sections }
}

async function linesOf(bytes: Uint8Array): Promise<Line[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  const lines: Line[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    await page.getOperatorList()
    let line: Line = []
    for (const item of items) {
      if (!('str' in item)) continue
      if (item.str.trim() !== '') {
        const { name } = page.commonObjs.get(item.fontName) as { name: string }
        const [, , , , x = 0, y = 0] = item.transform as number[]
        line.push({ text: item.str.trim(), bold: /bold/i.test(name), x, y, width: item.width })
      }
      if (!item.hasEOL) continue
      // Some readers stumble over a line with nothing on it.
      if (line.length === 0) throw new Error(`An empty line after « ${lines.at(-1)?.[0]?.text} »`)
      lines.push(line)
      line = []
    }
    if (line.length > 0) lines.push(line)
  }
  await task.destroy()
  const letters = lines.flat().filter(({ bold }) => !bold)
  const wide = sum(letters.map(({ width }) => width)) / sum(letters.map(({ text }) => text.length))
  return lines.map((line) => glued(line, wide))
}

/** Texts nearer than a letter's width are one. */
function glued(line: Line, wide: number): Line {
  const parts: Line = []
  for (const item of line) {
    const last = parts.at(-1)
    if (last && item.x - (last.x + last.width) <= wide) {
      last.text += item.text
      last.width = item.x + item.width - last.x
    } else parts.push({ ...item })
  }
  return parts
}

function isHeading(line: Line): boolean {
  const [item] = line
  return (
    line.length === 1 && item!.bold && /[A-Z]/.test(item!.text) && item!.text === item!.text.toUpperCase()
  )
}

function contactsOf(items: readonly Item[]): Omit<ReadResume, 'sections'> {
  const email = items.find(({ text }) => /^\S+@\S+\.\S+$/.test(text))
  const phone = items.find(({ text }) => /^\+?[\d\s.-]{9,}$/.test(text))
  const name = items.find(({ bold, text }) => bold && !/[\d@/,]/.test(text))
  const others = items.filter((item) => item !== email && item !== phone && item !== name)
  return {
    name: name?.text ?? '',
    email: email?.text ?? '',
    phone: phone?.text ?? '',
    others: others.map(({ text }) => text),
  }
}

function sectionOf(lines: readonly Line[]): ReadResume['sections'][string] {
  return {
    text: lines
      .flat()
      .map(({ text }) => text)
      .join(' '),
    entries: entriesOf(lines).map(entryOf),
    bullets: bulletsOf(lines),
  }
}

function entriesOf(lines: readonly Line[]): Line[][] {
  const gaps = lines.slice(1).map((line, index) => Math.round(lines[index]![0]!.y - line[0]!.y))
  const counts = new Map<number, number>()
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const usual = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  const byGap = cut(lines, (index) => gaps[index - 1]! > usual * 1.4)
  if (byGap.length > 1) return byGap
  return cut(lines, (index) => lines[index]![0]!.bold && !lines[index - 1]![0]!.bold)
}

function cut(lines: readonly Line[], begins: (index: number) => boolean): Line[][] {
  const parts: Line[][] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || begins(index)) parts.push([line])
    else parts.at(-1)!.push(line)
  }
  return parts
}

function entryOf(lines: readonly Line[]): ReadEntry {
  const first = lines.findIndex((line) => line.some(({ text }) => text.startsWith('•')))
  const told = (first < 0 ? lines : lines.slice(0, first)).flat()
  const title = told.find(({ bold }) => bold)
  const dates = told.find((item) => item !== title && /(?:19|20)\d\d/.test(item.text))
  const [organisation, place] = told.filter((item) => item !== title && item !== dates)
  return {
    title: title?.text ?? '',
    dates: dates?.text ?? '',
    organisation: organisation?.text ?? '',
    place: place?.text ?? '',
    tasks: bulletsOf(lines),
  }
}

/** A bullet's text goes on until the next bullet. */
function bulletsOf(lines: readonly Line[]): string[] {
  const whole = lines
    .flat()
    .map(({ text }) => text)
    .join(' ')
  return whole
    .split('•')
    .slice(1)
    .map((text) => text.trim())
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
