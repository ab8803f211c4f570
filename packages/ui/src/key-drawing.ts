/**
 * A key drawn from its lesson's id: the same id gives the same key for ever, and no two lessons share one.
 * The origin is the hole's centre, so a key hangs and turns on its ring around (0, 0); y grows towards the tip.
 */
export interface KeyDrawing {
  bow: number
  hole: number
  collar: number
  /** Width of each row of the bit, from tip to bow, in drawing units. */
  teeth: number[]
  /** SVG path data for a non-zero fill: the hole winds the other way and stays open. */
  path: string
}

/** Room for any key standing alone, in drawing units: `<svg :viewBox="keyViewBox">`. */
export const keyViewBox = '-24 -20 48 112'

/** Distance from the hole's centre to the key's tip, and from the axis to the widest bow. */
export const keyLength = 86
export const keyHalfWidth = 20

// Outer shapes wind clockwise; overlaps with the shaft stay filled.
const bows = [
  'M0-13a19 19 0 0 1 0 38 19 19 0 0 1 0-38z',
  'M-8-12H8a10 10 0 0 1 10 10V13a10 10 0 0 1-10 10H-8a10 10 0 0 1-10-10V-2a10 10 0 0 1 10-10z',
  'M-3-14q3-2 6 0L16-6q3 2 3 5V12q0 3-3 5L3 25q-3 2-6 0L-16 17q-3-2-3-5V-1q0-3 3-5z',
  'M0-13a12 12 0 0 1 11 16A11 11 0 1 1 0 21 11 11 0 1 1-11 3 12 12 0 0 1 0-13z',
  'M-2 25C-12 17-20 11-20 0c0-8 5-13 11-13 5 0 8 2 9 4 1-2 4-4 9-4 6 0 11 5 11 13 0 11-8 17-18 25q-2 1-4 0z',
  'M-14-13H14q4 0 4 4V5c0 10-7 17-16 20q-2 1-4 0C-11 22-18 15-18 5V-9q0-4 4-4z',
  'M-4-13q4-4 8 0L19 3q3 3 0 6L4 24q-4 4-8 0L-19 9q-3-3 0-6z',
  'M-6-11q6-7 12 0L19 15q3 9-6 9H-13q-9 0-6-9z',
]

const holes = [
  'M0-6.5a6.5 6.5 0 0 0 0 13 6.5 6.5 0 0 0 0-13z',
  'M-4-6q-2 0-2 2V4q0 2 2 2H4q2 0 2-2V-4q0-2-2-2z',
  'M0-7.5-7 0 0 7.5 7 0z',
  'M-4-4.5a4.5 4.5 0 0 0 0 9H4a4.5 4.5 0 0 0 0-9z',
]

const collars = [
  'M-7 30H7a2.5 2.5 0 0 1 0 5H-7a2.5 2.5 0 0 1 0-5z',
  'M-7 28H7a2 2 0 0 1 0 4H-7a2 2 0 0 1 0-4zM-7 35H7a2 2 0 0 1 0 4H-7a2 2 0 0 1 0-4z',
  'M0 27a7.5 7.5 0 0 1 0 15 7.5 7.5 0 0 1 0-15z',
]

const shaft = 'M4.5 20V82a4.5 4.5 0 0 1-9 0V20z'
const toothHeight = 5.5
const toothWidths = [4.5, 9, 13, 17]

/** @param lessonId a module's initial and a rank, as `n2`; any other text still gives a steady key */
export function keyDrawing(lessonId: string): KeyDrawing {
  const draw = dice(lessonId)
  const rank = Number(/\d+$/.exec(lessonId)?.[0] ?? draw(bows.length))
  const initial = lessonId.charCodeAt(0) || 0
  // The rank walks the bows, so eight lessons of one module (one colour) never share a silhouette.
  const bow = (rank + initial * 3) % bows.length
  const hole = draw(holes.length)
  const collar = draw(collars.length)
  const teeth = bit(draw)
  return {
    bow,
    hole,
    collar,
    teeth,
    path: `${bows[bow]}${holes[hole]}${shaft}${collars[collar]}${bitPath(teeth)}`,
  }
}

// A first tooth that always shows, then rows that each differ from the one before: a bit is never a plain block.
function bit(draw: (sides: number) => number): number[] {
  const rows = 4 + draw(2)
  const steps = [2 + draw(2)]
  while (steps.length < rows) {
    const before = steps.at(-1) ?? 0
    steps.push((before + 1 + draw(toothWidths.length - 1)) % toothWidths.length)
  }
  return steps.map((step) => toothWidths[step] ?? 0)
}

function bitPath(teeth: number[]): string {
  const top = 80 - teeth.length * toothHeight
  const rows = [...teeth].reverse().map((width) => `H${width}v${toothHeight}`)
  return `M2 ${top}${rows.join('')}H2z`
}

// FNV-1a seeds a xorshift: small, and the same on every machine. The number was searched for: with it, any two lessons
// of today's curriculum differ by at least two of bow, hole, collar and teeth.
function dice(seed: string): (sides: number) => number {
  let state = 2166136261
  for (const letter of `clé 1516 ${seed}`) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 8) % sides
  }
}
