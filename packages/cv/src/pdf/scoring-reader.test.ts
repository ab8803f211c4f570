import { describe, expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { itemsIn } from '../model-cv.ts'
import { TEMPLATES, type Cv } from '../model.ts'
import { periodInWords } from '../words/dates.ts'
import { LABELS } from '../words/labels.ts'
import { drawCvPdf } from './make.ts'
import { PHOTO } from './sample-photo.ts'
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
