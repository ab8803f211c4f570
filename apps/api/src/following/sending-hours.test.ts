import { expect, it } from 'vitest'
import { leavesAt } from './sending-hours.ts'

const USUAL = { sendsFrom: 8, sendsUntil: 19 }
const at = (text: string) => Date.parse(text)

it.each([
  ['a weekday morning', '2026-11-24T09:30:00+01:00', '2026-11-24T09:30:00+01:00'],
  ['a Saturday', '2026-11-28T18:59:00+01:00', '2026-11-28T18:59:00+01:00'],
  ['the evening', '2026-11-24T19:00:00+01:00', '2026-11-25T08:00:00+01:00'],
  ['the early morning', '2026-11-24T06:12:00+01:00', '2026-11-24T08:00:00+01:00'],
  ['Saturday evening, Sunday being closed', '2026-11-28T21:00:00+01:00', '2026-11-30T08:00:00+01:00'],
  ['the night of a change of hour', '2026-03-28T23:00:00+01:00', '2026-03-30T08:00:00+02:00'],
])('%s', (_, written, leaves) => {
  expect(new Date(leavesAt(at(written), USUAL)).toISOString()).toBe(new Date(at(leaves)).toISOString())
})

it('follows the hours of the structure', () => {
  const late = { sendsFrom: 10, sendsUntil: 22 }
  const leaves = (written: string) => new Date(leavesAt(at(written), late)).toISOString()
  expect(leaves('2026-11-24T21:30:00+01:00')).toBe('2026-11-24T20:30:00.000Z')
  expect(leaves('2026-11-24T08:30:00+01:00')).toBe('2026-11-24T09:00:00.000Z')
})
