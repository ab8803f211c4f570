import type { Stamp } from '../clock.ts'
import type { FieldValue } from '../events/bodies.ts'

/** Raised when the fold changes meaning: a stored progress of another version is folded again from the log. */
export const FOLD_VERSION = 1

/** Last writer wins, by `(at, id)`. */
export interface Written<Value> {
  at: Stamp
  id: string
  value: Value
}

export interface ExerciseProgress {
  /** Highest try number seen. */
  tries: number
  /** First time it was answered right. */
  right?: Stamp
}

export interface LessonProgress {
  /** First and last time anything happened in the lesson. */
  first: Stamp
  last: Stamp
  filmWatched?: Stamp
  /** Last call for help. */
  helpAsked?: Stamp
  rated?: Written<'helped' | 'unsure' | 'lost'>
  exercises: Record<string, ExerciseProgress>
}

/** What a youth has done, whatever the order in which the events came. */
export interface Progress {
  version: number
  lessons: Record<string, LessonProgress>
  fields: Record<string, Written<FieldValue>>
  /** Last thing the youth did, not what was said to them. */
  lastActivity?: Stamp
  /** Name of the structure joined last. */
  structure?: Written<string>
}

export function emptyProgress(): Progress {
  return { version: FOLD_VERSION, lessons: {}, fields: {} }
}
