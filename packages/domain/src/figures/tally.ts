import { stampMs, type Stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { applicationsOf, type ApplicationState } from '../progress/applications.ts'
import { DIAGNOSIS_FIELDS, signalsOf, type Signal } from '../progress/diagnosis.ts'
import { keysOf } from '../progress/keys.ts'
import type { Progress } from '../progress/progress.ts'
import { CV_DONE, shares } from '../progress/shares.ts'
import { isCvField } from '../progress/standing.ts'

/** A day, counted from 1970-01-01 in universal time. */
export type Day = number

/** What figures count of one youth, brought forward with their progress: nothing that the youth does not show. */
export interface Tally {
  /** Keys won: the lesson, and the day. */
  keys: [lesson: string, day: Day][]
  /** Lessons begun without their key: the last day something was done there, and the exercise it stopped at. */
  begun: [lesson: string, day: Day, exercise: string][]
  /** The day the CV shown was begun, and the day it was done; null when none is shown. */
  cv: { begun: Day | null; done: Day | null } | null
  /** The applications shown, by the day of each; null when they are not. */
  applications: [day: Day | null, state: ApplicationState][] | null
  /** What was said in the first questions; null without the youth's yes. */
  needs: Signal[] | null
}

/** Derives what is counted from what was done. */
export function tallyOf(progress: Progress, lessons: readonly LessonHead[]): Tally {
  const keys = keysOf(progress, lessons)
  const won = new Set(keys.map(({ lesson }) => lesson))
  return {
    keys: keys.map(({ lesson, at }) => [lesson, dayOf(at)]),
    begun: lessons.flatMap(({ id, exercises }): Tally['begun'] => {
      const done = Object.hasOwn(progress.lessons, id) && !won.has(id) ? progress.lessons[id] : undefined
      if (!done) return []
      const right = (exercise: string) =>
        Object.hasOwn(done.exercises, exercise) && done.exercises[exercise]!.right !== undefined
      return [[id, dayOf(done.last), exercises.find((exercise) => !right(exercise)) ?? '']]
    }),
    cv: shares(progress, 'cv') ? cvDays(progress) : null,
    applications: shares(progress, 'applications')
      ? applicationsOf(progress).map(({ day, state }) => [day === undefined ? null : dayNumber(day), state])
      : null,
    needs: progress.fields[DIAGNOSIS_FIELDS.shared]?.value === true ? signalsOf(progress) : null,
  }
}

const DAY_MS = 86_400_000
const dayOf = (at: Stamp): Day => Math.floor(stampMs(at) / DAY_MS)

/** `2026-12-07` as a number of days since 1970. */
export const dayNumber = (day: string): Day => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)

function cvDays({ fields }: Progress): NonNullable<Tally['cv']> {
  let begun: Stamp | undefined
  let done: Stamp | undefined
  for (const [path, { at, value }] of Object.entries(fields)) {
    if (!isCvField(path)) continue
    if (begun === undefined || at < begun) begun = at
    const isDone = /^cvs\.[^.]+\.step$/.test(path) && value === CV_DONE
    if (isDone && (done === undefined || at < done)) done = at
  }
  return { begun: begun === undefined ? null : dayOf(begun), done: done === undefined ? null : dayOf(done) }
}
