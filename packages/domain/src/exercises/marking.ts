import * as z from 'zod/mini'
import { exerciseKind } from './kind.ts'
import { exerciseHead, itemId, label, sentence } from './texts.ts'

const part = z.strictObject({
  /** Parts without an id are plain text and cannot be marked. */
  id: z.optional(itemId),
  text: z.string().check(z.minLength(1), z.maxLength(240)),
  /** To be marked. */
  target: z.optional(z.boolean()),
  /** Why it is, or is not, to be marked. */
  feedback: z.optional(sentence),
})

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('marking'),
  document: z.strictObject({
    looks: z.enum(['mail', 'offer', 'payslip', 'letter', 'message', 'page']),
    title: label,
    lines: z
      .array(z.strictObject({ label: z.optional(label), parts: z.array(part).check(z.minLength(1)) }))
      .check(z.minLength(1), z.maxLength(30)),
  }),
  /** Said when all targets, and only they, are marked. */
  done: sentence,
})

/** Mark what matters on a document: the errors of a mail, the facts of an offer, the net of a pay slip. */
export const marking = exerciseKind({
  exercise,
  answer: z.strictObject({ marked: z.array(itemId).check(z.maxLength(60)) }),
  doing: true,
  score(exercise, answer) {
    const markable = exercise.document.lines
      .flatMap((line) => line.parts)
      .filter((part) => part.id !== undefined)
    const marked = new Set(answer.marked)
    const wrong = markable.filter((part) => marked.has(part.id!) && !part.target)
    const missed = markable.filter((part) => part.target && !marked.has(part.id!))
    const stray = answer.marked.some((id) => !markable.some((part) => part.id === id))
    const right = wrong.length === 0 && missed.length === 0 && !stray
    if (right) return { right, feedback: [exercise.done] }
    const why = [...wrong, ...missed].flatMap((part) => part.feedback ?? [])
    return { right, feedback: why.length > 0 ? why.slice(0, 1) : [exercise.hint ?? exercise.ask] }
  },
})
