import * as z from 'zod/mini'
import { exerciseKind } from './kind.ts'
import { exerciseHead, itemId, label, picture, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('choice'),
  options: z
    .array(
      z.strictObject({
        id: itemId,
        text: label,
        picture: z.optional(picture),
        right: z.optional(z.boolean()),
        feedback: sentence,
      }),
    )
    .check(z.minLength(2), z.maxLength(6)),
})

/** Pick one answer among a few. */
export const choice = exerciseKind({
  exercise,
  answer: z.strictObject({ option: itemId }),
  doing: false,
  score(exercise, answer) {
    const picked = exercise.options.find((option) => option.id === answer.option)
    if (!picked) return { right: false, feedback: [exercise.ask] }
    return { right: picked.right === true, feedback: [picked.feedback] }
  },
})
