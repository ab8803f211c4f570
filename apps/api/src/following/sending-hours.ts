/** Between which hours of the day messages leave, in the time of France; never on Sundays. */
export interface SendingHours {
  sendsFrom: number
  sendsUntil: number
}

const HOUR = 3600_000

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

/** When a message written at `now` leaves: `now` within the hours, else the next opening. Milliseconds since 1970. */
export function leavesAt(now: number, hours: SendingHours): number {
  if (isOpen(now, hours)) return now
  // Hour by hour from the next full one: changes of hour need no rule of their own.
  let at = Math.ceil(now / HOUR) * HOUR
  while (!isOpen(at, hours)) at += HOUR
  return at
}

function isOpen(at: number, { sendsFrom, sendsUntil }: SendingHours): boolean {
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]))
  const hour = Number(parts.hour)
  return parts.weekday !== 'Sun' && hour >= sendsFrom && hour < sendsUntil
}
