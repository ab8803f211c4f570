import { describe, expect, it } from 'vitest'
import { appointment } from './appointment.fixture.ts'
import { dayOf, daysOf, isDay, midnight, mondayOf, weekOf } from './week.ts'

const at = (text: string) => appointment({ id: text, startsAt: new Date(text).getTime() })

describe('the week', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2026-12-07', '2026-12-07'],
    // Across the change of hour.
    ['2026-10-25', '2026-10-19'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on %s', (day, monday) => expect(mondayOf(day)).toBe(monday))

  it('goes on across a change of hour', () => {
    expect(dayOf(midnight('2026-10-24', 2))).toBe('2026-10-26')
    expect(dayOf(midnight('2026-03-30', -2))).toBe('2026-03-28')
  })

  it('has five days, and seven when the weekend is worked', () => {
    const monday = at('2026-11-30T09:00:00')
    const before = at('2026-11-27T09:00:00')
    const days = weekOf('2026-11-30', [before, monday, at('2026-12-04T16:00:00')])
    expect(days.map(({ day }) => day)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
    ])
    expect(days.map(({ appointments }) => appointments.length)).toEqual([1, 0, 0, 0, 1])
    expect(weekOf('2026-11-30', [at('2026-12-06T10:00:00')])).toHaveLength(7)
  })

  it('lists only the days on which there is something', () => {
    const two = [at('2026-11-30T09:00:00'), at('2026-11-30T11:00:00'), at('2026-12-09T10:00:00')]
    expect(daysOf(two).map(({ day, appointments }) => [day, appointments.length])).toEqual([
      ['2026-11-30', 2],
      ['2026-12-09', 1],
    ])
  })

  it('knows a day from anything else', () => {
    expect(isDay('2026-12-07')).toBe(true)
    for (const wrong of ['2026-13-40', 'demain', undefined, ['2026-12-07']]) expect(isDay(wrong)).toBe(false)
  })
})
