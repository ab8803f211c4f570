/// <reference types="vite/client" />
import type { Lesson, LessonHead } from '@trousseau/domain'
import type { ExplainedWord } from './explained.ts'
import { byModuleThenNumber } from './order.ts'

export type { ExplainedWord } from './explained.ts'

const heads = import.meta.glob<LessonHead>('../lessons/*/lesson.yaml', {
  query: '?head',
  import: 'default',
  eager: true,
})
const bodies = import.meta.glob<{ default: Lesson; words: ExplainedWord[] }>('../lessons/*/lesson.yaml')

/** Heads of all lessons, in teaching order. */
export const LESSONS: readonly LessonHead[] = Object.values(heads).sort(byModuleThenNumber)

/** Fetches a lesson's body; `undefined` when no lesson has that id. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
  return (await bodies[`../lessons/${id}/lesson.yaml`]?.())?.default
}

/** Fetches, with its lesson, the words it explains on tap; none when no lesson has that id. */
export async function loadWords(id: string): Promise<readonly ExplainedWord[]> {
  return (await bodies[`../lessons/${id}/lesson.yaml`]?.())?.words ?? []
}
