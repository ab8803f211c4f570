/** How many numbers follow each letter of a path. */
const NUMBERS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

/** Tenths of a unit: a side has 32, and no screen of ours shows a picture so large that one sees less. */
const GRID = 10

interface Point {
  x: number
  y: number
}

/**
 * The same drawing in fewer letters: coordinates to the tenth, each move counted from where the pen really
 * stands, so that roundings never add up along a path, and no sign or zero that a browser does not need.
 */
export function shortenPath(path: string): string {
  let wanted: Point = { x: 0, y: 0 }
  let pen: Point = { x: 0, y: 0 }
  let start = { wanted, pen }
  let written = ''
  let previous = ''

  for (const { letter, numbers } of strokesOf(path)) {
    const kind = letter.toLowerCase()
    const relative = letter === kind
    const place = (value: number, axis: 'x' | 'y') =>
      relative ? round(value + wanted[axis] - pen[axis]) : round(value)
    const axisOf = (index: number): 'x' | 'y' => (kind === 'v' || index % 2 === 1 ? 'y' : 'x')

    if (kind === 'z') {
      ;({ wanted, pen } = start)
      written += previous.toLowerCase() === 'z' ? '' : letter
      previous = letter
      continue
    }
    // An arc begins with its radii, its angle and two flags; its end is all that moves with the pen.
    const head = kind === 'a' ? [...numbers.slice(0, 2).map(radius), ...numbers.slice(2, 5)] : []
    const points = numbers.slice(head.length)
    const placed = points.map((value, index) => place(value, axisOf(index)))
    const last = (point: Point, values: readonly number[]): Point => {
      const from = relative ? point : { x: 0, y: 0 }
      const [x, y] =
        kind === 'h' ? [values[0], undefined] : kind === 'v' ? [undefined, values[0]] : values.slice(-2)
      return {
        x: x === undefined ? point.x : from.x + x,
        y: y === undefined ? point.y : from.y + y,
      }
    }
    wanted = last(wanted, points)
    pen = last(pen, placed)
    if (kind === 'm') start = { wanted, pen }
    written = join(written, letter === previous && kind !== 'm' ? '' : letter, [...head, ...placed])
    previous = letter
  }
  return written
}

/** A path cut into letters, each with as many numbers as it takes. */
function* strokesOf(path: string): Generator<{ letter: string; numbers: number[] }> {
  for (const [, given, rest] of path.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    let letter = given!
    const count = NUMBERS[letter.toLowerCase()]
    if (count === undefined) throw new Error(`Tracé inconnu : « ${letter} » dans ${path}`)
    if (count === 0) {
      yield { letter, numbers: [] }
      continue
    }
    const numbers = count === 7 ? arcNumbers(rest!) : numbersIn(rest!)
    for (let from = 0; from < numbers.length; from += count) {
      yield { letter, numbers: numbers.slice(from, from + count) }
      // After a move, further points are lines.
      if (letter === 'm') letter = 'l'
      if (letter === 'M') letter = 'L'
    }
  }
}

const numbersIn = (text: string): number[] =>
  (text.match(/[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?/gi) ?? []).map(Number)

/** The two flags of an arc are one figure each and may touch what follows them. */
function arcNumbers(text: string): number[] {
  const number = String.raw`([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)[\s,]*`
  const arc = new RegExp(`${number.repeat(3)}([01])[\\s,]*([01])[\\s,]*${number.repeat(2)}`, 'gi')
  return [...text.matchAll(arc)].flatMap((found) => found.slice(1).map(Number))
}

const round = (value: number): number => Math.round(value * GRID) / GRID

/** A small circle needs its radius nearer. */
const radius = (value: number): number => (value < 2 ? Math.round(value * 100) / 100 : round(value))

function join(written: string, letter: string, numbers: readonly number[]): string {
  let text = written + letter
  for (const [index, value] of numbers.entries()) {
    const figure = String(value === 0 ? 0 : value).replace(/^(-?)0\./, '$1.')
    const touches =
      (index === 0 && letter !== '') ||
      figure.startsWith('-') ||
      (figure.startsWith('.') && /\.\d+$/.test(text))
    text += touches ? figure : ` ${figure}`
  }
  return text
}
