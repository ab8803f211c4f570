import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { TEMPLATES, type Cv } from '../model.ts'
import { LABELS, LANGUAGES } from '../words/labels.ts'
import { periodInWords } from '../words/dates.ts'
import { drawCvPdf } from './make.ts'
import { readPdf } from './reading.ts'
import { PHOTO } from './sample-photo.ts'
import { sampleCv } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'cv-'))
const qpdf = (...args: string[]) => spawnSync('qpdf', args, { encoding: 'utf8' })
const hasQpdf = qpdf('--version').status === 0

/** Everything the page must say, column by column, in the order it is read. */
function expected(cv: Cv): { main: string[]; side: string[] } {
  const heading = (title: string): string => title.toLocaleUpperCase(cv.language).replaceAll('’', "'")
  const main = [
    cv.name,
    cv.job,
    ...cv.contacts.map(({ text }) => text),
    heading(LABELS[cv.language].sections.summary),
  ]
  const side: string[] = []
  for (const section of cv.sections) {
    if (section.kind === 'experiences' || section.kind === 'commitments') {
      main.push(heading(section.title))
      for (const { title, start, end, employer, place, tasks } of section.items)
        main.push(title, periodInWords(start, end, cv.language), employer, place, ...tasks)
    } else if (section.kind === 'education') {
      main.push(heading(section.title))
      for (const { title, start, end, school, place } of section.items)
        main.push(title, periodInWords(start, end, cv.language), school, place)
    } else {
      side.push(heading(section.title), ...section.items.map(({ name }) => name))
    }
  }
  return { main: main.filter((text) => text !== ''), side }
}

/** Places of texts in the whole, each after the one before; -1 from the first that is not there. */
function placesInOrder(whole: string, texts: readonly string[]): number[] {
  let from = 0
  return texts.map((text) => {
    const at = from < 0 ? -1 : whole.indexOf(text, from)
    from = at < 0 ? -1 : at + text.length
    return at
  })
}

describe.each(LANGUAGES)('a CV in %s', (language) => {
  describe.each(TEMPLATES)('drawn %s', (template) => {
    const cv = sampleCv(language, { template, photo: PHOTO })
    const made = drawCvPdf(cv, {
      loadFont: readFont,
      attachment: {
        name: 'cv.json',
        type: 'application/json',
        description: 'JSON Resume',
        text: '{"basics":{}}',
      },
    })
    const read = made.then(({ bytes }) => readPdf(bytes))

    it('is read back field by field, in order', async () => {
      const { text, lines } = await read
      const { main, side } = expected(cv)
      const whole = text.replace(/\s+/g, ' ')
      expect(placesInOrder(whole, [...main, ...side])).not.toContain(-1)
      expect(lines[0]).toEqual([cv.name])
      expect(lines[1]).toEqual([cv.job])
    })

    it('has one contact and one item a line', async () => {
      const { lines, text } = await read
      const alone = lines.map((line) => line.join(' '))
      for (const { text: contact } of cv.contacts) expect(alone).toContain(contact)
      const items = cv.sections.flatMap((one) => ('items' in one && one.kind === 'skills' ? one.items : []))
      for (const { name } of items) expect(alone).toContain(`• ${name}`)
      expect(text.match(/•/g)).toHaveLength(lines.filter(([first]) => first?.startsWith('•')).length)
    })

    it('is tagged: every operator in a tag, headings, lists, links, the photo described', async () => {
      const { untagged, marked, info, roles, alts, links } = await read
      expect(untagged).toBe(0)
      expect(marked).toBe(true)
      expect(info).toMatchObject({ Language: language, Title: `CV ${cv.name}` })
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
      expect(roles.filter((role) => role === 'H2')).toHaveLength(cv.sections.length + 1)
      expect(roles).toEqual(expect.arrayContaining(['L', 'LI', 'LBody', 'Figure', 'Link', 'Sect']))
      expect(alts).toEqual([LABELS[language].photoOf(cv.name)])
      expect(links).toEqual(cv.contacts.flatMap(({ href }) => href ?? []))
    })

    it('is one light page that holds its JSON and no script', async () => {
      const { bytes, pages, onePage, lost, photoRefused } = await made
      expect({ pages, onePage, lost, photoRefused }).toEqual({
        pages: 1,
        onePage: true,
        lost: [],
        photoRefused: false,
      })
      expect(bytes.length).toBeLessThan(40_000)
      expect((await read).attachments).toEqual(['cv.json'])
    })

    it.skipIf(!hasQpdf)('is sound, and without anything that acts', async () => {
      const file = join(folder, `${language}-${template}.pdf`)
      writeFileSync(file, (await made).bytes)
      const check = qpdf('--check', file)
      expect([check.status, check.stderr]).toEqual([0, ''])
      const plain = qpdf('--qdf', '--object-streams=disable', file, '-').stdout
      expect(plain).not.toMatch(/\/(JS|JavaScript|Launch|OpenAction|AA|SubmitForm)\b/)
    })

    it.runIf(language !== 'ar')(
      'has bold headings, and dates, titles and employers in texts of their own',
      async () => {
        const { fonts, lines } = await read
        const [section] = cv.sections
        if (section?.kind !== 'experiences') throw new Error('the sample begins with experiences')
        expect(fonts.get(section.title.toLocaleUpperCase(language))).toMatch(/Bold/)
        expect(fonts.get(cv.name)).toMatch(/Bold/)
        const texts = new Set(lines.flat())
        for (const { title, start, end, employer, place } of section.items)
          for (const text of [title, periodInWords(start, end, language), employer, place])
            expect(texts).toContain(text)
      },
    )
  })
})
