import type { Stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import type { Progress } from './progress.ts'

/** Where youths stopped in one lesson. Counts of youths. */
export interface DropOff {
  lesson: string
  opened: number
  /** Have its key. */
  finished: number
  /** Opened it, have no key, and have left it alone long enough. */
  gaveUp: number
  /** Of those who gave up, how many stopped before each exercise was right; in the lesson's order. */
  stoppedAt: { exercise: string; youths: number; tried: number }[]
  helpAsked: number
  /** Said « non » to « cette leçon t’a aidé ? ». */
  lost: number
}

/**
 * Where youths give up, per lesson and exercise, in teaching order. Who did something in a lesson after `quietSince`
 * may still be at it, and is not counted as having given up. Lessons nobody opened count zero.
 */
export function dropOff(
  progresses: Iterable<Progress>,
  lessons: readonly LessonHead[],
  quietSince: Stamp,
): DropOff[] {
  const found = lessons.map((head) => ({
    head,
    row: {
      lesson: head.id,
      opened: 0,
      finished: 0,
      gaveUp: 0,
      stoppedAt: head.exercises.map((exercise) => ({ exercise, youths: 0, tried: 0 })),
      helpAsked: 0,
      lost: 0,
    } satisfies DropOff,
  }))
  for (const progress of progresses)
    for (const { head, row } of found) {
      if (!Object.hasOwn(progress.lessons, head.id)) continue
      const done = progress.lessons[head.id]!
      const exercise = (id: string) => (Object.hasOwn(done.exercises, id) ? done.exercises[id] : undefined)
      row.opened += 1
      if (done.helpAsked !== undefined) row.helpAsked += 1
      if (done.rated?.value === 'lost') row.lost += 1
      const stopped = row.stoppedAt.find((one) => exercise(one.exercise)?.right === undefined)
      if (!stopped) row.finished += 1
      else if (done.last <= quietSince) {
        row.gaveUp += 1
        stopped.youths += 1
        if (exercise(stopped.exercise)) stopped.tried += 1
      }
    }
  return found.map(({ row }) => row)
}
