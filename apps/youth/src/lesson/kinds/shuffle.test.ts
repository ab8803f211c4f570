import { describe, expect, it } from 'vitest'
import { shuffled } from './shuffle.ts'

describe('shuffled', () => {
  it('keeps every item, never in the written order, the same at each visit', () => {
    for (let length = 2; length <= 12; length++) {
      const items = Array.from({ length }, (_, index) => index)
      for (const seed of ['a', 'etapes', 'message']) {
        const order = shuffled(items, seed)
        expect(order).not.toEqual(items)
        expect([...order].sort((a, b) => a - b)).toEqual(items)
        expect(shuffled(items, seed)).toEqual(order)
      }
    }
  })

  it('draws other orders from other seeds', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8]
    expect(shuffled(items, 'a')).not.toEqual(shuffled(items, 'b'))
  })
})
