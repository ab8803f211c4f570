import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { misplaced, placement } from './placing.ts'
import { exerciseHead, itemId, label, nudge, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('gaps'),
  looks: z.optional(z.enum(['sentence', 'mail', 'letter', 'message'])),
  /** Sentences, where `[gap-id]` stands for a gap: « Je cherche [contrat] en [metier]. » */
  lines: z.array(sentence).check(z.minLength(1), z.maxLength(10)),
  gaps: z
    .array(
      z.strictObject({
        id: itemId,
        /** What is missing there: « le métier ». */
        label,
        /** The pieces that do. */
        accepts: z.array(itemId).check(z.minLength(1)),
        /** The pieces shown for this gap; all when absent. */
        offers: z.optional(z.array(itemId).check(z.minLength(2))),
        /** What one puts there, and why. */
        feedback: sentence,
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
  pieces: z
    .array(
      z.strictObject({
        id: itemId,
        text: sentence,
        /** Why this piece doesn't do. */
        feedback: z.optional(sentence),
      }),
    )
    .check(z.minLength(2), z.maxLength(24)),
  done: sentence,
})

/** Cuts a line at its gaps: `{ text }` for what is written, `{ gap }` for the id of a gap. */
export function cutAtGaps(line: string): ({ text: string } | { gap: string })[] {
  return line
    .split(/\[([a-z0-9-]+)\]/)
    .map((part, index) => (index % 2 === 1 ? { gap: part } : { text: part }))
    .filter((part) => 'gap' in part || part.text !== '')
}

/** Fill the gaps of a sentence, or build a message, with pieces from a bank. */
export const gaps = exerciseKind({
  exercise,
  answer: z.strictObject({ filled: placement }),
  doing: true,
  score(exercise, answer) {
    const filled = new Map(Object.entries(answer.filled))
    const items = exercise.gaps.map((gap) => {
      const piece = exercise.pieces.find(({ id }) => id === filled.get(gap.id))
      return { ...gap, feedback: piece?.feedback ?? gap.feedback }
    })
    return verdict(misplaced(items, answer.filled, nudge(exercise)), exercise.done)
  },
})
