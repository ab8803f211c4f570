import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What another program reads in a PDF of ours: for tests. */
export interface Reading {
  pages: number
  /** Texts as they are cut in the file, line by line, in the order they are written. */
  lines: string[][]
  /** All of it, a line a line. */
  text: string
  /** Each text with the name of its typeface. */
  fonts: Map<string, string>
  info: { Title?: string; Language?: string; Author?: string }
  marked: boolean
  /** The structure as an outline: `H1`, `Sect > H2`… */
  roles: string[]
  alts: string[]
  links: string[]
  attachments: string[]
  /** Operators that paint outside any tag or artifact. */
  untagged: number
}

const PAINTING = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.shadingFill,
])

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  const { info } = (await document.getMetadata()) as { info: Reading['info'] }
  const marks = (await document.getMarkInfo()) as unknown as
    Map<string, boolean> | { Marked?: boolean } | null
  const reading: Reading = {
    pages: document.numPages,
    lines: [],
    text: '',
    fonts: new Map(),
    info,
    marked: marks instanceof Map ? marks.get('Marked') === true : marks?.Marked === true,
    roles: [],
    alts: [],
    links: [],
    attachments: attachmentNames(await document.getAttachments()),
    untagged: 0,
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const operators = await page.getOperatorList()
    reading.untagged += countUntagged(operators.fnArray)
    const { items } = await page.getTextContent()
    const line: string[] = []
    for (const item of items) {
      if (!('str' in item)) continue
      if (item.str.trim() !== '') {
        line.push(item.str)
        const font = page.commonObjs.get(item.fontName) as { name: string }
        reading.fonts.set(item.str, font.name)
      }
      if (item.hasEOL && line.length > 0) reading.lines.push(line.splice(0))
    }
    if (line.length > 0) reading.lines.push(line)
    for (const { url } of (await page.getAnnotations()) as { url?: string }[])
      if (url) reading.links.push(url)
    walk((await page.getStructTree()) as unknown as Branch, reading)
  }
  reading.text = reading.lines.map((line) => line.join(' ')).join('\n')
  await task.destroy()
  return reading
}

interface Branch {
  role?: string
  alt?: string
  children?: Branch[]
}

function walk(branch: Branch | null, reading: Reading): void {
  if (!branch) return
  if (branch.role) reading.roles.push(branch.role)
  if (branch.alt) reading.alts.push(branch.alt)
  for (const child of branch.children ?? []) walk(child, reading)
}

function countUntagged(operators: readonly number[]): number {
  let depth = 0
  let outside = 0
  for (const operator of operators) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    else if (operator === OPS.endMarkedContent) depth -= 1
    else if (PAINTING.has(operator) && depth === 0) outside += 1
  }
  return outside
}

function attachmentNames(found: unknown): string[] {
  if (found instanceof Map) return [...found.keys()].map(String)
  return Object.keys(found ?? {})
}
