import { keyHalfWidth, keyLength } from './key-drawing.ts'

/** Where each key hangs on the ring, in the units of a 360-wide picture. */
export interface KeyRingLayout {
  height: number
  centre: { x: number; y: number }
  radius: number
  scale: number
  /** SVG transform of each slot: a key drawn with its hole at (0, 0) hangs there. */
  slots: string[]
  /** In a key's own units: the piece of ring that passes over one side of its bow. */
  wire: string
}

export const ringWidth = 360

const margin = 8
const fewest = { slots: 12, radius: 60, scale: 0.9 }
const most = { slots: 36, radius: 92, scale: 0.6 }
// Beyond this half-angle the first and last keys would meet at the top.
const widestHalfAngle = 175

/**
 * Fans `count` keys around the bottom of the ring, from left to right; many keys shrink, widen the ring and close the
 * crown, so that any count from 0 to 36 fits the same width.
 */
export function layKeyRing(count: number): KeyRingLayout {
  const crowd = Math.min(1, Math.max(0, (count - fewest.slots) / (most.slots - fewest.slots)))
  const radius = between(fewest.radius, most.radius, crowd)
  const scale = between(fewest.scale, most.scale, crowd)
  const step = count > 1 ? Math.min(19.5, (2 * widestHalfAngle) / count) : 0
  const angles = Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) * step)

  const reach = radius + keyLength * scale
  const half = keyHalfWidth * scale
  const ends = angles.flatMap((angle) => [
    reach * cos(angle) - half * Math.abs(sin(angle)),
    reach * cos(angle) + half * Math.abs(sin(angle)),
  ])
  const above = Math.max(radius + half, ...ends.map((end) => -end))
  const below = Math.max(radius + half, ...ends)
  const centre = { x: ringWidth / 2, y: round(above + margin) }

  return {
    height: round(above + below + 2 * margin),
    centre,
    radius: round(radius),
    scale: round(scale),
    slots: angles.map((angle) => {
      const x = round(centre.x + radius * sin(angle))
      const y = round(centre.y + radius * cos(angle))
      return `translate(${x} ${y})rotate(${round(-angle)})scale(${round(scale)})`
    }),
    wire: wireOver(radius / scale),
  }
}

// From the hole's centre to just past the bow's edge, along the ring.
function wireOver(radius: number): string {
  const angle = Math.asin((keyHalfWidth + 2) / radius)
  const rise = radius * (1 - Math.cos(angle))
  return `M0 0A${round(radius)} ${round(radius)} 0 0 1-${keyHalfWidth + 2}-${round(rise)}`
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * part
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180)
}

function round(value: number): number {
  return Math.round(value * 10) / 10 || 0
}
