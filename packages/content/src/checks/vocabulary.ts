import type { Lesson } from '@trousseau/domain'
import { readablePath, type Finding } from './finding.ts'
import type { Glossary } from './glossary.ts'
import { proseOf, withoutNames } from './prose.ts'

/** Forms of the words that need explaining, by the glossary entry that explains them. */
export type Jargon = Readonly<Record<string, readonly string[]>>

/** Glossary words that resolve, and no jargon left unexplained. */
export function checkVocabulary(
  where: string,
  lesson: Lesson,
  glossary: Glossary,
  jargon: Jargon,
): Finding[] {
  const listed = lesson.words ?? []
  const findings: Finding[] = listed
    .filter((id) => !Object.hasOwn(glossary, id))
    .map((id) => ({ where, path: 'words', says: `« ${id} » n’est pas dans glossary.yaml` }))
  const prose = proseOf(lesson)
  for (const [id, forms] of Object.entries(jargon)) {
    if (listed.includes(id)) continue
    const pattern = formsPattern(forms)
    const used = prose.find(({ text }) => pattern.test(withoutNames(text)))
    if (!used) continue
    const form = pattern.exec(withoutNames(used.text))![0]
    const says = `« ${form} » est du jargon : ajoute « ${id} » à « words » (sa définition est dans le glossaire)`
    findings.push({ where, path: readablePath(lesson, used.path), says })
  }
  return findings
}

/** What to mend in the jargon list: each word needs its entry. */
export function checkJargon(jargon: Jargon, glossary: Glossary): Finding[] {
  return Object.keys(jargon)
    .filter((id) => !Object.hasOwn(glossary, id))
    .map((id) => ({ where: 'jargon.yaml', path: id, says: `« ${id} » n’est pas dans glossary.yaml` }))
}

/** Whole words; a sigle (all capitals) only as such, the rest in any case. */
function formsPattern(forms: readonly string[]): RegExp {
  const alternatives = forms.map((form) => {
    const words = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")
    if (form === form.toUpperCase()) return words
    return words.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
