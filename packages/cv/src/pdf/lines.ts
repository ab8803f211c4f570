import type { Bidi } from 'bidi-js'
import type { Weight } from '../fonts/index.ts'
import { isRightToLeft } from './letters.ts'

/** Letters of one typeface and one direction, set on a line. */
export interface Run {
  /** As the typeface's file is known to the page, see `Setter.fontOf`. */
  font: string
  /** In the order it is read. */
  text: string
  /** From the left of its line, for a size of 1. */
  x: number
  width: number
  /** Mirrored, and its characters already turned round where the typeface does not do it. */
  turned: boolean
}

/** One line of text for a size of 1; runs in the order they are read. */
export interface Line {
  runs: Run[]
  width: number
}

/** What setting a text asks of typefaces. */
export interface Setter {
  /** The font that draws that code point in that weight; the Latin one when none does. */
  fontOf(codePoint: number, weight: Weight): string
  /** Width for a size of 1. */
  widthOf(text: string, font: string): number
  /** Present when a text of the CV goes from right to left. */
  bidi?: Bidi | undefined
}

interface Piece {
  start: number
  end: number
  width: number
}

/**
 * Breaks a text into lines of at most `width` (for a size of 1), at spaces and after hyphens; what is too
 * long for a line of its own is cut between characters. `direction` is that of the first strong letter
 * when absent.
 */
export function breakLines(
  text: string,
  weight: Weight,
  width: number,
  set: Setter,
  direction?: 'ltr' | 'rtl',
): Line[] {
  const lines: Line[] = []
  let start = 0
  let end = 0
  let used = 0
  const close = (): void => {
    if (end > start) lines.push(lineOf(text, start, end, weight, set, direction))
    start = end
    used = 0
  }
  for (const piece of piecesOf(text, weight, set)) {
    if (text[piece.start] === '\n') {
      close()
      start = end = piece.end
      continue
    }
    const bare = measure(text.slice(piece.start, piece.end).trimEnd(), weight, set)
    if (used > 0 && used + bare > width + 0.01) close()
    if (bare > width) {
      for (const character of text.slice(piece.start, piece.end)) {
        const wide = measure(character, weight, set)
        if (used > 0 && used + wide > width) close()
        used += wide
        end += character.length
      }
      continue
    }
    used += piece.width
    end = piece.end
  }
  close()
  return lines
}

/** What is known of a text whatever its size: a page is set many times over before it fits. */
interface Known {
  pieces: Map<string, Piece[]>
  parts: Map<string, Part[]>
}

const knownOf = new WeakMap<Setter, Record<Weight, Known>>()

function known(set: Setter, weight: Weight): Known {
  const fresh = (): Known => ({ pieces: new Map(), parts: new Map() })
  const found = knownOf.get(set) ?? { regular: fresh(), bold: fresh() }
  knownOf.set(set, found)
  return found[weight]
}

function piecesOf(text: string, weight: Weight, set: Setter): Piece[] {
  const { pieces } = known(set, weight)
  const found = pieces.get(text) ?? cutPieces(text, weight, set)
  pieces.set(text, found)
  return found
}

function cutPieces(text: string, weight: Weight, set: Setter): Piece[] {
  return [...text.matchAll(/\n|[^\n -]*(?:-+|(?=[\n ]|$)) */g)]
    .filter(([piece]) => piece !== '')
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      width: match[0] === '\n' ? 0 : measure(match[0], weight, set),
    }))
}

function measure(text: string, weight: Weight, set: Setter): number {
  let width = 0
  for (const { text: part, font } of sameFont(text, weight, set)) width += set.widthOf(part, font)
  return width
}

interface Part {
  text: string
  font: string
}

function sameFont(text: string, weight: Weight, set: Setter): readonly Part[] {
  const { parts } = known(set, weight)
  const found = parts.get(text) ?? cutFonts(text, weight, set)
  parts.set(text, found)
  return found
}

/** Cuts where the font changes; a space goes with what stands before it. */
function cutFonts(text: string, weight: Weight, set: Setter): Part[] {
  const parts: Part[] = []
  for (const character of text) {
    const last = parts.at(-1)
    const font = character === ' ' && last ? last.font : set.fontOf(character.codePointAt(0)!, weight)
    if (last?.font === font) last.text += character
    else parts.push({ text: character, font })
  }
  return parts
}

function lineOf(
  text: string,
  start: number,
  end: number,
  weight: Weight,
  set: Setter,
  direction: 'ltr' | 'rtl' | undefined,
): Line {
  const shown = text.slice(start, end).trimEnd()
  const shownFrom = start + shown.length - shown.trimStart().length
  const { bidi } = set
  if (!bidi || (direction !== 'rtl' && !isRightToLeft(text)))
    return lineInOrder(sameFont(shown.trimStart(), weight, set), set)
  const levels = bidi.getEmbeddingLevels(text, direction)
  const order = Array.from({ length: start + shown.length - shownFrom }, (_, index) => shownFrom + index)
  const flips = bidi.getReorderSegments(text, levels, shownFrom, start + shown.length - 1)
  for (const [from = 0, to = 0] of flips) {
    const turned = order.slice(from - shownFrom, to - shownFrom + 1).reverse()
    order.splice(from - shownFrom, turned.length, ...turned)
  }
  const runs: Run[] = []
  for (const { from, to, level } of sameLevel(shownFrom, start + shown.length, levels.levels)) {
    let at = from
    for (const part of sameFont(text.slice(from, to), weight, set)) {
      const run = { font: part.font, text: part.text, turned: level % 2 === 1, x: at, width: 0 }
      run.width = set.widthOf(run.text, run.font)
      runs.push(run)
      at += part.text.length
    }
  }
  // `x` held the place in the text; its place among the turned characters gives the place on the line.
  const seen = [...runs].sort((a, b) => order.indexOf(a.x) - order.indexOf(b.x))
  let x = 0
  for (const run of seen) {
    run.x = x
    x += run.width
  }
  return { runs, width: x }
}

/** A line that is read from left to right all along. */
function lineInOrder(parts: readonly Part[], set: Setter): Line {
  let x = 0
  const runs = parts.map(({ text, font }): Run => {
    const width = set.widthOf(text, font)
    x += width
    return { font, text, turned: false, x: x - width, width }
  })
  return { runs, width: x }
}

function sameLevel(
  start: number,
  end: number,
  levels: Uint8Array,
): { from: number; to: number; level: number }[] {
  const parts: { from: number; to: number; level: number }[] = []
  for (let index = start; index < end; index++) {
    const level = levels[index] ?? 0
    const last = parts.at(-1)
    if (last?.level === level) last.to = index + 1
    else parts.push({ from: index, to: index + 1, level })
  }
  return parts
}
