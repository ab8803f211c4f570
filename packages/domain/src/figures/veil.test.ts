import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { VEIL, veil, veiledTotal, veilThings, type Veiled } from './veil.ts'

const counts = fc.integer({ min: 0, max: 400 })
/** The true counts a reader may think of behind a veiled one. */
const behind = (told: Veiled): number[] => Array.from({ length: VEIL }, (_, more) => (told ?? 0) + more)

it('tells nothing under five, and by fives above', () => {
  expect([0, 1, 4].map(veil)).toEqual([null, null, null])
  expect([5, 9, 10, 37].map(veil)).toEqual([5, 5, 10, 35])
  expect([veilThings(30, 4), veilThings(30, 5), veilThings(4, 4)]).toEqual([null, 30, null])
})

it('keeps the true count among those a reader may think of', () => {
  fc.assert(
    fc.property(counts, (count) => {
      expect(behind(veil(count))).toContain(count)
    }),
  )
})

it('leaves any difference of two told numbers at least five wide, so that no small count comes out of it', () => {
  // A structure and one of its groups, a year and one of its months, yesterday and today.
  fc.assert(
    fc.property(counts, counts, (part, rest) => {
      const possible = new Set<number>()
      for (const whole of behind(veil(part + rest)))
        for (const inside of behind(veil(part))) if (whole >= inside) possible.add(whole - inside)
      expect(possible).toContain(rest)
      expect(possible.size).toBeGreaterThanOrEqual(VEIL)
    }),
  )
})

it('gives a total that says nothing of the parts that are hidden', () => {
  const hidden = fc.array(fc.integer({ min: 0, max: VEIL - 1 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: VEIL, max: 200 })), hidden, hidden, (told, some, others) => {
      const total = (small: number[]) => veiledTotal([...told, ...small].map(veil))
      expect(total(some)).toBe(total(others))
    }),
  )
})
