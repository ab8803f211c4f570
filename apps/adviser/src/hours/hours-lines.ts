import type { HoursActivity, YouthHours } from '@trousseau/contract'
import { dayAfter } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'
import { csvOf } from '../tables/csv.ts'
import { lessonWords } from '../words/modules.ts'

const SORTS: Record<HoursActivity['sort'], (activity: HoursActivity) => string> = {
  lesson: ({ lesson }) => m.hoursLesson({ title: lessonWords(lesson) }),
  objective: ({ title }) => m.hoursObjective({ title }),
  cv: m.hoursCv,
  placement: ({ title }) => (title ? `${m.hoursPlacement()} : ${title}` : m.hoursPlacement()),
  appointment: ({ title }) => m.hoursAppointment({ title }),
  own: ({ title }) => title,
}

/** What was done, in plain words. */
export const activityWords = (activity: HoursActivity): string => SORTS[activity.sort](activity)

export const sourceWords = ({ sort }: HoursActivity): string =>
  sort === 'own' ? m.hoursDeclared() : m.hoursProposed()

/** Minutes validated, and those nobody looked at. */
export function sumsOf({ activities }: Pick<YouthHours, 'activities'>): {
  validated: number
  waiting: number
} {
  let validated = 0
  let waiting = 0
  for (const one of activities) {
    if (one.validated === undefined) waiting += one.minutes
    else validated += one.validated
  }
  return { validated, waiting }
}

/** `2026-12-07` → « lun. 7 déc. ». */
export const shortDay = (day: string): string => SHORT.format(new Date(`${day}T12:00:00`))
const SHORT = new Intl.DateTimeFormat('fr', { weekday: 'short', day: 'numeric', month: 'short' })

/** « Semaine du 23 nov. au 29 nov. » */
export function weekWords(monday: string): string {
  const day = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long' })
  const words = (at: string) => day.format(new Date(`${at}T12:00:00`))
  return m.hoursWeekOf({ from: words(monday), to: words(dayAfter(monday, 6)) })
}

/** A line an activity, then the total of each youth: what is typed again in i-milo. */
export function hoursCsv(youths: readonly YouthHours[]): string {
  const heads = [
    ...[m.columnName(), m.hoursDay(), m.hoursWhat(), m.hoursSource()],
    ...[m.hoursDuration(), m.hoursValid()],
  ]
  const lines = youths.flatMap((youth) => {
    if (youth.excluded) return [[youth.firstName, '', m.hoursExcluded(), '', '', '']]
    const rows = youth.activities.map((one) => [
      ...[youth.firstName, frenchDate(one.day), activityWords(one), sourceWords(one)],
      ...[one.minutes, one.validated ?? ''],
    ])
    return [...rows, [youth.firstName, '', m.hoursTotal(), '', '', sumsOf(youth).validated]]
  })
  return csvOf([heads, ...lines])
}

const frenchDate = (day: string): string => day.split('-').reverse().join('/')
