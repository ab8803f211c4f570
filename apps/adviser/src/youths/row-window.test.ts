import { describe, expect, it } from 'vitest'
import { rowWindow } from './row-window.ts'

describe('rowWindow', () => {
  it('draws the first rows with a margin below', () => {
    expect(rowWindow(2000, -200, 800, 50)).toEqual({ first: 0, last: 20 })
  })

  it('draws the middle with a margin on both sides', () => {
    expect(rowWindow(2000, 5000, 800, 50)).toEqual({ first: 92, last: 124 })
  })

  it('ends with the list', () => expect(rowWindow(2000, 99_500, 800, 50).last).toBe(2000))
  it('draws a short list whole', () => expect(rowWindow(3, 0, 800, 50)).toEqual({ first: 0, last: 3 }))
  it('stands an empty list', () => expect(rowWindow(0, 300, 800, 50)).toEqual({ first: 0, last: 0 }))

  it('shows what is on screen when the list became shorter than the scroll', () => {
    const { first, last } = rowWindow(5, 10_000, 800, 50)
    expect(first).toBeLessThan(5)
    expect(last).toBe(5)
  })
})
