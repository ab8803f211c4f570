import type { YouthRow } from '@trousseau/contract'

/** A text without accents, case or kind of apostrophe and hyphen: `Éloïse-Anaïs` → `eloise anais`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[\s\-‐‑’'.]+/g, ' ')
    .trim()
}

/** Makes a test of rows from what is typed: every word must begin a word of the row, in any order. */
export function matcher(typed: string): (row: YouthRow) => boolean {
  const wanted = foldText(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return () => true
  return (row) => {
    const words = ` ${foldedRow(row)}`
    return wanted.every((word) => words.includes(` ${word}`))
  }
}

// Folding 2,000 names takes longer than searching them: each row is folded once.
const folded = new WeakMap<YouthRow, string>()

function foldedRow(row: YouthRow): string {
  let text = folded.get(row)
  if (text === undefined) {
    text = foldText(row.firstName)
    folded.set(row, text)
  }
  return text
}
