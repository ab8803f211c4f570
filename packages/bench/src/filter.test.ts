import { expect, it } from 'vitest'
import { FALSE_HOLDS, HALVES, measureHalf, RECALL } from './filter.ts'

it.each(HALVES)('finds the ways out of the %s half, and lets innocent messages through', (half) => {
  const { contacts, innocent, recall, falseHolds } = measureHalf(half)
  expect(contacts).toBeGreaterThan(150)
  expect(innocent).toBeGreaterThan(150)
  expect(recall).toBeGreaterThanOrEqual(RECALL)
  expect(falseHolds).toBeLessThanOrEqual(FALSE_HOLDS)
})
