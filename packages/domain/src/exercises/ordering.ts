import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

/** Steps written in their right order; the screen shuffles them. */
export const steps = z
  .array(
    z.strictObject({
      id: itemId,
      text: label,
      picture: z.optional(picture),
      /** May also come before the step above it. */
      tied: z.optional(z.boolean()),
      /** Does not belong: to be left aside. */
      extra: z.optional(z.boolean()),
      /** Why it comes here, or why it is left aside. */
      feedback: sentence,
    }),
  )
  .check(z.minLength(3), z.maxLength(8))

type Steps = z.infer<typeof steps>

/**
 * What to reproach to an order: the first step that stands in the wrong place, or `unfinished` when steps
 * are missing, repeated or unknown. Empty when the order is right.
 */
export function misordered(steps: Steps, order: readonly string[], unfinished: string): string[] {
  const wanted = steps.filter((step) => !step.extra)
  const extra = steps.find((step) => step.extra && order.includes(step.id))
  if (extra) return [extra.feedback]
  let rank = 0
  const ranks = new Map(wanted.map((step) => [step.id, step.tied ? rank : ++rank]))
  const wrong = order.findIndex((id, place) => ranks.get(id) !== ranks.get(wanted[place]?.id ?? ''))
  const complete = order.length === wanted.length && new Set(order).size === order.length
  if (wrong === -1) return complete ? [] : [unfinished]
  return [wanted[wrong]?.feedback ?? unfinished]
}

const exercise = z.strictObject({ ...exerciseHead, kind: z.literal('ordering'), steps, done: sentence })

/** Put the steps of something in their order. */
export const ordering = exerciseKind({
  exercise,
  answer: z.strictObject({ order: z.array(itemId).check(z.maxLength(8)) }),
  doing: true,
  score: (exercise, { order }) => verdict(misordered(exercise.steps, order, nudge(exercise)), exercise.done),
})
