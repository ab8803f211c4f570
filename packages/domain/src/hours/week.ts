const DAY = 86_400_000

/** Days are those of France, on phones and servers alike: a week of hours must be the same on both. */
const CLOCK = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' })

/** Milliseconds since 1970 → `2026-12-07`. */
export const frenchDay = (ms: number): string => CLOCK.format(ms)

/** The Monday of a day's week, both as `2026-12-07`. */
export function mondayOf(day: string): string {
  const at = Date.parse(day)
  return isoDay(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY)
}

/** A day so many days later, or earlier. */
export const dayAfter = (day: string, days: number): string => isoDay(Date.parse(day) + days * DAY)

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Whether a text such as `2026-12-07` is a day there is. */
export const isDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && isoDay(Date.parse(day)) === day
