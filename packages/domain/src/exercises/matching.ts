import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { misplaced, placement } from './placing.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('matching'),
  left: z
    .array(
      z.strictObject({
        id: itemId,
        text: label,
        picture: z.optional(picture),
        /** The item on the right it goes with. */
        match: itemId,
        /** Other items on the right that do as well. */
        also: z.optional(z.array(itemId)),
        /** Why they go together. */
        feedback: sentence,
      }),
    )
    .check(z.minLength(2), z.maxLength(8)),
  /** An item on the right may serve several on the left, or none. */
  right: z
    .array(z.strictObject({ id: itemId, text: label, picture: z.optional(picture) }))
    .check(z.minLength(2), z.maxLength(8)),
  done: sentence,
})

/** Link each item on the left with one on the right. */
export const matching = exerciseKind({
  exercise,
  answer: z.strictObject({ pairs: placement }),
  doing: true,
  score(exercise, answer) {
    const items = exercise.left.map((item) => ({ ...item, accepts: [item.match, ...(item.also ?? [])] }))
    return verdict(misplaced(items, answer.pairs, nudge(exercise)), exercise.done)
  },
})
