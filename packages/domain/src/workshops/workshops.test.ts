import { expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { Event } from '../events/event.ts'
import type { BodyOf, KnownKind } from '../events/kinds.ts'
import { fold } from '../progress/fold.ts'
import { emptyProgress } from '../progress/progress.ts'
import { currentWorkshop, isGuest } from './workshops.ts'

const workshop = 'workshop-1'
const from = 'Zoé Exemple'
const until = 5_000

function said<Kind extends KnownKind>(kind: Kind, at: number, body: BodyOf<Kind>): Event {
  const id = `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`
  return { id, at: stamp(at), device: 'server', author: 'pro-1', kind, v: 1, body }
}
const joined = said('workshop.joined', 1, { workshop, title: 'Atelier CV', until, from })
const led = said('workshop.led', 2, { workshop, lesson: 'n2' })
const ledAgain = said('workshop.led', 3, { workshop, lesson: 'c1' })
const closed = said('workshop.closed', 4, { workshop })
const structure = said('structure.joined', 9, { structure: 'Mission locale', adviser: from })

const progressOf = (...events: Event[]) => fold(emptyProgress(), events, () => undefined)

it('is the one joined last, with the lesson led last, until it ends', () => {
  expect(currentWorkshop(progressOf(ledAgain, led, joined), until - 1)).toEqual({
    id: workshop,
    title: 'Atelier CV',
    until,
    from,
    lesson: 'c1',
    ledAt: stamp(3),
  })
  expect(currentWorkshop(progressOf(joined), until)).toBeUndefined()
  expect(currentWorkshop(progressOf(joined, closed), 10)).toBeUndefined()
  expect(currentWorkshop(progressOf(led), 10)).toBeUndefined()
  const other = said('workshop.joined', 6, { workshop: 'workshop-2', title: 'Autre', until, from })
  expect(currentWorkshop(progressOf(other, joined), 10)?.id).toBe('workshop-2')
  expect(currentWorkshop(progressOf(joined, other), 10)?.id).toBe('workshop-2')
})

it('tells a guest from a youth of a structure, who may be in a workshop too', () => {
  expect(isGuest(progressOf(joined))).toBe(true)
  expect(isGuest(progressOf(joined, structure))).toBe(false)
  expect(isGuest(progressOf(structure))).toBe(false)
  expect(isGuest(progressOf())).toBe(false)
})
