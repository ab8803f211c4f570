/** Left out of any text: controls (but line ends), marks of direction, soft hyphens, spaces of no width. */
const UNSEEN = /[^\P{Cc}\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu
/** Word's ends of line, paragraph and page. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Bullets pasted from Word or a web page at the head of a line, its private letters included. */
const BULLETS = /^[ \t\u00a0]*(?:[\uf000-\uf0ff•▪◦‣●○■□➢✓✔·]|[-–—*](?=\s))[ \t\u00a0]*/gmu
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * What was typed or pasted, made safe to keep and to draw: one kind of line end, composed letters, no
 * invisible or control character, no bullet pasted with its line. Smart quotes, dashes and emoji stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(LINE_ENDS, '\n')
    .replace(BULLETS, '')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATES, '')
    .replace(/[\ue000-\uf8ff]/g, '')
    .normalize('NFC')
    .replace(/[ \u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The same on one line, cut at `limit` characters (whole ones: an emoji is never halved). */
export function cleanLine(text: string, limit = 200): string {
  return cut(cleanText(text).replace(/\s*\n\s*/g, ' '), limit)
}

/** Cuts at so many characters, without halving one. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
  return text.slice(0, end).trimEnd()
}
