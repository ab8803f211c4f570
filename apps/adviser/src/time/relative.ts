import { m } from '../paraglide/messages.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Whole calendar days, in the browser's zone, between two times in milliseconds. */
export function calendarDays(from: number, to: number): number {
  const start = new Date(from).setHours(0, 0, 0, 0)
  const end = new Date(to).setHours(0, 0, 0, 0)
  // Days of 23 and 25 hours exist: round.
  return Math.round((end - start) / DAY)
}

/** How long ago, in words: « il y a 2 h », « hier », « il y a 16 j », « le 3 sept. ». Times in milliseconds. */
export function agoWords(at: number, now: number): string {
  const past = now - at
  if (past < MINUTE) return m.timeNow()
  if (past < HOUR) return m.timeMinutes({ count: Math.floor(past / MINUTE) })
  const days = calendarDays(at, now)
  if (days === 0 || past < 6 * HOUR) return m.timeHours({ count: Math.floor(past / HOUR) })
  if (days === 1) return m.timeYesterday()
  if (days <= 45) return m.timeDays({ count: days })
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return m.timeOn({ date: (sameYear ? SHORT_DATE : SHORT_DATE_YEAR).format(at) })
}

const SHORT_DATE = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short' })
const SHORT_DATE_YEAR = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short', year: 'numeric' })
const LONG_DATE = new Intl.DateTimeFormat('fr', { dateStyle: 'long' })
const DATE_TIME = new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeStyle: 'short' })
const CLOCK = new Intl.DateTimeFormat('fr', { timeStyle: 'short' })
const DAY_NAME = new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long' })
const DAY_NAME_YEAR = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** « 7 décembre 2026 ». */
export const dateWords = (at: number): string => LONG_DATE.format(at)

/** « lundi 7 décembre 2026 à 14:32 ». */
export const momentWords = (at: number): string => DATE_TIME.format(at)

/** « 14:32 ». */
export const clockWords = (at: number): string => CLOCK.format(at)

/** A day's heading: « Aujourd’hui », « Hier », « Lundi 16 novembre ». */
export function dayWords(at: number, now: number): string {
  const days = calendarDays(at, now)
  if (days === 0) return m.dayToday()
  if (days === 1) return m.dayYesterday()
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const words = (sameYear ? DAY_NAME : DAY_NAME_YEAR).format(at)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
