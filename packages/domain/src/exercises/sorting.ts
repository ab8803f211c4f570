import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { misplaced, placement } from './placing.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('sorting'),
  boxes: z
    .array(z.strictObject({ id: itemId, text: label, picture: z.optional(picture) }))
    .check(z.minLength(2), z.maxLength(4)),
  items: z
    .array(
      z.strictObject({
        id: itemId,
        text: label,
        picture: z.optional(picture),
        /** The box it goes into. */
        box: itemId,
        /** Other boxes that do as well. */
        also: z.optional(z.array(itemId)),
        /** Why it goes there. */
        feedback: sentence,
      }),
    )
    .check(z.minLength(3), z.maxLength(12)),
  done: sentence,
})

/** Sort items into two to four boxes. */
export const sorting = exerciseKind({
  exercise,
  answer: z.strictObject({ placed: placement }),
  doing: true,
  score(exercise, answer) {
    const items = exercise.items.map((item) => ({ ...item, accepts: [item.box, ...(item.also ?? [])] }))
    return verdict(misplaced(items, answer.placed, nudge(exercise)), exercise.done)
  },
})
