import { stampMs } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { keysOf } from '../progress/keys.ts'
import { objectivesOf } from '../progress/objectives.ts'
import type { Progress, Written } from '../progress/progress.ts'
import { CV_DONE, shares } from '../progress/shares.ts'
import type { HourScale, HourSort } from '../rules.ts'
import { frenchDay, isDay, mondayOf } from './week.ts'

/** What was said of hours; each part is absent until it happened. */
export interface HoursProgress {
  /** Activities the youth declares, by their own id; zero minutes takes one back. */
  declared: Record<string, Written<{ title: string; day: string; minutes: number }>>
  /** What an adviser counted of an activity, by the activity's id; zero for nothing. */
  judged: Record<string, Written<{ minutes: number; from: string }>>
  /** Weeks that count for nothing, by their Monday: illness, holidays. */
  excluded: Record<string, Written<{ excluded: boolean; from: string }>>
}

export const emptyHours = (): HoursProgress => ({ declared: {}, judged: {}, excluded: {} })

/** Where an activity comes from: derived from what was done, or `own`, the youth's word. */
export type ActivitySort = HourSort | 'appointment' | 'own'

/** Something done that is worth hours. */
export interface Activity {
  /** The same on phone and server: `lesson.o4`, `own.…`. */
  id: string
  sort: ActivitySort
  /** Id of the lesson; elsewhere empty. */
  lesson: string
  /** What was done, in the words it has; empty for a lesson or a CV, which screens name. */
  title: string
  /** `2026-12-07`. */
  day: string
  /** Minutes proposed or declared. */
  minutes: number
  /** Minutes an adviser counted; absent while nobody did. */
  validated?: number
}

/** Everything that is worth hours, oldest first. What is worth none and was never judged is left out. */
export function activitiesOf(
  progress: Progress,
  lessons: readonly LessonHead[],
  scale: HourScale,
): Activity[] {
  return rawActivities(progress, lessons)
    .map(({ minutes, at, day = frenchDay(at), ...activity }): Activity => {
      const judged = progress.hours.judged[activity.id]
      return {
        ...activity,
        day,
        minutes: minutes ?? scale[activity.sort as HourSort],
        ...(judged && { validated: judged.value.minutes }),
      }
    })
    .filter(({ minutes, validated }) => minutes > 0 || validated !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
}

interface Raw extends Pick<Activity, 'id' | 'sort' | 'lesson' | 'title'> {
  at: number
  /** Said by the youth; otherwise that of `at`. */
  day?: string
  /** Its own; otherwise as the scale says. */
  minutes?: number
}

function rawActivities(progress: Progress, lessons: readonly LessonHead[]): Raw[] {
  const raw: Raw[] = keysOf(progress, lessons).map(({ lesson, at }) => ({
    ...{ id: `lesson.${lesson}`, sort: 'lesson', lesson, title: '', at: stampMs(at) },
  }))
  for (const { id, title, state, movedAt } of objectivesOf(progress))
    if (state === 'validated')
      raw.push({ id: `objective.${id}`, sort: 'objective', lesson: '', title, at: stampMs(movedAt) })
  if (shares(progress, 'cv'))
    for (const [path, { value, at }] of Object.entries(progress.fields)) {
      const cv = /^cvs\.([a-z0-9-]{1,40})\.step$/.exec(path)?.[1]
      if (cv && value === CV_DONE)
        raw.push({ id: `cv.${cv}`, sort: 'cv', lesson: '', title: '', at: stampMs(at) })
    }
  for (const [id, { asked }] of Object.entries(progress.placements))
    if (asked)
      raw.push({
        ...{ id: `placement.${id}`, sort: 'placement', lesson: '', title: asked.value.job ?? '' },
        at: stampMs(asked.at),
      })
  for (const [id, { set, attended }] of Object.entries(progress.appointments))
    if (set && attended?.value.present)
      raw.push({
        ...{ id: `appointment.${id}`, sort: 'appointment', lesson: '', title: set.value.title },
        ...{ at: set.value.startsAt, minutes: set.value.minutes },
      })
  // A day that is none, from a forged event, is passed over.
  for (const [id, { value, at }] of Object.entries(progress.hours.declared))
    if (isDay(value.day)) raw.push({ id: `own.${id}`, sort: 'own', lesson: '', ...value, at: stampMs(at) })
  return raw
}

/** Minutes of one week: those validated, and those an adviser has not looked at. */
export interface WeekHours {
  /** Its Monday, `2026-12-07`. */
  monday: string
  validated: number
  waiting: number
  excluded: boolean
}

/** What one week holds, of these activities. */
export function weekHours(progress: Progress, activities: readonly Activity[], monday: string): WeekHours {
  const week = activities.filter(({ day }) => mondayOf(day) === monday)
  return {
    monday,
    validated: week.reduce((sum, { validated = 0 }) => sum + validated, 0),
    waiting: week.reduce((sum, { validated, minutes }) => sum + (validated === undefined ? minutes : 0), 0),
    excluded: progress.hours.excluded[monday]?.value.excluded ?? false,
  }
}

/** The newest week in which something counts, in figures a list can keep: no scale is needed to read them. */
export interface LatestWeek {
  monday: string
  validated: number
  /** Declared, or with a length of their own, in minutes. */
  waiting: number
  /** How many of each sort wait for the scale to say their worth. */
  unscaled: Partial<Record<HourSort, number>>
  excluded?: true
}

/** How far back the newest activity's week may begin, in milliseconds, changes of hour included. */
const WEEK = 8 * 86_400_000

export function latestWeekOf(progress: Progress, lessons: readonly LessonHead[]): LatestWeek | undefined {
  const raw = rawActivities(progress, lessons).map((one) => ({
    ...one,
    at: one.day === undefined ? one.at : Date.parse(one.day),
  }))
  if (raw.length === 0) return undefined
  const newest = raw.reduce((newest, { at }) => Math.max(newest, at), -Infinity)
  const monday = mondayOf(frenchDay(newest))
  const week: LatestWeek = { monday, validated: 0, waiting: 0, unscaled: {} }
  for (const { id, sort, at, day, minutes } of raw) {
    if (at < newest - WEEK || mondayOf(day ?? frenchDay(at)) !== monday) continue
    const judged = progress.hours.judged[id]
    if (judged) week.validated += judged.value.minutes
    else if (minutes !== undefined) week.waiting += minutes
    else week.unscaled[sort as HourSort] = (week.unscaled[sort as HourSort] ?? 0) + 1
  }
  if (progress.hours.excluded[monday]?.value.excluded) week.excluded = true
  return week
}

/** Minutes waiting of the newest week, once the structure's scale is known. */
export function waitingOf({ waiting, unscaled }: LatestWeek, scale: HourScale): number {
  return Object.entries(unscaled).reduce(
    (sum, [sort, count]) => sum + count * scale[sort as HourSort],
    waiting,
  )
}
