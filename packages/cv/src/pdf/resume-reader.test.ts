import { describe, expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { TEMPLATES, type Cv } from '../model.ts'
import { periodInWords } from '../words/dates.ts'
import { LABELS } from '../words/labels.ts'
import { drawCvPdf } from './make.ts'
import { readResume, type ReadResume } from './resume-reader.ts'
import { PHOTO } from './sample-photo.ts'
import { strangers } from './strangers.ts'

type Field = [name: string, written: string, read: string | undefined]

/** Every field of the CV, beside what a reader took it for. */
function fieldsOf(cv: Cv, read: ReadResume): Field[] {
  const heading = (title: string) => title.toLocaleUpperCase(cv.language).replaceAll('’', "'")
  const fields: Field[] = [
    ['name', cv.name, read.name],
    ['job', cv.job, read.others[0]],
    ['summary', cv.summary, read.sections[heading(LABELS[cv.language].sections.summary)]?.text],
  ]
  for (const { kind, text } of cv.contacts)
    fields.push([
      kind,
      text,
      kind === 'email' || kind === 'phone' ? read[kind] : read.others.find((other) => other === text),
    ])
  for (const section of cv.sections) {
    const found = read.sections[heading(section.title)]
    if (section.kind === 'experiences' || section.kind === 'commitments' || section.kind === 'education')
      for (const [index, item] of section.items.entries()) {
        const entry = found?.entries[index]
        const name = `${section.kind} ${index + 1}`
        const [organisation, tasks] = 'school' in item ? [item.school, []] : [item.employer, item.tasks]
        fields.push(
          [`${name} title`, item.title, entry?.title],
          [`${name} dates`, periodInWords(item.start, item.end, cv.language), entry?.dates],
          [`${name} organisation`, organisation, entry?.organisation],
          [`${name} place`, item.place, entry?.place],
        )
        if (tasks.length > 0) fields.push([`${name} tasks`, tasks.join(' | '), entry?.tasks.join(' | ')])
      }
    else {
      const names = section.items.map((item) => {
        const level = 'level' in item ? LABELS[cv.language].levels[item.level as 'fluent'] : undefined
        return level ? `${item.name} (${level})` : item.name
      })
      fields.push([section.kind, names.join(' | '), found?.bullets.join(' | ')])
    }
  }
  return fields.filter(([, written]) => written !== '')
}

describe.each(strangers())('a CV nobody has seen: $label', ({ cv: stranger }) => {
  describe.each(TEMPLATES)('%s', (template) => {
    it.each(['', PHOTO])('gives all its fields to recruiting software (photo %#)', async (photo) => {
      const cv = { ...stranger, template, photo }
      const { bytes, onePage } = await drawCvPdf(cv, { loadFont: readFont })
      const fields = fieldsOf(cv, await readResume(bytes))
      expect(fields.length).toBeGreaterThanOrEqual(30)
      expect(fields.filter(([, written, read]) => written !== read)).toEqual([])
      expect(onePage).toBe(true)
    })

    it('takes no title in capitals for a heading, dated or not', async () => {
      const { language } = stranger
      const course = (id: string, title: string, start: string) =>
        ({ id, title, school: 'Maison fictive', place: '', start, end: start, state: 'done' }) as const
      const long = 'CERTIFICAT DE QUALIFICATION EN MANUTENTION'
      const items = [course('a', 'BAFA', ''), course('b', 'PSC1', '2025'), course('c', long, '2024')]
      const section = { kind: 'education', title: LABELS[language].sections.education, items } as const
      const cv: Cv = { ...stranger, template, sections: [section, ...stranger.sections.slice(3)] }
      const { sections } = await readResume((await drawCvPdf(cv, { loadFont: readFont })).bytes)
      const headings = cv.sections.map(({ title }) => title.toLocaleUpperCase(language).replaceAll('’', "'"))
      expect(Object.keys(sections).slice(1)).toEqual(headings)
    })

    it('leaves a name of 28 letters on one line', async () => {
      const name = 'Marie-Clémentine Imaginaires'
      const read = await readResume(
        (await drawCvPdf({ ...stranger, template, name }, { loadFont: readFont })).bytes,
      )
      expect(read.name).toBe(name)
    })
  })
})
