import type { LessonHead } from '../lessons/lesson.ts'
import { MODULES, type Module } from '../modules.ts'
import { SIGNALS, type Signal } from '../progress/diagnosis.ts'
import type { Day, Tally } from './tally.ts'
import { veil, veiledTotal, veilThings, type Veiled } from './veil.ts'

/** From a day to a day, both in. */
export interface Period {
  from: Day
  to: Day
}

/** Days without anything done in a lesson, after which it counts as given up. */
export const GIVEN_UP_DAYS = 14

/** What may be told of several youths over a period; every number is veiled. */
export interface VeiledFigures {
  youths: Veiled
  /** Did something in a lesson in the period. */
  active: Veiled
  modules: { module: Module; keys: Veiled; youths: Veiled }[]
  /** Sum of the modules' keys that are told. */
  keys: Veiled
  /** Of those who show their CV. */
  cvs: { shown: Veiled; begun: Veiled; done: Veiled }
  /** Of those who show their applications; `sent` counts applications, the others youths. */
  applications: { shown: Veiled; sent: Veiled; applied: Veiled; interview: Veiled; yes: Veiled }
  /** Of those who let what they said at first be seen, whatever the period. */
  needs: { said: Veiled; signals: { signal: Signal; youths: Veiled }[] }
  /** Lessons someone opened in the period, where most gave up first. */
  lessons: { lesson: string; finished: Veiled; gaveUp: Veiled; stoppedAt: string | null }[]
}

/** Counts youths' tallies over a period, then veils every count. `today` tells who gave a lesson up. */
export function figuresOf(
  tallies: readonly Tally[],
  { from, to }: Period,
  today: Day,
  lessons: readonly LessonHead[],
): VeiledFigures {
  const during = (day: Day | null): boolean => day !== null && day >= from && day <= to
  const count = (is: (tally: Tally) => boolean): number => tallies.filter(is).length
  const moduleOf = new Map(lessons.map(({ id, module }) => [id, module]))

  const modules = MODULES.map((module) => {
    const won = tallies.map(
      ({ keys }) => keys.filter(([lesson, day]) => during(day) && moduleOf.get(lesson) === module).length,
    )
    const youths = won.filter((keys) => keys > 0).length
    const keys = won.reduce((sum, one) => sum + one, 0)
    return { module, keys: veilThings(keys, youths), youths: veil(youths) }
  })

  const applied = tallies.map(
    ({ applications }) => applications?.filter(([day, state]) => during(day) && state !== 'to-send') ?? [],
  )
  const people = (is: (applications: (typeof applied)[number]) => boolean) => applied.filter(is).length
  const senders = people((all) => all.length > 0)

  return {
    youths: veil(tallies.length),
    active: veil(
      count(({ keys, begun }) =>
        [...keys, ...begun].some((one: readonly [string, Day, string?]) => during(one[1])),
      ),
    ),
    modules,
    keys: veiledTotal(modules.map(({ keys }) => keys)),
    cvs: {
      shown: veil(count(({ cv }) => cv !== null)),
      begun: veil(count(({ cv }) => during(cv?.begun ?? null))),
      done: veil(count(({ cv }) => during(cv?.done ?? null))),
    },
    applications: {
      shown: veil(count(({ applications }) => applications !== null)),
      sent: veilThings(
        applied.reduce((sum, { length }) => sum + length, 0),
        senders,
      ),
      applied: veil(senders),
      interview: veil(people((all) => all.some(([, state]) => state === 'interview' || state === 'yes'))),
      yes: veil(people((all) => all.some(([, state]) => state === 'yes'))),
    },
    needs: {
      said: veil(count(({ needs }) => needs !== null)),
      signals: SIGNALS.map((signal) => ({
        signal,
        youths: veil(count(({ needs }) => needs?.includes(signal) ?? false)),
      })),
    },
    lessons: lessonFigures(tallies, during, today, lessons),
  }
}

function lessonFigures(
  tallies: readonly Tally[],
  during: (day: Day) => boolean,
  today: Day,
  lessons: readonly LessonHead[],
): VeiledFigures['lessons'] {
  const finished = new Map<string, number>()
  const stops = new Map<string, Map<string, number>>()
  const opened = new Set<string>()
  for (const { keys, begun } of tallies) {
    for (const [lesson, day] of keys) {
      if (!during(day)) continue
      opened.add(lesson)
      finished.set(lesson, (finished.get(lesson) ?? 0) + 1)
    }
    for (const [lesson, day, exercise] of begun) {
      if (!during(day)) continue
      opened.add(lesson)
      if (day > today - GIVEN_UP_DAYS) continue
      const at = stops.get(lesson) ?? new Map<string, number>()
      stops.set(lesson, at.set(exercise, (at.get(exercise) ?? 0) + 1))
    }
  }
  return (
    lessons
      .filter(({ id }) => opened.has(id))
      .map(({ id }) => {
        const at = [...(stops.get(id) ?? [])]
        const [most] = at.filter(([, youths]) => veil(youths) !== null).sort(([, a], [, b]) => b - a)
        return {
          lesson: id,
          finished: veil(finished.get(id) ?? 0),
          gaveUp: veil(at.reduce((sum, [, youths]) => sum + youths, 0)),
          stoppedAt: most?.[0] ?? null,
        }
      })
      .filter(({ finished, gaveUp }) => finished !== null || gaveUp !== null)
      // The order is told too: only what is veiled may decide it, then the lessons' own.
      .sort((a, b) => (b.gaveUp ?? 0) - (a.gaveUp ?? 0))
  )
}
