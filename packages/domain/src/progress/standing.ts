import { stampMs, type Stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { signalsOf, type Signal } from './diagnosis.ts'
import { keysOf } from './keys.ts'
import { objectivesOf } from './objectives.ts'
import { tutorWantedSince } from '../tutoring/tutoring.ts'
import { latestWeekOf, type LatestWeek } from '../hours/hours.ts'
import { placementsOf } from '../placements/placements.ts'
import { CV_DONE, SHARED_FIELDS, shares } from './shares.ts'
import type { Progress } from './progress.ts'

/** Wrong tries of one exercise after which it is a wall. */
export const STUCK_TRIES = 3

/** What an adviser's list says of a youth beside their keys: it depends on the log alone, never on the clock. */
export interface Standing {
  /** Exercises tried three times or more, never answered right. */
  stuck: { lesson: string; exercise: string; tries: number }[]
  /** Lessons on which help was asked, and no word came since. */
  help: string[]
  /** Objectives the youth says are done, to validate or to send back. */
  waiting: number
  /** Objectives to do, and the nearest of their dates. */
  open: number
  due?: string
  validated: number
  /** Messages of the youth that no adviser has read. */
  unread: number
  /** Of the first questions, only with the youth's yes. */
  diagnosis: Signal[]
  /** `hidden`: not shown to the adviser, begun or not. */
  cv: 'hidden' | 'begun' | 'done'
  /** The CV is done, and has changed since it was last read. */
  cvReady: boolean
  /** Lessons begun without their key, and those whose key is won. */
  begun: string[]
  won: string[]
  /** Since when a tutor is wanted and none is there, in milliseconds since 1970. */
  tutorWanted?: number
  /** The newest week in which something is worth hours. */
  week?: LatestWeek
  /** A request for a PMSMP that nobody took up. */
  placement?: true
}

/** Derives the standing from what was done. */
export function standingOf(progress: Progress, lessons: readonly LessonHead[]): Standing {
  const won = keysOf(progress, lessons).map((key) => key.lesson)
  const begun = Object.keys(progress.lessons).filter(
    (id) => !won.includes(id) && lessons.some((lesson) => lesson.id === id),
  )
  const said = lastWord(progress)
  const objectives = objectivesOf(progress)
  const toDo = objectives.filter(({ state }) => state === 'open' || state === 'returned')
  const wanted = tutorWantedSince(progress)
  const week = latestWeekOf(progress, lessons)
  const due = toDo.find((objective) => objective.due !== undefined)?.due
  return {
    stuck: begun.flatMap((lesson) => stuckIn(progress, lesson)),
    help: begun.filter((id) => (progress.lessons[id]!.helpAsked ?? '') > said),
    waiting: objectives.filter(({ state }) => state === 'done').length,
    open: toDo.length,
    ...(due !== undefined && { due }),
    validated: objectives.filter(({ state }) => state === 'validated').length,
    unread: Object.values(progress.messages).filter(
      ({ by, at }) => by === 'youth' && at > (progress.seenUntil ?? ''),
    ).length,
    diagnosis: signalsOf(progress),
    ...cvStanding(progress),
    begun,
    won,
    ...(wanted !== undefined && { tutorWanted: stampMs(wanted) }),
    ...(week && { week }),
    ...(placementsOf(progress)[0]?.state === 'asked' && { placement: true as const }),
  }
}

/** Roots of the fields that make a CV. */
const CV_ROOTS = new Set(['profile', 'experiences', 'education', 'skills', 'languages', 'interests', 'cvs'])

/** Whether a field belongs to the CV, its photo apart. */
export function isCvField(path: string): boolean {
  return CV_ROOTS.has(path.split('.', 1)[0]!)
}

function cvStanding(progress: Progress): Pick<Standing, 'cv' | 'cvReady'> {
  if (!shares(progress, 'cv')) return { cv: 'hidden', cvReady: false }
  let done = false
  let changed: Stamp = progress.fields[SHARED_FIELDS.cv]!.at
  for (const [path, { at, value }] of Object.entries(progress.fields)) {
    if (!isCvField(path)) continue
    if (at > changed) changed = at
    if (/^cvs\.[^.]+\.step$/.test(path) && value === CV_DONE) done = true
  }
  const read = Object.values(progress.comments).reduce(
    (last, { written }) => (written && written.at > last ? written.at : last),
    progress.cvRead ?? '',
  )
  return { cv: done ? 'done' : 'begun', cvReady: done && changed > read }
}

function stuckIn(progress: Progress, lesson: string): Standing['stuck'] {
  return Object.entries(progress.lessons[lesson]!.exercises)
    .filter(([, { tries, right }]) => right === undefined && tries >= STUCK_TRIES)
    .map(([exercise, { tries }]) => ({ lesson, exercise, tries }))
}

/** The last time an adviser wrote to the youth. */
function lastWord({ messages }: Progress): Stamp {
  let last: Stamp = ''
  for (const { by, at } of Object.values(messages)) if (by === 'adviser' && at > last) last = at
  return last
}
