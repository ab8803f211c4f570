import { stampMs, type Stamp } from '../clock.ts'
import type { Progress } from './progress.ts'

/** Where the pause is kept: `true` from the moment it was asked for. */
export const PAUSE_FIELD = 'rhythm.paused'

/** How many moments a week is a good rhythm: an invitation, never a debt. */
export const WEEKLY_MOMENTS = 3

const DAY_MS = 86_400_000
/** From how long an absence on one is greeted, in milliseconds. */
const ABSENCE_MS = 7 * DAY_MS

/**
 * How many days of this week had something done in a lesson. `dayOf` names the local day of milliseconds since 1970;
 * `weekStart` is the beginning of the week on the same clock. Nothing is lost from one week to the next: it is
 * counted anew.
 */
export function momentsThisWeek(
  progress: Progress,
  weekStart: number,
  dayOf: (ms: number) => string,
): number {
  const days = new Set<string>()
  for (const at of stampsOf(progress)) {
    const ms = stampMs(at)
    if (ms >= weekStart) days.add(dayOf(ms))
  }
  return days.size
}

/** Whether a pause was asked for and nothing was done in a lesson since: doing something ends it by itself. */
export function isPaused(progress: Progress): boolean {
  const asked = Object.hasOwn(progress.fields, PAUSE_FIELD) ? progress.fields[PAUSE_FIELD] : undefined
  return asked?.value === true && Object.values(progress.lessons).every(({ last }) => last <= asked.at)
}

/** Whether the youth comes back after a week or more without a trace. */
export function isBack(progress: Progress, now: number): boolean {
  return progress.lastActivity !== undefined && now - stampMs(progress.lastActivity) >= ABSENCE_MS
}

function* stampsOf(progress: Progress): Iterable<Stamp> {
  for (const lesson of Object.values(progress.lessons)) {
    yield lesson.first
    yield lesson.last
    if (lesson.filmWatched) yield lesson.filmWatched
    for (const { right } of Object.values(lesson.exercises)) if (right) yield right
  }
}
