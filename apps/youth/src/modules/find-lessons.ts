/** What of a lesson is searched. */
export interface Searched {
  id: string
  title: string
  teaser: string
  skill: string
  /** The words it explains, and what it asks to do. */
  words: readonly string[]
}

/** How much a word found there counts. */
const WEIGHTS = { title: 4, skill: 3, words: 2, teaser: 1 } as const

/**
 * Lessons where each word typed begins a word of theirs, whatever the accents and capitals; best first, as taught
 * among equals. Nothing typed finds nothing.
 */
export function findLessons<Lesson extends Searched>(typed: string, lessons: readonly Lesson[]): Lesson[] {
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  return lessons
    .map((lesson) => ({ lesson, weight: weigh(asked, lesson) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ lesson }) => lesson)
}

/** 0 where a word is missing. */
function weigh(asked: readonly string[], lesson: Searched): number {
  const fields = {
    title: wordsOf(lesson.title),
    words: wordsOf(lesson.words.join(' ')),
    skill: wordsOf(lesson.skill),
    teaser: wordsOf(lesson.teaser),
  }
  let total = 0
  for (const word of asked) {
    const best = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).find((field) =>
      fields[field].some((one) => one.startsWith(word) || (word.length > 3 && word === `${one}s`)),
    )
    if (!best) return 0
    total += WEIGHTS[best]
  }
  return total
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
