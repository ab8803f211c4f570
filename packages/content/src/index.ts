/// <reference types="vite/client" />
import type { Lesson, LessonHead } from '@trousseau/domain'
import { byModuleThenNumber } from './order.ts'

const heads = import.meta.glob<LessonHead>('../lessons/*/lesson.yaml', {
  query: '?head',
  import: 'default',
  eager: true,
})
const bodies = import.meta.glob<Lesson>('../lessons/*/lesson.yaml', { import: 'default' })

/** Heads of all lessons, in teaching order. */
export const LESSONS: readonly LessonHead[] = Object.values(heads).sort(byModuleThenNumber)

/** Fetches a lesson's body; `undefined` when no lesson has that id. */
export async function loadLesson(id: string): Promise<Lesson | undefined> {
  return bodies[`../lessons/${id}/lesson.yaml`]?.()
}
