import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Contact, Cv, Section } from '../model.ts'
import { PALETTES } from '../templates/colours.ts'
import { LABELS } from '../words/labels.ts'
import { periodInWords } from '../words/dates.ts'

/** Usable width of an A4 page with our margins, in twentieths of a point: where dates end. */
const LINE_END = 9640
/** Photo on the page, in pixels of 1/96 inch. */
const PHOTO = { width: 84, height: 112 }

/** The CV as a Word document to go on writing in: real heading styles, one flow, no text box, no table. */
export async function makeCvDocx(cv: Cv): Promise<Uint8Array<ArrayBuffer>> {
  const { sections, photoOf, direction } = LABELS[cv.language]
  const rtl = direction === 'rtl'
  const colour = PALETTES[cv.colour].accent.slice(1)
  const draw: Draw = {
    rtl,
    paragraph: (text, bold = false) =>
      new Paragraph({ bidirectional: rtl, children: [run(text, rtl, bold)] }),
  }
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional: rtl, children: [run(cv.name, rtl)] }),
    ...(cv.job ? [draw.paragraph(cv.job, true)] : []),
    ...cv.contacts.map((contact) => contactLine(contact, rtl)),
    ...(cv.photo ? [photoLine(cv.photo, photoOf(cv.name))] : []),
    ...(cv.summary
      ? [heading(sections.summary, rtl), ...cv.summary.split('\n').map((text) => draw.paragraph(text))]
      : []),
    ...cv.sections.flatMap((section) => [heading(section.title, rtl), ...sectionLines(section, cv, draw)]),
  ]
  const font = 'Calibri'
  const headingRun = { font, color: colour, bold: true }
  const document = new Document({
    title: `CV ${cv.name}`,
    creator: cv.name,
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: cv.language } } },
        title: { run: { ...headingRun, size: 48 }, paragraph: { spacing: { after: 60 } } },
        heading1: {
          run: { ...headingRun, size: 24, allCaps: false },
          paragraph: { spacing: { before: 260, after: 80 } },
        },
        heading2: { run: { font, bold: true, size: 22 }, paragraph: { spacing: { before: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1000, bottom: 1000, left: 1133, right: 1133 },
          },
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

interface Draw {
  rtl: boolean
  paragraph(text: string, bold?: boolean): Paragraph
}

function run(text: string, rtl: boolean, bold = false): TextRun {
  return new TextRun({ text, rightToLeft: rtl, bold })
}

function heading(title: string, rtl: boolean): Paragraph {
  const text = title.toLocaleUpperCase().replaceAll('’', "'")
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    bidirectional: rtl,
    children: [new TextRun({ text, rightToLeft: rtl })],
  })
}

function contactLine({ text, href }: Contact, rtl: boolean): Paragraph {
  const child =
    href === undefined ? run(text, rtl) : new ExternalHyperlink({ link: href, children: [run(text, rtl)] })
  return new Paragraph({ bidirectional: rtl, children: [child] })
}

function photoLine(base64: string, alt: string): Paragraph {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const altText = { name: alt, title: alt, description: alt }
  return new Paragraph({ children: [new ImageRun({ type: 'jpg', data, transformation: PHOTO, altText })] })
}

function sectionLines(section: Section, cv: Cv, draw: Draw): Paragraph[] {
  const items = (texts: readonly string[]): Paragraph[] =>
    texts.map(
      (text) =>
        new Paragraph({ bullet: { level: 0 }, bidirectional: draw.rtl, children: [run(text, draw.rtl)] }),
    )
  const entry = (title: string, dates: string, where: string[]): Paragraph[] => {
    const said = where.filter((text) => text !== '')
    const head = new Paragraph({
      heading: HeadingLevel.HEADING_2,
      bidirectional: draw.rtl,
      tabStops: [{ type: TabStopType.RIGHT, position: LINE_END }],
      children: [
        new TextRun({ text: title, rightToLeft: draw.rtl }),
        new TextRun({ text: dates && `\t${dates}`, bold: false, rightToLeft: draw.rtl }),
      ],
    })
    return [head, ...(said.length > 0 ? [draw.paragraph(said.join(' – '))] : [])]
  }
  switch (section.kind) {
    case 'experiences':
    case 'commitments':
      return section.items.flatMap(({ title, employer, place, start, end, tasks }) => [
        ...entry(
          title || employer,
          periodInWords(start, end, cv.language),
          title ? [employer, place] : [place],
        ),
        ...items(tasks),
      ])
    case 'education':
      return section.items.flatMap(({ title, school, place, start, end, state }) => {
        const where = [...(title ? [school] : []), place, LABELS[cv.language].states[state]]
        return entry(title || school, periodInWords(start, end, cv.language), where)
      })
    case 'languages': {
      const { levels } = LABELS[cv.language]
      const said = (level: string): string =>
        Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : level
      return items(section.items.map(({ name, level }) => (level === '' ? name : `${name} (${said(level)})`)))
    }
    case 'skills':
    case 'interests':
      return items(section.items.map(({ name }) => name))
  }
}
