import { cvOf, itemsIn } from '../model-cv.ts'
import { personOf } from '../model-read.ts'
import type { Cv, Experience, Fields, FieldWrite, Month } from '../model.ts'
import type { Advice, Told } from './advice.ts'
import { contactAdvice } from './contact.ts'
import { dateAdvice } from './dates.ts'
import { pageAdvice } from './page.ts'
import { textAdvice } from './texts.ts'

export type { Advice } from './advice.ts'

/**
 * What a kind eye would say of a CV: first what stops an employer, then what would read better, each in the
 * order of the page. Only what this CV shows is looked at.
 * @param today this month, `YYYY-MM`
 */
export function coach(fields: Fields, cvId: string, today: Month): Advice[] {
  const cv = cvOf(fields, cvId)
  // A field hidden on purpose is not missing.
  const person = personOf(fields)
  const advice = [
    ...contactAdvice(person),
    ...pageAdvice(cv, person.phone !== '' || person.email !== ''),
    ...dateAdvice(experiencesIn(cv), itemsIn(cv, 'education'), today),
    ...toldIn(cv).flatMap(textAdvice),
  ]
  return [
    ...advice.filter(({ weight }) => weight === 'mend'),
    ...advice.filter(({ weight }) => weight !== 'mend'),
  ]
}

/** Advice on one field or one item: `profile.email`, `experiences.<id>`, `skills`. */
export function adviceAt(advice: readonly Advice[], path: string): Advice[] {
  return advice.filter((one) => one.path === path || one.path.startsWith(`${path}.`))
}

/** Every text of the page, and how to write it anew. */
function toldIn(cv: Cv): Told[] {
  const at = (path: string, text: string, kind: Told['kind']): Told => ({
    path,
    text,
    kind,
    replace: (value) => [{ path, value }],
  })
  const told = [
    at('profile.firstName', cv.person.firstName, 'name'),
    at('profile.lastName', cv.person.lastName, 'name'),
    at('profile.city', cv.person.city, 'name'),
    at(`cvs.${cv.id}.job`, cv.job, 'title'),
    at(`cvs.${cv.id}.summary`, cv.summary, 'sentence'),
  ]
  for (const item of experiencesIn(cv))
    told.push(
      at(`experiences.${item.id}.title`, item.title, 'title'),
      at(`experiences.${item.id}.employer`, item.employer, 'title'),
      ...item.tasks.map((_, line) => task(item, line)),
    )
  for (const { id, title, school } of itemsIn(cv, 'education'))
    told.push(at(`education.${id}.title`, title, 'title'), at(`education.${id}.school`, school, 'title'))
  for (const list of ['skills', 'interests'] as const)
    for (const { id, name } of itemsIn(cv, list)) told.push(at(`${list}.${id}.name`, name, 'item'))
  return told
}

function task({ id, tasks }: Experience, line: number): Told {
  const path = `experiences.${id}.tasks`
  const replace = (text: string): FieldWrite[] => [
    { path, value: tasks.map((task, index) => (index === line ? text : task)).filter((task) => task !== '') },
  ]
  return { path, line, text: tasks[line] ?? '', kind: 'item', replace }
}

function experiencesIn(cv: Cv): Experience[] {
  return [...itemsIn(cv, 'experiences'), ...itemsIn(cv, 'commitments')]
}
