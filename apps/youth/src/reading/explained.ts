import type { ExplainedWord } from '@trousseau/content'
import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

type Piece = string | { text: string; word: ExplainedWord }

export const NAMES: InjectionKey<ShallowRef<readonly ExplainedWord[]>> = Symbol('explained words')

/** The word whose definition is open; one sheet a screen. */
export const openWord = shallowRef<ExplainedWord>()

/** Says to a screen's texts which words they explain; filled once the lesson is there. */
export function provideWords(): ShallowRef<readonly ExplainedWord[]> {
  const words = shallowRef<readonly ExplainedWord[]>([])
  provide(NAMES, words)
  return words
}

/** The words the screen around explains; none elsewhere. */
export function useWords(): ShallowRef<readonly ExplainedWord[]> {
  return inject(NAMES, () => shallowRef([]), true)
}

/** Cuts a text where it says a word to explain; each word once, so that a text stays a text. */
export function cutAtWords(text: string, words: readonly ExplainedWord[]): Piece[] {
  const byForm = new Map(words.flatMap((word) => word.forms.map((form) => [normal(form), word] as const)))
  if (byForm.size === 0) return [text]
  const pieces: Piece[] = []
  const met = new Set<ExplainedWord>()
  let from = 0
  for (const found of text.matchAll(pattern([...words.flatMap(({ forms }) => forms)]))) {
    const word = byForm.get(normal(found[0]))
    if (!word || met.has(word)) continue
    met.add(word)
    if (found.index > from) pieces.push(text.slice(from, found.index))
    pieces.push({ text: found[0], word })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

/** Whole words, the longest first; a sigle only in capitals, the rest in any case. */
function pattern(forms: readonly string[]): RegExp {
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => {
      const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")
      if (form === form.toUpperCase()) return escaped
      return escaped.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
    })
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

function normal(form: string): string {
  return form.toLowerCase().replaceAll("'", '’')
}
