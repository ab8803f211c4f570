import * as z from 'zod/mini'
import { exerciseKind } from './kind.ts'
import { exerciseHead, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('mission'),
  /** What to do, step by step, away from the screen. */
  steps: z.array(sentence).check(z.minLength(1), z.maxLength(5)),
  /** What to note afterwards: « Le nom du lieu et son adresse ». */
  note: z.optional(sentence),
  /** Said when it is planned for later. */
  planned: sentence,
  done: sentence,
})

/** A real-life mission: done now, or planned; the adviser sees it and may validate it. */
export const mission = exerciseKind({
  exercise,
  answer: z.strictObject({
    when: z.enum(['now-done', 'planned']),
    note: z.optional(z.string().check(z.maxLength(600))),
  }),
  doing: true,
  score: (exercise, answer) => ({
    right: true,
    feedback: [answer.when === 'planned' ? exercise.planned : exercise.done],
  }),
})
