import type { Lesson } from '@trousseau/domain'
import { proseOf } from './checks/prose.ts'

/**
 * Makes a lesson's spaces non-breaking where French wants it (before ? ! : ; », after «, inside figures), so that no
 * line starts with a question mark. Authors type ordinary spaces. What is for the machine stays as it is.
 */
export function typeset(lesson: Lesson): Lesson {
  const copy = structuredClone(lesson)
  for (const { path, text } of proseOf(lesson)) {
    const parent = path
      .slice(0, -1)
      .reduce<Record<PropertyKey, unknown>>((part, key) => part[key] as never, copy as never)
    parent[path.at(-1)!] = unbroken(text)
  }
  return copy
}

/** A text whose spaces around French punctuation and inside figures do not break. */
export function unbroken(text: string): string {
  return text
    .replace(/ (?=[?!:;»%€])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
}
