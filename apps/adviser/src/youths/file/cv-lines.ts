import type { YouthPage } from '@trousseau/contract'
import {
  cvIds,
  FIRST_CV,
  LABELS,
  periodInWords,
  profileOf,
  settingsOf,
  type Education,
  type Experience,
  type Fields,
  type ListName,
} from '@trousseau/cv'
import { m } from '../../paraglide/messages.js'

/** One field of the CV an adviser may comment: its path, what it is called, what it says. */
export interface CvLine {
  path: string
  label: string
  text: string
}

export interface CvPart {
  title: string
  lines: CvLine[]
}

const { licences, levels, states } = LABELS.fr

/** The CV as parts of commentable fields; those left empty are left out. */
export function cvParts(cv: NonNullable<YouthPage['cv']>): CvPart[] {
  const fields = Object.fromEntries(cv.map(({ path, value }) => [path, { value }])) as Fields
  const { person, experiences, education, skills, languages, interests } = profileOf(fields)
  const ids = cvIds(fields)
  const parts: CvPart[] = [
    ...(ids.length > 0 ? ids : [FIRST_CV]).map((id) => projectPart(fields, id)),
    {
      title: m.cvPerson(),
      lines: [
        { path: 'profile.firstName', label: m.cvFirstName(), text: person.firstName },
        { path: 'profile.lastName', label: m.cvLastName(), text: person.lastName },
        { path: 'profile.email', label: m.cvEmail(), text: person.email },
        { path: 'profile.phone', label: m.cvPhone(), text: person.phone },
        { path: 'profile.city', label: m.cvCity(), text: person.city },
        { path: 'profile.licence', label: m.cvLicence(), text: worded(licences, person.licence) },
        { path: 'profile.link', label: m.cvLink(), text: person.link },
      ],
    },
    { title: m.cvExperiences(), lines: experiences.flatMap(experienceLines) },
    { title: m.cvEducation(), lines: education.flatMap(courseLines) },
    { title: m.cvSkills(), lines: skills.map((item) => named('skills', item.id, item.name)) },
    {
      title: m.cvLanguages(),
      lines: languages.map(({ id, name, level }) =>
        named('languages', id, [name, worded(levels, level)].filter(Boolean).join(' – ')),
      ),
    },
    { title: m.cvInterests(), lines: interests.map((item) => named('interests', item.id, item.name)) },
  ]
  return parts
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ text }) => text !== '') }))
    .filter(({ lines }) => lines.length > 0)
}

function projectPart(fields: Fields, id: string): CvPart {
  const { job, summary } = settingsOf(fields, id)
  return {
    title: m.cvProject(),
    lines: [
      { path: `cvs.${id}.job`, label: m.cvJob(), text: job },
      { path: `cvs.${id}.summary`, label: m.cvSummary(), text: summary },
    ],
  }
}

function experienceLines({ id, title, employer, place, start, end, tasks }: Experience): CvLine[] {
  const at = `experiences.${id}`
  return [
    { path: `${at}.title`, label: m.cvTitle(), text: title },
    { path: `${at}.employer`, label: m.cvEmployer(), text: employer },
    { path: `${at}.place`, label: m.cvCity(), text: place },
    { path: `${at}.start`, label: m.cvDates(), text: periodInWords(start, end, 'fr') },
    { path: `${at}.tasks`, label: m.cvTasks(), text: tasks.join(' · ') },
  ]
}

function courseLines({ id, title, school, place, start, end, state }: Education): CvLine[] {
  const at = `education.${id}`
  const dates = [periodInWords(start, end, 'fr'), states[state]].filter(Boolean).join(', ')
  return [
    { path: `${at}.title`, label: m.cvTitle(), text: title },
    { path: `${at}.school`, label: m.cvSchool(), text: school },
    { path: `${at}.place`, label: m.cvCity(), text: place },
    { path: `${at}.end`, label: m.cvDates(), text: dates },
  ]
}

function named(list: ListName, id: string, text: string): CvLine {
  return { path: `${list}.${id}.name`, label: '', text }
}

/** A code as the page words it; words of the youth's own as they are. */
function worded(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? words[code]! : code
}
