import { describe, expect, it } from 'vitest'
import { keyDrawing, type KeyDrawing } from './key-drawing.ts'
import { layKeyRing, ringWidth } from './key-ring-layout.ts'

const lessons = Object.entries({ o: 6, f: 6, e: 7, c: 7, n: 8, t: 2 }).flatMap(([initial, count]) =>
  Array.from({ length: count }, (_, i) => `${initial}${i + 1}`),
)

function traitsApart(a: KeyDrawing, b: KeyDrawing): number {
  return [
    a.bow !== b.bow,
    a.hole !== b.hole,
    a.collar !== b.collar,
    a.teeth.join() !== b.teeth.join(),
  ].filter(Boolean).length
}

describe('keyDrawing', () => {
  it('draws the same key for the same lesson', () => {
    expect(keyDrawing('n2')).toEqual(keyDrawing('n2'))
  })

  it('draws no two lessons alike: at least two traits apart, and one bow each within a module', () => {
    const alike: string[] = []
    for (const [i, one] of lessons.entries()) {
      for (const other of lessons.slice(0, i)) {
        const [a, b] = [keyDrawing(one), keyDrawing(other)]
        const sameColour = one[0] === other[0]
        if (traitsApart(a, b) < 2 || (sameColour && a.bow === b.bow)) alike.push(`${one} ${other}`)
      }
    }
    expect(lessons).toHaveLength(36)
    expect(alike).toEqual([])
  })

  it('cuts a bit that is never a plain block', () => {
    for (const { teeth } of lessons.map(keyDrawing)) {
      expect(teeth.every((width, i) => i === 0 || width !== teeth[i - 1])).toBe(true)
    }
  })

  it('still draws a key for an id of another form', () => {
    expect(keyDrawing('atelier').path).not.toMatch(/undefined|NaN/)
    expect(keyDrawing('').path).not.toMatch(/undefined|NaN/)
  })
})

describe('layKeyRing', () => {
  it.each([0, 1, 6, 12, 17, 25, 36])('keeps %i keys inside the picture', (count) => {
    const { slots, scale, height } = layKeyRing(count)
    expect(slots).toHaveLength(count)
    for (const slot of slots) {
      const [x = 0, y = 0, degrees = 0] = [...slot.matchAll(/-?[\d.]+/g)].map(Number)
      const angle = (-degrees * Math.PI) / 180
      const tip = { x: x + Math.sin(angle) * 86 * scale, y: y + Math.cos(angle) * 86 * scale }
      expect(tip.x).toBeGreaterThan(0)
      expect(tip.x).toBeLessThan(ringWidth)
      expect(tip.y).toBeGreaterThan(0)
      expect(tip.y).toBeLessThan(height)
    }
    expect(height).toBeLessThan(320)
  })
})
