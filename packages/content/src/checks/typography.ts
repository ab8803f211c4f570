import type { Lesson } from '@trousseau/domain'
import { readablePath, type Finding } from './finding.ts'
import { proseOf, withoutNames } from './prose.ts'

interface Rule {
  wrong: RegExp
  says: string
  /**
   * `not in html`: a lesson about HTML may show some, screens never render it.
   * `as it stands`: addresses and names of files included.
   */
  where?: 'not in html' | 'as it stands'
}

const RULES: Rule[] = [
  { wrong: /\p{L}'\p{L}/u, says: "apostrophe droite ( ' ) : écris ’" },
  { wrong: /"/, says: 'guillemets droits ( " ) : écris « … »', where: 'not in html' },
  { wrong: /«(?!\s)|(?<!\s)»/u, says: 'il faut une espace après « et avant »' },
  // A text in one piece may be a password.
  { wrong: /\s\S*[\p{L}»][?!;](?![\p{L}\p{N}?!])/u, says: 'il faut une espace avant ? ! et ;' },
  { wrong: /\.\.\./, says: 'trois points : écris …' },
  { wrong: / {2}|^\s|\s$/, says: 'une espace de trop', where: 'as it stands' },
  { wrong: /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/i, says: 'pas de HTML dans les textes', where: 'not in html' },
]

/**
 * Apostrophes, quotation marks, spaces and markup. An ordinary space does where a non-breaking one is
 * better, and « svp!!! » passes: it is meant.
 */
export function checkTypography(where: string, lesson: Lesson): Finding[] {
  const page = lesson.exercises.some(({ kind }) => kind === 'html')
  return proseOf(lesson).flatMap(({ path, text }) => {
    return RULES.filter(
      (rule) =>
        !(page && rule.where === 'not in html') &&
        rule.wrong.test(rule.where === 'as it stands' ? text : withoutNames(text)),
    ).map(({ says }) => ({ where, path: readablePath(lesson, path), says }))
  })
}
