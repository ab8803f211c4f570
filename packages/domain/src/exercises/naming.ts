/** A name's words, without case, accents or separators: « CV_Inès-2026.pdf » → cv, ines, 2026, pdf. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

/**
 * Whether a file's name says what it must: at least one word of each group. A slip of a letter or two in a
 * long word does not count, nothing is graded on spelling; figures must be right.
 */
export function nameSays(name: string, groups: readonly (readonly string[])[]): boolean {
  const words = nameWords(name)
  return groups.every((group) =>
    group.some((wanted) => nameWords(wanted).every((part) => words.some((word) => sounds(word, part)))),
  )
}

function sounds(word: string, wanted: string): boolean {
  if (/\d/.test(wanted)) return word === wanted
  return distance(word, wanted) <= (wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0)
}

/** Letters to add, drop or change to go from `a` to `b` (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
