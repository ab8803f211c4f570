/// <reference types="vite/client" />
import type { LessonHead } from '@trousseau/domain'
import { byModuleThenNumber } from './order.ts'

export type { ExplainedWord } from './explained.ts'

const heads = import.meta.glob<LessonHead>('../lessons/*/lesson.yaml', {
  query: '?head',
  import: 'default',
  eager: true,
})
/** Heads of all lessons, in teaching order. */
export const LESSONS: readonly LessonHead[] = Object.values(heads).sort(byModuleThenNumber)
