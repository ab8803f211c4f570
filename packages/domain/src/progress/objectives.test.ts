import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { Event } from '../events/event.ts'
import type { BodyOf, KnownKind } from '../events/kinds.ts'
import { fold } from './fold.ts'
import { objectivesOf } from './objectives.ts'
import { emptyProgress } from './progress.ts'

const from = 'Zoé Exemple'
const objective = 'objective-1'
let made = 0

function said<Kind extends KnownKind>(kind: Kind, at: number, body: BodyOf<Kind>): Event {
  const id = `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`
  return { id, at: stamp(at), device: 'phone001', author: 'youth', kind, v: 1, body }
}
const set = said('objective.set', 1, { objective, title: 'Appeler le CFA', due: '2026-12-07', from })
const done = said('objective.done', 3, { objective, words: 'J’ai eu Madame Modèle' })
const returned = said('objective.returned', 5, { objective, words: 'Et la date ?', from })
const again = said('objective.done', 7, { objective })
const validated = said('objective.validated', 9, { objective, from })
const withdrawn = said('objective.withdrawn', 11, { objective, from })

const after = (...events: Event[]) => objectivesOf(fold(emptyProgress(), events, () => undefined))

describe('objectivesOf', () => {
  it.each([
    [[set], 'open', 1],
    [[set, done], 'done', 3],
    [[set, done, returned], 'returned', 5],
    [[set, done, returned, again], 'done', 7],
    [[set, done, returned, again, validated], 'validated', 9],
    // Said done on a phone without network, and validated in person before that came.
    [[set, validated, done], 'validated', 9],
  ] as const)('walks from set to validated (%#)', (events, state, at) => {
    expect(after(...events)).toMatchObject([{ id: objective, state, movedAt: stamp(at) }])
    expect(after(...[...events].reverse())).toEqual(after(...events))
  })

  it('keeps the words of both sides', () => {
    expect(after(set, done, returned)[0]).toMatchObject({
      doneWords: 'J’ai eu Madame Modèle',
      verdictWords: 'Et la date ?',
    })
  })

  it('shows none that was withdrawn, nor one never set', () => {
    expect(after(set, done, withdrawn)).toEqual([])
    expect(after(done)).toEqual([])
  })

  it('puts what is to do first, the nearest date before', () => {
    const others = [
      said('objective.set', 2, { objective: 'objective-2', title: 'B', due: '2026-12-01', from }),
      said('objective.set', 2, { objective: 'objective-3', title: 'C', from }),
      said('objective.set', 2, { objective: 'objective-4', title: 'D', due: '2026-01-01', from }),
      said('objective.done', 4, { objective: 'objective-4' }),
    ]
    expect(after(set, ...others).map(({ id }) => id.at(-1))).toEqual(['2', '1', '3', '4'])
  })
})
