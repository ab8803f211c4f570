import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { Event } from '../events/event.ts'
import type { BodyOf, KnownKind } from '../events/kinds.ts'
import { fold } from '../progress/fold.ts'
import { emptyProgress } from '../progress/progress.ts'
import { appointmentsOf, comingAppointments, endsAt } from './appointments.ts'

const HOUR = 3600_000
const startsAt = Date.parse('2026-12-07T14:30:00+01:00')
const appointment = 'appointment-1'
const from = 'Zoé Exemple'

function said<Kind extends KnownKind>(kind: Kind, at: number, body: BodyOf<Kind>): Event {
  const id = `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`
  return { id, at: stamp(at), device: 'phone001', author: 'youth', kind, v: 1, body }
}
const set = said('appointment.set', 1, { appointment, title: 'Faire le point', startsAt, minutes: 30, from })
const moved = said('appointment.set', 5, {
  appointment,
  title: 'Faire le point',
  startsAt: startsAt + HOUR,
  minutes: 30,
  from,
})
const yes = said('appointment.answered', 3, { appointment, startsAt, comes: true })
const no = said('appointment.answered', 4, { appointment, startsAt, comes: false, words: 'J’ai cours' })
const cancelled = said('appointment.cancelled', 7, { appointment, words: 'Je suis absente', from })
const open = said('appointment.set', 1, {
  appointment,
  title: 'Atelier CV',
  startsAt,
  minutes: 120,
  places: 8,
  from,
})
const openMoved = said('appointment.set', 6, {
  appointment,
  title: 'Atelier CV',
  startsAt: startsAt + HOUR,
  minutes: 120,
  places: 8,
  from,
})
const seated = (at: number, answer: Event, seat: 'taken' | 'waiting') =>
  said('appointment.seated', at, { appointment, answer: answer.id, seat })

const progressOf = (events: Event[]) => fold(emptyProgress(), events, () => undefined)

describe('appointmentsOf', () => {
  it.each([
    [[set], 'asked'],
    [[set, yes], 'coming'],
    [[set, yes, no], 'away'],
    [[set, yes, moved], 'asked'],
    [[set, yes, moved, cancelled], 'cancelled'],
    [[cancelled, set], 'cancelled'],
    // Set again after it was cancelled: it takes place.
    [[set, cancelled, said('appointment.set', 9, moved.body as BodyOf<'appointment.set'>)], 'asked'],
    [[open, yes], 'asking'],
    [[open, yes, seated(2, yes, 'taken')], 'coming'],
    [[open, yes, seated(2, yes, 'waiting')], 'waiting'],
    [[open, yes, seated(2, yes, 'waiting'), seated(8, yes, 'taken')], 'coming'],
    [[open, yes, seated(2, yes, 'taken'), no], 'away'],
    [
      [
        open,
        no,
        seated(2, yes, 'taken'),
        said('appointment.answered', 9, { appointment, startsAt, comes: true }),
      ],
      'asking',
    ],
    [[open, yes, seated(2, yes, 'taken'), openMoved], 'coming'],
  ] as const)('says where one stands, in any order (%#)', (events, state) => {
    const there = progressOf([...events])
    expect(appointmentsOf(there)).toMatchObject([{ id: appointment, state }])
    expect(appointmentsOf(progressOf([...events].reverse()))).toEqual(appointmentsOf(there))
  })

  it('keeps what was said when cancelling, and whether the youth was there', () => {
    const attended = said('appointment.attended', 9, { appointment, present: false, from })
    expect(appointmentsOf(progressOf([set, cancelled, attended]))).toMatchObject([
      { cancelWords: 'Je suis absente', present: false, saidAt: stamp(7) },
    ])
  })

  it('shows none that was not set, and puts the nearest first', () => {
    const later = said('appointment.set', 2, {
      appointment: 'appointment-2',
      title: 'Après',
      startsAt: startsAt - HOUR,
      minutes: 30,
      from,
    })
    expect(appointmentsOf(progressOf([yes]))).toEqual([])
    expect(appointmentsOf(progressOf([set, later])).map(({ title }) => title)).toEqual([
      'Après',
      'Faire le point',
    ])
  })

  it('keeps one on screen until it is over', () => {
    const progress = progressOf([set])
    const end = endsAt(appointmentsOf(progress)[0]!)
    expect(end).toBe(startsAt + HOUR / 2)
    expect(comingAppointments(progress, end - 1)).toHaveLength(1)
    expect(comingAppointments(progress, end)).toEqual([])
  })
})
