import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { itemsIn } from '../model-cv.ts'
import { TEMPLATES, type Cv } from '../model.ts'
import { periodInWords } from '../words/dates.ts'
import { LABELS } from '../words/labels.ts'
import { drawCvPdf } from './make.ts'
import { PHOTO } from './sample-photo.ts'
import { sampleCv } from './samples.ts'
import { readScored, type ReaderWords, type ScoredResume } from './scoring-reader.ts'
import { strangers } from './strangers.ts'

/** What the reader knows: job titles, schools and diplomas by their names, as such software does. */
const KNOWN: Record<'fr' | 'en', ReaderWords> = {
  fr: {
    summary: ['profil'],
    work: ['expérience'],
    education: ['formation'],
    skills: ['compétence'],
    jobs: ['Auxiliaire', 'Stagiaire', 'Garde', 'Vendeuse', 'Serveur'],
    schools: ['Lycée', 'Collège', 'École', 'Croix'],
    degrees: ['BAC', 'CAP', 'Brevet', 'PSC1'],
    months: [...LABELS.fr.months],
    present: 'aujourd’hui',
  },
  en: {
    summary: ['summary'],
    work: ['work', 'experience', 'employment', 'history', 'job'],
    education: ['education'],
    skills: ['skill'],
    jobs: ['Assistant', 'assistant', 'rider', 'Intern', 'Clerk'],
    schools: ['College', 'University', 'School', 'Academy', 'Cross'],
    degrees: ['Associate', 'Bachelor', 'Master', 'certificate', 'AID'],
    months: [...LABELS.en.months],
    present: 'Present',
  },
}

/** What the reader should have made of the CV. */
function wanted(cv: Cv): ScoredResume {
  const contact = (kind: string) => cv.contacts.find((one) => one.kind === kind)?.text ?? ''
  const period = ({ start, end }: { start: string; end: string }) => periodInWords(start, end, cv.language)
  return {
    name: cv.name,
    email: contact('email'),
    phone: contact('phone'),
    url: contact('link'),
    summary: cv.summary,
    work: itemsIn(cv, 'experiences').map((item) => {
      return { title: item.title, company: item.employer, date: period(item), descriptions: item.tasks }
    }),
    education: itemsIn(cv, 'education').map((item) => {
      return { school: item.school, degree: item.title, date: period(item) }
    }),
    skills: itemsIn(cv, 'skills').map(({ name }) => name),
  }
}

describe.each(strangers())('a reader that scores what it sees, on a $label CV', ({ cv: stranger }) => {
  it.each(TEMPLATES.flatMap((template) => ['', PHOTO].map((photo) => [template, photo] as const)))(
    'finds every field of « %s »',
    async (template, photo) => {
      const cv = { ...stranger, template, photo }
      const { bytes } = await drawCvPdf(cv, { loadFont: readFont })
      expect(await readScored(bytes, KNOWN[cv.language as 'fr'])).toEqual(wanted(cv))
    },
  )
})

const WORDS =
  'accueil vente stock rayon caisse client équipe matin soir ville marché école été jardin atelier moteur'.split(
    ' ',
  )

/** A CV of one page of any lengths: what is said in few or many words, with or without tasks, places and dates. */
const anyCv = fc
  .record({
    template: fc.constantFrom(...TEMPLATES),
    work: fc.array(entry(0, 3), { minLength: 1, maxLength: 4 }),
    education: fc.array(entry(0, 0), { minLength: 1, maxLength: 3 }),
    skills: fc.array(phrase(1, 3), { minLength: 1, maxLength: 6 }),
    summary: phrase(6, 25),
  })
  .map(({ template, work, education, skills, summary }): Cv => {
    const { sections: titles } = LABELS.fr
    const jobs = work.map((item, n) => ({
      ...item,
      id: `w${n}`,
      title: `Vendeuse ${item.title}`,
      employer: item.who,
      sort: 'job' as const,
    }))
    const courses = education.map((item, n) => ({
      ...item,
      id: `e${n}`,
      title: `CAP ${item.title}`,
      school: `Lycée ${item.who}`,
      state: 'done' as const,
    }))
    return sampleCv('fr', {
      template,
      summary,
      name: 'Ana Inventée',
      sections: [
        { kind: 'experiences', title: titles.experiences, items: jobs },
        { kind: 'education', title: titles.education, items: courses },
        { kind: 'skills', title: titles.skills, items: skills.map((name, n) => ({ id: `s${n}`, name })) },
      ],
    })
  })

function phrase(least: number, most: number) {
  return fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
    .map((words) => words.join(' '))
}

function entry(leastTasks: number, mostTasks: number) {
  const month = fc.constantFrom('2024', '2024-09', '2025-11', '2023-02')
  return fc.record({
    title: phrase(1, 4),
    who: phrase(1, 4),
    place: fc.oneof(fc.constant(''), phrase(1, 1)),
    start: month,
    end: fc.oneof(month, fc.constant('now')),
    tasks: fc.array(phrase(2, 14), { minLength: leastTasks, maxLength: mostTasks }),
  })
}

it('finds every field of any CV that holds on a page', async () => {
  await fc.assert(
    fc.asyncProperty(anyCv, async (cv) => {
      const { bytes, onePage } = await drawCvPdf(cv, { loadFont: readFont })
      fc.pre(onePage)
      const { work, education, skills, summary } = await readScored(bytes, KNOWN.fr)
      const right = wanted(cv)
      expect({ education, skills, summary }).toEqual({
        education: right.education,
        skills: right.skills,
        summary: right.summary,
      })
      // Where nothing was done, a place that holds on no line with the rest is taken for it: no field is lost.
      const told = ({ descriptions, ...rest }: ScoredResume['work'][number], index: number) =>
        right.work[index]!.descriptions.length > 0 ? { ...rest, descriptions } : rest
      expect(work.map(told)).toEqual(right.work.map(told))
    }),
    { numRuns: 25 },
  )
})
