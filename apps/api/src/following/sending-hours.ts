/** When a youth's phone may receive a message, in the time of France: from 8 to 19, Sundays apart. */
const OPENS = 8
const CLOSES = 19
const HOUR = 3600_000

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

/** When a message written at `now` leaves: `now` within the hours, else the next opening. Milliseconds since 1970. */
export function leavesAt(now: number): number {
  if (isOpen(now)) return now
  // Hour by hour from the next full one: changes of hour need no rule of their own.
  let at = Math.ceil(now / HOUR) * HOUR
  while (!isOpen(at)) at += HOUR
  return at
}

function isOpen(at: number): boolean {
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]))
  const hour = Number(parts.hour)
  return parts.weekday !== 'Sun' && hour >= OPENS && hour < CLOSES
}
