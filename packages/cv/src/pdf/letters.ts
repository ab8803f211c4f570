/** Letters written from right to left: Hebrew, Arabic and their forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** Controls, marks of direction, spaces of no width, variants of emoji; not the end of a line. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}]/gu
/** Look-alikes that typefaces leave out, and what is drawn in their place. */
const STAND_INS: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u2009': ' ',
  '\u02bc': '’',
  '\u2032': '’',
  '\u201b': '’',
  '\u2022': '•',
}

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/**
 * The text as our typefaces can draw it: controls and emoji left out, letters in fancy dress (« 𝓛𝓲𝓷𝓪 »)
 * made plain.
 * @param has whether a typeface draws that code point
 * @param onLost told of each character left out that was no control
 */
export function drawable(
  text: string,
  has: (codePoint: number) => boolean,
  onLost: (character: string) => void,
): string {
  let drawn = ''
  for (const character of text.replace(CONTROLS, '').normalize('NFC')) {
    const known = character === '\n' || has(character.codePointAt(0)!)
    const plain = known ? character : (STAND_INS[character] ?? character.normalize('NFKC'))
    const kept = known ? character : [...plain].filter((letter) => has(letter.codePointAt(0)!)).join('')
    if (kept === '') onLost(character)
    drawn += kept
  }
  return drawn.replace(/ {2,}/g, ' ').trim()
}
