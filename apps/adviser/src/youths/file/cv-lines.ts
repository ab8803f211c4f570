import type { YouthPage } from '@trousseau/contract'
import { cvIds, profileOf, settingsOf, type Fields } from '@trousseau/cv'
import { m } from '../../paraglide/messages.js'

/** One line of the CV an adviser may comment: the field it comes from, and what it says. */
export interface CvLine {
  path: string
  label: string
  text: string
}

export interface CvPart {
  title: string
  lines: CvLine[]
}

/** The CV as parts of commentable lines; fields left empty are left out. */
export function cvParts(cv: NonNullable<YouthPage['cv']>): CvPart[] {
  const fields = Object.fromEntries(cv.map(({ path, value }) => [path, { value }])) as Fields
  const { person, experiences, education, skills, languages, interests } = profileOf(fields)
  const line = (path: string, label: string, text: string): CvLine[] => (text ? [{ path, label, text }] : [])
  const id = cvIds(fields)[0]
  const { job, summary } = settingsOf(fields, id ?? 'first')
  const span = (start: string, end: string) => [start, end].filter(Boolean).join(' – ')
  const parts: CvPart[] = [
    {
      title: m.cvProject(),
      lines: [...line(`cvs.${id}.job`, m.cvJob(), job), ...line(`cvs.${id}.summary`, m.cvSummary(), summary)],
    },
    {
      title: m.cvPerson(),
      lines: [
        ...line('profile.firstName', m.cvFirstName(), person.firstName),
        ...line('profile.lastName', m.cvLastName(), person.lastName),
        ...line('profile.email', m.cvEmail(), person.email),
        ...line('profile.phone', m.cvPhone(), person.phone),
        ...line('profile.city', m.cvCity(), person.city),
        ...line('profile.licence', m.cvLicence(), person.licence),
        ...line('profile.link', m.cvLink(), person.link),
      ],
    },
    {
      title: m.cvExperiences(),
      lines: experiences.flatMap(({ id, title, employer, place, start, end, tasks }) => [
        ...line(
          `experiences.${id}.title`,
          span(start, end),
          [title, employer, place].filter(Boolean).join(', '),
        ),
        ...line(`experiences.${id}.tasks`, m.cvTasks(), tasks.join(' · ')),
      ]),
    },
    {
      title: m.cvEducation(),
      lines: education.flatMap(({ id, title, school, place, start, end }) =>
        line(`education.${id}.title`, span(start, end), [title, school, place].filter(Boolean).join(', ')),
      ),
    },
    { title: m.cvSkills(), lines: skills.flatMap(({ id, name }) => line(`skills.${id}.name`, '', name)) },
    {
      title: m.cvLanguages(),
      lines: languages.flatMap(({ id, name }) => line(`languages.${id}.name`, '', name)),
    },
    {
      title: m.cvInterests(),
      lines: interests.flatMap(({ id, name }) => line(`interests.${id}.name`, '', name)),
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}
