const HOUR = 3600_000
const DAYS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', weekday: 'short' })

const isWeekend = (at: number): boolean => DAYS.format(at).startsWith('S')

/** Whether a working day, Monday to Friday in the time of France, has passed between two times. */
export function isLateBy(since: number, now: number): boolean {
  // Hours that count, one by one: changes of hour need no rule of their own.
  let left = 24
  for (let at = since; at + HOUR <= now; at += HOUR) {
    if (!isWeekend(at)) left -= 1
    if (left === 0) return true
  }
  return false
}
