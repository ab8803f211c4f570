import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('words'),
  prompts: z
    .array(
      z.strictObject({
        id: itemId,
        text: sentence,
        picture: z.optional(picture),
        /** May be left empty. */
        optional: z.optional(z.boolean()),
        /** May be said aloud instead; the sound stays on the phone. */
        spoken: z.optional(z.boolean()),
        /** Starts of sentences to tap: « Je sais… ». */
        starters: z.optional(z.array(label).check(z.maxLength(8))),
      }),
    )
    .check(z.minLength(1), z.maxLength(5)),
  done: sentence,
})

/** Own words, written or spoken: never graded, one character is enough. */
export const words = exerciseKind({
  exercise,
  answer: z.strictObject({
    words: z.record(itemId, z.string().check(z.maxLength(600))),
    /** Prompts answered aloud; only that they were, the sound never leaves the phone. */
    spoken: z.optional(z.array(itemId).check(z.maxLength(5))),
  }),
  doing: true,
  score(exercise, answer) {
    const written = new Map(Object.entries(answer.words))
    const silent = exercise.prompts.some(
      ({ id, optional, spoken }) =>
        !optional && !written.get(id)?.trim() && !(spoken && answer.spoken?.includes(id)),
    )
    return verdict(silent ? [nudge(exercise)] : [], exercise.done)
  },
})
