import { calendarDays, DAY } from '../time/relative.ts'

/** Days without activity after which an adviser may want to call. */
export const SILENCE_DAYS = 14

/** Days of silence of a youth who had been active; `undefined` when it is not worth an act. Times in milliseconds. */
export function silenceOf(lastActivity: number | null, now: number): number | undefined {
  // Lists ask it of everyone: most are answered without a calendar.
  if (lastActivity === null || now - lastActivity < (SILENCE_DAYS - 1) * DAY) return undefined
  const days = calendarDays(lastActivity, now)
  return days >= SILENCE_DAYS ? days : undefined
}
