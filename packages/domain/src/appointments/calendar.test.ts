import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { Appointment } from './appointments.ts'
import { calendarOf } from './calendar.ts'

const one: Appointment = {
  id: '01900000-0000-7000-8000-000000000001',
  title: 'Entretien, atelier ; CV \\ lettre',
  startsAt: Date.parse('2026-12-07T14:30:00+01:00'),
  minutes: 45,
  place: 'Salle 2',
  words: 'Apporte ta carte\nvitale',
  from: 'Zoé Exemple',
  state: 'asked',
  saidAt: stamp(Date.UTC(2026, 10, 28, 9)),
}

/** The file as a calendar reads it: lines joined again, then each as a name and a value. */
function read(file: string): [string, string][] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
}
const unescaped = (value: string) =>
  value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

describe('calendarOf', () => {
  it('writes what RFC 5545 asks for, hours in universal time', () => {
    expect(read(calendarOf([one]))).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Trousseau//Rendez-vous//FR'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['BEGIN', 'VEVENT'],
      ['UID', '01900000-0000-7000-8000-000000000001@trousseau'],
      ['DTSTAMP', '20261128T090000Z'],
      ['SEQUENCE', String(Date.UTC(2026, 10, 28, 9) / 60_000)],
      ['DTSTART', '20261207T133000Z'],
      ['DURATION', 'PT45M'],
      ['SUMMARY', 'Entretien\\, atelier \\; CV \\\\ lettre'],
      ['LOCATION', 'Salle 2'],
      ['DESCRIPTION', 'Apporte ta carte\\nvitale'],
      ['STATUS', 'CONFIRMED'],
      ['BEGIN', 'VALARM'],
      ['ACTION', 'DISPLAY'],
      ['DESCRIPTION', 'Entretien\\, atelier \\; CV \\\\ lettre'],
      ['TRIGGER', '-PT2H'],
      ['END', 'VALARM'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ])
  })

  it('crosses out what was cancelled, under the same name and a later number', () => {
    const gone = { ...one, state: 'cancelled' as const, saidAt: stamp(Date.UTC(2026, 10, 29)) }
    const before = new Map(read(calendarOf([one])))
    const after = new Map(read(calendarOf([gone])))
    expect(after.get('UID')).toBe(before.get('UID'))
    expect(Number(after.get('SEQUENCE'))).toBeGreaterThan(Number(before.get('SEQUENCE')))
    expect(after.get('STATUS')).toBe('CANCELLED')
    expect(after.has('TRIGGER')).toBe(false)
  })

  it('cuts no letter, passes no width, and gives back any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (words) => {
        const file = calendarOf([{ ...one, words }])
        expect(file.endsWith('\r\n')).toBe(true)
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\n\r]/)
        }
        const kept = words.replace(/\r\n?|\n/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ')
        const [, value] = read(file).find(([name]) => name === 'DESCRIPTION')!
        expect(unescaped(value)).toBe(kept)
      }),
    )
  })
})
