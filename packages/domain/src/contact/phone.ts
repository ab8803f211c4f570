const UNITS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const TENS: Record<string, number> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  octante: 80,
  huitante: 80,
  nonante: 90,
}

/** What may stand between the pieces of one number. */
const BETWEEN =
  /^(?:[\s.,;:_*|~/\\()+'’-]|n(?![a-z]))*(?:(?:et|puis|apres|ensuite|point|tiret|espace)(?:[\s.,;:_-]+|$)){0,3}$/
/** What makes a row of figures something else than a telephone number. */
const OTHERWISE =
  /(?:siret|siren|\bnaf\b|iban|\brib\b|dossier|reference|allocataire|securite sociale|\bsecu\b|commande|facture|identifiant|billet|ticket|departements?|lignes?|\bbus|tram|exercices?|questions?|salles?)\D{0,18}$/

interface Piece {
  digits: string
  start: number
  end: number
}

/** A French number told in figures, in words or both, whatever stands between its pieces; `undefined` for none. */
export function phoneIn(text: string): string | undefined {
  for (const run of runsOf(text)) {
    for (let first = 0; first < run.length; first++) {
      let digits = ''
      for (let last = first; last < run.length && digits.length < 14; last++) {
        digits += run[last]!.digits
        const international = text[run[first]!.start - 1] === '+'
        if (!isNumber(digits, run.slice(first, last + 1), international)) continue
        // Told to its end: more figures make it something else, such as the number of a business.
        const rest = run.slice(last + 1)
        if (rest.length > 0 && rest[0]!.digits.length > 2) continue
        const start = run[first]!.start
        const before = text.slice(Math.max(0, start - 40), start)
        if (OTHERWISE.test(before) && !/^(?:0|33|0033)?[67]/.test(digits) && !isSpelt(text, run[first]!))
          continue
        return text.slice(start, run[last]!.end)
      }
    }
  }
  return undefined
}

const isSpelt = (text: string, { start }: Piece): boolean => /[a-z]/.test(text[start] ?? '')

function isNumber(digits: string, pieces: readonly Piece[], international: boolean): boolean {
  if (/^(?:0033|33)0?[1-9]\d{8}$/.test(digits))
    return international || pieces.length === 1 || /^(?:0033|33|00)$/.test(pieces[0]!.digits)
  if (/^0[1-9]\d{8}$/.test(digits)) return !/^080[05689]/.test(digits)
  // Without its zero, in pairs or one by one.
  return /^[67]\d{8}$/.test(digits) && pieces.length >= 5 && pieces[0]!.digits.length === 1
}

/** Rows of pieces with nothing but separators between them. */
function runsOf(text: string): Piece[][] {
  const runs: Piece[][] = []
  let end = -1
  for (const piece of piecesOf(text)) {
    const last = runs.at(-1)
    const between = text.slice(Math.max(end, 0), piece.start)
    if (last && BETWEEN.test(between)) last.push(piece)
    else runs.push([piece])
    end = piece.end
  }
  return runs
}

const PIECES = new RegExp(
  String.raw`(?<![a-z])(?:o(?=\s?[1-9]))|(?<=[\d.])o(?=[\d.\s,-]|$)|(?<=[\d\s.])o(?=[1-9o](?!\w))|\d+|(?<![a-z])(?:${[...UNITS, ...Object.keys(TENS), 'quatre-vingts?'].join('|')})s?(?![a-z])`,
  'g',
)

/** Figures, and number words with what they are worth: « quatre vingt douze » is 92. */
function piecesOf(text: string): Piece[] {
  const words: { value: string; start: number; end: number }[] = []
  for (const { 0: value, index } of text.matchAll(PIECES))
    words.push({ value: value.replace(/(?<=vingt)s$/, ''), start: index, end: index + value.length })
  const pieces: Piece[] = []
  for (let at = 0; at < words.length;) {
    const { value, start, end } = words[at]!
    if (/^\d/.test(value) || value === 'o') {
      pieces.push({ digits: value === 'o' ? '0' : value, start, end })
      at += 1
      continue
    }
    const [worth, used] = worthOf(words, at, text)
    pieces.push({ digits: String(worth), start, end: words[at + used - 1]!.end })
    at += used
  }
  return pieces
}

type Word = { value: string; start: number; end: number }

/** What the number word here is worth with those that follow, and how many they are. */
function worthOf(words: readonly Word[], at: number, text: string): [number, number] {
  const word = (index: number) => {
    const next = words[index]
    const gap = next && index > at ? text.slice(words[index - 1]!.end, next.start) : ''
    return next && (index === at || /^(?:[\s-]|\s?et\s)*$/.test(gap)) ? next.value : ''
  }
  const unit = (index: number, below: number) => {
    const value = UNITS.indexOf(word(index))
    return value > 0 && value < below ? value : 0
  }
  const first = word(at)
  const fourTwenty = first === 'quatre-vingt' ? 1 : first === 'quatre' && word(at + 1) === 'vingt' ? 2 : 0
  if (fourTwenty > 0) return tens(80, 20, fourTwenty)
  const ten = TENS[first]
  if (ten !== undefined) return tens(ten, ten === 60 ? 20 : 10, 1)
  if (
    first === 'dix' &&
    unit(at + 1, 10) >= 7 &&
    /^[\s-]$/.test(text.slice(words[at]!.end, words[at + 1]!.start))
  ) {
    return [10 + unit(at + 1, 10), 2]
  }
  return [Math.max(0, UNITS.indexOf(first)), 1]

  function tens(base: number, below: number, used: number): [number, number] {
    const more = unit(at + used, Math.min(below, 17))
    if (more === 0) return [base, used]
    // Soixante-dix-sept: sixty, ten, seven.
    const again = more === 10 && below === 20 ? unit(at + used + 1, 10) : 0
    return again >= 7 ? [base + 10 + again, used + 2] : [base + more, used + 1]
  }
}
