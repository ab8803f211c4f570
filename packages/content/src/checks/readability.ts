import type { Lesson } from '@trousseau/domain'
import type { Finding } from './finding.ts'
import { proseOf, withoutNames } from './prose.ts'
import { syllables } from './syllables.ts'

/** How easily a text reads. */
export interface Readability {
  words: number
  sentences: number
  /** Words a sentence, on average. */
  wordsPerSentence: number
  /**
   * Björnsson, « Läsbarhet », 1968: words / sentences + 100 × words of more than six letters / words.
   * Under 25 children's books, 30 to 40 easy prose, over 50 officialese.
   */
  lix: number
  /**
   * Kandel & Moles, « Application de l'indice de Flesch à la langue française », 1958:
   * 207 − 1.015 × words / sentences − 73.6 × syllables / words. 70 and over is easy to read.
   */
  kandelMoles: number
}

/** What a lesson must hold to. */
export const LIMITS = { wordsPerSentence: 13, lix: 38, kandelMoles: 70 } as const

/** Sentences of a text: what ends by a full stop, `!`, `?` or `…`. A label without one is not a sentence. */
export function sentencesOf(text: string): string[] {
  return withoutNames(text)
    .replace(/\b(M|Mr|n|p|ex|etc|tél)\.(?=\s+\S)/gu, '$1')
    .split(/(?<=[.!?…][\s»)]*)\s+(?=[^\p{Ll}\s»)])/u)
    .filter((part) => /\p{L}/u.test(part) && /[.!?…][\s»)]*$/u.test(part))
}

/** Words of a sentence. « l’ », « d’ » count for one, « rendez-vous » too, and so does « 1 200,50 ». */
export function wordsOf(sentence: string): string[] {
  return (
    sentence
      .replace(/(\d)[\s.,:](?=\d)/gu, '$1')
      .match(/aujourd[’']hui|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/giu) ?? []
  )
}

/** Measures a text given in pieces (fields of a lesson). */
export function readability(texts: readonly string[]): Readability {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const long = words.filter((word) => word.split('-').some((part) => [...part].length > 6)).length
  const sounded = words.reduce((sum, word) => sum + syllables(word), 0)
  const wordsPerSentence = words.length / (sentences.length || 1)
  return {
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence,
    lix: wordsPerSentence + (100 * long) / (words.length || 1),
    kandelMoles: 207 - 1.015 * wordsPerSentence - (73.6 * sounded) / (words.length || 1),
  }
}

/** Measures what a youth reads in a lesson. */
export function lessonReadability(lesson: Lesson): Readability {
  return readability(proseOf(lesson).map(({ text }) => text))
}

/** What is too hard to read in a lesson, with its longest sentence as the first to cut. */
export function checkReadability(where: string, lesson: Lesson): Finding[] {
  const measured = lessonReadability(lesson)
  const figure = (value: number) => value.toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  const hard: string[] = []
  if (measured.wordsPerSentence > LIMITS.wordsPerSentence)
    hard.push(`${figure(measured.wordsPerSentence)} mots par phrase (au plus ${LIMITS.wordsPerSentence})`)
  if (measured.lix > LIMITS.lix) hard.push(`LIX ${figure(measured.lix)} (au plus ${LIMITS.lix})`)
  if (measured.kandelMoles < LIMITS.kandelMoles)
    hard.push(`Kandel-Moles ${figure(measured.kandelMoles)} (au moins ${LIMITS.kandelMoles})`)
  if (hard.length === 0) return []
  const sentences = proseOf(lesson).flatMap(({ text }) => sentencesOf(text))
  const longest = sentences.reduce((a, b) => (wordsOf(b).length > wordsOf(a).length ? b : a), '').trim()
  const says = `trop dur à lire : ${hard.join(', ')}. Coupe d’abord : « ${longest} »`
  return [{ where, path: 'la leçon', says }]
}
