import type { Experience } from '../model.ts'
import type { Job } from './job.ts'
import { HANDS_JOBS } from './jobs-hands.ts'
import { PEOPLE_JOBS } from './jobs-people.ts'
import { SKILLS_FOR_ALL } from './lists.ts'
import { MOMENTS, type Moment } from './moments.ts'

/** Every job, people first. */
export const JOBS: readonly Job[] = [...PEOPLE_JOBS, ...HANDS_JOBS]

/** Small words that say nothing of a job. */
const SMALL = new Set([
  'de',
  'd',
  'du',
  'des',
  'en',
  'la',
  'le',
  'les',
  'l',
  'a',
  'au',
  'aux',
  'et',
  'un',
  'une',
])

/** The job a title speaks of, whatever its accents, gender and capitals; `undefined` when none is near. */
export function jobLike(text: string): Job | undefined {
  const typed = roots(text)
  if (typed.size === 0) return undefined
  let best: { job: Job; points: number } | undefined
  for (const job of JOBS) {
    const points = Math.max(
      ...[...job.titles, job.name, ...job.also].map((name) => likeness(typed, roots(name))),
    )
    if (points > (best?.points ?? 0)) best = { job, points }
  }
  return best && best.points >= 0.5 ? best.job : undefined
}

/** The piece of life a title speaks of. */
export function momentLike(title: string): Moment | undefined {
  return MOMENTS.find((moment) => moment.title === title)
}

/** Lines to tap for an experience: those of its piece of life or of the job it names, else of its sort. */
export function tasksFor(experience: Pick<Experience, 'title' | 'sort' | 'tasks'>): string[] {
  const known = momentLike(experience.title) ?? jobLike(experience.title)
  const ofSort = MOMENTS.filter(({ sort }) => sort === experience.sort).flatMap(({ tasks }) => tasks)
  return fresh([...(known?.tasks ?? []), ...(known ? [] : ofSort)], experience.tasks)
}

/** Skills to tap: those the job asks for, then those one's life shows, then those that fit anyone. */
export function skillsFor(
  job: string,
  experiences: readonly Pick<Experience, 'title'>[],
  held: readonly string[] = [],
): string[] {
  const lived = experiences.flatMap(({ title }) => momentLike(title)?.skills ?? jobLike(title)?.skills ?? [])
  return fresh([...(jobLike(job)?.skills ?? []), ...lived, ...SKILLS_FOR_ALL], held)
}

/** Sentences to tap for the head of the CV. */
export function summariesFor(job: string): string[] {
  const known = jobLike(job)
  if (known) return [...known.summaries]
  const wanted = job.trim() === '' ? 'un premier emploi' : `un poste (${job.trim()})`
  return [
    `Je cherche ${wanted} pour apprendre avec une équipe.`,
    `Je cherche ${wanted}. J’apprends vite et j’arrive à l’heure.`,
  ]
}

function fresh(texts: readonly string[], held: readonly string[]): string[] {
  const seen = new Set(held.map(plain))
  return texts.filter((text) => {
    const isNew = !seen.has(plain(text))
    seen.add(plain(text))
    return isNew
  })
}

/** Share of the shorter title's words found in the other: « vendeuse polyvalente » is near « vendeuse ». */
function likeness(a: Set<string>, b: Set<string>): number {
  let met = 0
  for (const root of a) if (b.has(root)) met++
  // More words in common break a tie: « vente en boulangerie » before « vente ».
  return met === 0 || b.size === 0 ? 0 : met / Math.min(a.size, b.size) + met / 100
}

/** Words of a title without accents, small words and most endings. */
function roots(text: string): Set<string> {
  const found = plain(text).match(/[a-z0-9]+/g) ?? []
  return new Set(
    found
      .filter((word) => !SMALL.has(word))
      .map((word) => word.replace(/(?:euses?|eurs?|rices?|ieres?|iers?|iennes?|iens?|ees?|es?|s)$/, '')),
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').trim()
}
