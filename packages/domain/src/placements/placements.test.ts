import { expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { BodyOf, KnownKind } from '../events/kinds.ts'
import { fold } from '../progress/fold.ts'
import { emptyProgress } from '../progress/progress.ts'
import { standingOf } from '../progress/standing.ts'
import { placementsOf } from './placements.ts'

const request = 'request-1'
const from = 'Zoé Exemple'
let made = 0
const said = <Kind extends KnownKind>(kind: Kind, body: BodyOf<Kind>) => ({
  id: `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`,
  ...{ at: stamp(1e12 + made), device: 'phone001', author: 'youth', kind, v: 1, body },
})
const asked = said('placement.asked', { request, job: 'Boulanger', dates: 'Une semaine' })
const taken = said('placement.judged', { request, verdict: 'taken', from })
const declined = said('placement.judged', { request, verdict: 'declined', words: 'Voyons-nous', from })
const again = said('placement.asked', { request, job: 'Fleuriste' })

it.each([
  [[asked], 'asked', true],
  [[taken, asked], 'taken', undefined],
  [[asked, declined, taken], 'declined', undefined],
  [[asked, taken, declined, again], 'asked', true],
])('goes from asked to answered, and asks again once changed', (events, state, waits) => {
  const progress = fold(emptyProgress(), events, () => undefined)
  expect(placementsOf(progress)).toMatchObject([{ id: request, state }])
  expect(standingOf(progress, []).placement).toBe(waits)
})

it('is nothing before it is asked', () => {
  expect(placementsOf(fold(emptyProgress(), [taken], () => undefined))).toEqual([])
})
