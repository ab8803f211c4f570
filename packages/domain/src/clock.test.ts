import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliest, latest, nextStamp, STAMP_PATTERN, stamp, stampMs } from './clock.ts'

/** Wall clocks from 1970 to past 2100. */
const ms = fc.integer({ min: 0, max: 5_000_000_000_000 })
const counter = fc.integer({ min: 0, max: 36 ** 3 - 1 })

describe('a stamp', () => {
  it('is twelve characters that sort as the time they say', () => {
    fc.assert(
      fc.property(ms, counter, ms, counter, (a, i, b, j) => {
        const [one, other] = [stamp(a, i), stamp(b, j)]
        expect(one).toMatch(STAMP_PATTERN)
        expect(stampMs(one)).toBe(a)
        expect(one < other).toBe(a < b || (a === b && i < j))
      }),
    )
  })

  it('holds the wall clock as long as it goes forward', () => {
    expect(stampMs(nextStamp(stamp(1_000, 7), 1_001))).toBe(1_001)
    expect(stampMs(nextStamp('', 0))).toBe(0)
  })

  it('never goes back on a device, however its clock is set', () => {
    fc.assert(
      fc.property(fc.array(ms, { minLength: 2 }), (clocks) => {
        let last = ''
        for (const now of clocks) {
          const next = nextStamp(last, now)
          expect(next > last).toBe(true)
          expect(next).toMatch(STAMP_PATTERN)
          last = next
        }
      }),
    )
  })

  it('goes to the next millisecond when the counter is used up', () => {
    const last = stamp(1_000, 36 ** 3 - 1)
    expect(nextStamp(last, 1_000)).toBe(stamp(1_001))
  })

  it('is compared with never', () => {
    expect([earliest(undefined, 'b'), earliest('a', 'b'), earliest('b', 'a')]).toEqual(['b', 'a', 'a'])
    expect([latest(undefined, 'b'), latest('a', 'b'), latest('b', 'a')]).toEqual(['b', 'b', 'b'])
  })
})
