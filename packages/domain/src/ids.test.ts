import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventEnvelope } from './events/event.ts'
import { uuidv7 } from './ids.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const ms = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('uuidv7', () => {
  it('is one the envelope accepts, whatever the random bytes', () => {
    fc.assert(
      fc.property(ms, bytes, (now, random) => {
        const id = uuidv7(now, () => random.slice())
        expect(eventEnvelope.shape.id.safeParse(id).success).toBe(true)
        expect(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now)
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(ms, bytes, ms, bytes, (a, one, b, other) => {
        fc.pre(a < b)
        expect(uuidv7(a, () => one.slice()) < uuidv7(b, () => other.slice())).toBe(true)
      }),
    )
  })

  it('keeps the random bytes apart', () => {
    const made = new Set(
      Array.from({ length: 1_000 }, () =>
        uuidv7(1, (count) => crypto.getRandomValues(new Uint8Array(count))),
      ),
    )
    expect(made.size).toBe(1_000)
  })
})
