/// <reference types="vite/client" />
import type { Lesson } from '@trousseau/domain'
import type { ExplainedWord } from './explained.ts'

export interface LessonBody {
  default: Lesson
  words: ExplainedWord[]
}

const bodies = import.meta.glob<() => Promise<LessonBody>>('../lessons/*/lesson.yaml', {
  query: '?body',
  import: 'default',
  eager: true,
})
const held = new Map<string, Promise<LessonBody>>()

/** Fetches a lesson's body; `undefined` when no lesson has that id. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
  return (await body(id))?.default
}

/** Fetches, with its lesson, the words it explains on tap; none when no lesson has that id. */
export async function loadWords(id: string): Promise<readonly ExplainedWord[]> {
  return (await body(id))?.words ?? []
}

/** Fetched once, and again after a failure. */
function body(id: string): Promise<LessonBody> | undefined {
  const fetchBody = bodies[`../lessons/${id}/lesson.yaml`]
  if (!fetchBody || held.has(id)) return held.get(id)
  const fetched = fetchBody()
  held.set(id, fetched)
  fetched.catch(() => held.delete(id))
  return fetched
}
