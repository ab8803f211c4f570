import { ROUTES } from '@trousseau/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const { sync } = ROUTES

const event = {
  id: '0193b1f0-0000-7000-8000-000000000001',
  at: '0m4zabcde000',
  device: 'phone001',
  author: 'youth',
  kind: 'lesson.opened',
  v: 1,
  body: { lesson: 'n2' },
}
const push = { epoch: 'e', cursor: 3, events: [event] }
const answer = {
  epoch: 'e',
  cursor: 5,
  events: [
    { seq: 4, mine: 0 },
    { seq: 5, mine: 1, at: '0m4zabcde000' },
    { ...event, seq: 6 },
  ],
  more: false,
  rejected: [],
  serverTime: 1.8e12,
}

/** A value with something of it changed, dropped or added, anywhere in it. */
function spoiled(value: object): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(NaN, 1.5, -1, 2 ** 60, [event], { ...event }),
  )
  return fc
    .tuple(odd, fc.nat(), fc.constantFrom('set', 'drop', 'add'), fc.nat(3))
    .map(([odd, at, how, depth]) => {
      const copy = structuredClone(value) as Record<string, unknown>
      let inner = copy
      for (let level = 0; level < depth; level++) {
        const next = Object.values(inner)[(at >> level) % Object.keys(inner).length]
        if (typeof next === 'object' && next !== null && Object.keys(next).length > 0)
          inner = next as Record<string, unknown>
      }
      const key = Object.keys(inner)[at % Object.keys(inner).length]!
      if (how === 'set') inner[key] = odd
      else if (how === 'drop' && Array.isArray(inner)) inner.splice(Number(key), 1)
      else if (how === 'drop') delete inner[key]
      else inner.surprise = odd
      return copy
    })
}

describe('the plain tests of the sync route', () => {
  it('know what travels every day', () => {
    expect(sync.quick.body(push)).toBe(true)
    expect(sync.quick.body({ epoch: null, cursor: 0, events: [] })).toBe(true)
    expect(sync.quick.reply(answer)).toBe(true)
  })

  it.each([
    ['body', push],
    ['reply', answer],
  ] as const)('say yes to no %s that the schema refuses', (part, whole) => {
    fc.assert(
      fc.property(spoiled(whole), (value) => {
        if (sync.quick[part](value)) expect(sync[part].safeParse(value)).toMatchObject({ success: true })
      }),
      { numRuns: 3000 },
    )
  })
})
