import type { Progress } from './progress.ts'

/** What the youth lets their adviser see; only `true` is a yes. */
export const SHARED_FIELDS = {
  /** The CV itself, and how far it is. */
  cv: 'shared.cv',
  /** What was written with own words in the lessons. */
  answers: 'shared.answers',
  /** Where they applied, and what became of it. */
  applications: 'shared.applications',
} as const

/** Whether the youth lets their adviser see it, now. */
export function shares(progress: Progress, what: keyof typeof SHARED_FIELDS): boolean {
  return progress.fields[SHARED_FIELDS[what]]?.value === true
}

/** The step of a CV whose questions are all gone through. */
export const CV_DONE = 'fini'
