import { stampMs } from '../clock.ts'
import type { Appointment } from './appointments.ts'

/**
 * A calendar file (RFC 5545) any phone or computer opens: hours in universal time, so that none needs a table of
 * zones. An appointment keeps its name from file to file: opened again, it moves or is crossed out rather than doubled.
 */
export function calendarOf(appointments: readonly Appointment[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trousseau//Rendez-vous//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...appointments.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(appointment: Appointment): string[] {
  const { id, title, startsAt, minutes, place, words, state, saidAt } = appointment
  const cancelled = state === 'cancelled'
  const said = stampMs(saidAt)
  return [
    'BEGIN:VEVENT',
    `UID:${id}@trousseau`,
    `DTSTAMP:${utc(said)}`,
    `SEQUENCE:${Math.floor(said / 60_000)}`,
    `DTSTART:${utc(startsAt)}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${text(title)}`,
    ...(place ? [`LOCATION:${text(place)}`] : []),
    ...(words ? [`DESCRIPTION:${text(words)}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(cancelled
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`, 'TRIGGER:-PT2H', 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** Milliseconds since 1970 → `20261207T133000Z`. */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** Octets a line may have. */
const WIDTH = 75

/** A long line goes on in the next ones, each begun by a space, and no letter is cut in two. */
function folded(line: string): string {
  let result = ''
  let width = 0
  for (const sign of line) {
    const octets = octetsOf(sign.codePointAt(0)!)
    if (width + octets > WIDTH) {
      result += '\r\n '
      width = 1
    }
    result += sign
    width += octets
  }
  return result
}

/** How many octets a letter takes in UTF-8. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
