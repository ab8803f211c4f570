import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortenPath } from './short-path.ts'

describe('a path written shorter', () => {
  it.each([
    ['coordinates to the tenth, without idle zeros', 'M1.2345 0.50L10.00 -0.04', 'M1.2.5L10 0'],
    ['no sign or space a browser does not need', 'm 1 , -2 l 0.5 0.5 l -1 .5', 'm1-2l.5.5-1 .5'],
    ['further points of a move as lines', 'M1 1 2 2 3 3', 'M1 1L2 2 3 3'],
    ['flags that touch what follows', 'M0 0a1 1 0 011.5.8', 'M0 0a1 1 0 0 1 1.5.8'],
    ['a small radius to the hundredth', 'M0 0A.27.27 0 0 1 .5 .1', 'M0 0A.27.27 0 0 1 .5.1'],
    ['one end for two', 'M0 0h4v4zZ', 'M0 0h4v4z'],
    ['a pen back at its start', 'm1 1h2zm1 1h2z', 'm1 1h2zm1 1h2z'],
  ])('%s', (_, path, shorter) => {
    expect(shortenPath(path)).toBe(shorter)
  })

  it('never lets roundings add up: after any number of moves the pen is within a twentieth', () => {
    const move = fc.tuple(fc.constantFrom('l', 'h', 'v'), fc.double({ min: -3, max: 3, noNaN: true }))
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 60 }), (moves) => {
        const path = moves.map(([kind, by]) => `${kind}${by.toFixed(4)}${kind === 'l' ? ' .1' : ''}`).join('')
        const [before, after] = [`M9 9${path}`, shortenPath(`M9 9${path}`)].map(endOf)
        expect(Math.abs(after!.x - before!.x)).toBeLessThanOrEqual(0.0501)
        expect(Math.abs(after!.y - before!.y)).toBeLessThanOrEqual(0.0501)
      }),
    )
  })

  it('says so when it meets a letter it does not know', () => {
    expect(() => shortenPath('M0 0b1 1')).toThrow('Tracé inconnu')
  })
})

/** Where a path of M, l, h and v ends. */
function endOf(path: string): { x: number; y: number } {
  const pen = { x: 0, y: 0 }
  for (const [, letter, rest] of path.matchAll(/([Mlhv])([^Mlhv]*)/g)) {
    const numbers = (rest!.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (letter === 'M') [pen.x, pen.y] = numbers as [number, number]
    for (const [index, by] of letter === 'M' ? [] : numbers.entries())
      pen[letter === 'v' || (letter === 'l' && index % 2 === 1) ? 'y' : 'x'] += by
  }
  return pen
}
