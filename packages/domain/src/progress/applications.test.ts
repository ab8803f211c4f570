import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { Event } from '../events/event.ts'
import {
  applicationGone,
  APPLICATION_STATES,
  applicationsOf,
  applicationWrites,
  remindOn,
  toRemind,
  type ApplicationWrite,
} from './applications.ts'
import { fold } from './fold.ts'
import { emptyProgress } from './progress.ts'

let made = 0
const written = (at: number, writes: ApplicationWrite[], device = 'phone001'): Event[] =>
  writes.map((body) => ({
    id: `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`,
    at: stamp(at),
    device,
    author: 'youth',
    kind: 'field.set',
    v: 1,
    body,
  }))
const after = (events: Event[]) => applicationsOf(fold(emptyProgress(), events, () => undefined))
const bakery = { employer: 'Boulangerie Exemple', job: 'Vendeuse', day: '2026-03-05', way: 'mail' } as const

describe('applicationsOf', () => {
  it('gives back what was noted, to send until said otherwise', () => {
    expect(after(written(1, applicationWrites('a1', bakery)))).toEqual([
      { id: 'a1', ...bakery, state: 'to-send' },
    ])
  })

  it('merges two phones field by field, whatever the order', () => {
    const first = written(1, applicationWrites('a1', { ...bakery, state: 'sent' }))
    const here = written(5, applicationWrites('a1', { state: 'interview' }), 'phone001')
    const there = written(6, applicationWrites('a1', { job: 'Vendeuse en boulangerie' }), 'phone002')
    const merged = [{ id: 'a1', ...bakery, job: 'Vendeuse en boulangerie', state: 'interview' }]
    expect(after([...first, ...here, ...there])).toEqual(merged)
    expect(after([...there, ...here, ...first])).toEqual(merged)
  })

  it('leaves out the deleted and the nameless, and puts the answered last', () => {
    const events = [
      ...written(1, applicationWrites('a1', { employer: 'A', state: 'no', day: '2026-03-09' })),
      ...written(1, applicationWrites('a2', { employer: 'B', state: 'sent', day: '2026-03-01' })),
      ...written(1, applicationWrites('a3', { job: 'Serveur', day: '2026-03-02' })),
      ...written(1, applicationWrites('a4', { employer: 'D' })),
      ...written(1, applicationWrites('a5', { day: '2026-03-02', state: 'sent' })),
      ...written(2, applicationGone('a4')),
    ]
    expect(after(events).map(({ id }) => id)).toEqual(['a3', 'a2', 'a1'])
  })

  it('takes a forged value as not said', () => {
    const fields = Object.fromEntries(
      [
        ['applications.a1.employer', ['x']],
        ['applications.a1.job', ' Serveur \n du soir '],
        ['applications.a1.state', 'hired'],
        ['applications.a1.way', 3],
        ['applications.a1.day', '2026-02-31'],
        ['applications.a1.day.deeper', '2026-02-01'],
        ['applications', 'x'],
      ].map(([path, value]) => [path, { at: stamp(1), id: 'x', value }]),
    ) as never
    expect(applicationsOf({ fields })).toEqual([
      { id: 'a1', employer: '', job: 'Serveur du soir', state: 'to-send' },
    ])
  })
})

describe('the reminder', () => {
  const [sent] = after(written(1, applicationWrites('a1', { ...bakery, state: 'sent' })))

  it('is ten days after the sending, across months and years', () => {
    expect(remindOn(sent!)).toBe('2026-03-15')
    expect(remindOn({ ...sent!, day: '2026-12-28' })).toBe('2027-01-07')
  })

  it('is due while nobody answered, from that day on', () => {
    const other = { ...sent!, id: 'a2', day: '2026-03-01' }
    expect(toRemind([sent!, other], '2026-03-14').map(({ id }) => id)).toEqual(['a2'])
    expect(toRemind([sent!, other], '2026-03-15').map(({ id }) => id)).toEqual(['a2', 'a1'])
    for (const state of APPLICATION_STATES.filter((one) => one !== 'sent')) {
      expect(remindOn({ ...sent!, state }), state).toBeUndefined()
    }
  })
})

it('writes what reads back, whatever the words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(...APPLICATION_STATES), (employer, state) => {
      const [one] = after(written(1, applicationWrites('a1', { employer, job: 'x', state })))
      expect(one).toMatchObject({ state, employer: employer.replace(/\s+/g, ' ').trim().slice(0, 120) })
    }),
  )
})
