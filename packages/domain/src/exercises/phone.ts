import * as z from 'zod/mini'
import { character, judgeTalk, replies, talk } from './dialogue.ts'
import { exerciseKind, verdict } from './kind.ts'
import { misordered, steps } from './ordering.ts'
import { exerciseHead, itemId, label, nudge, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('phone'),
  /** Papers with a number on each: a card, an offer, an old message. One is the right one. */
  papers: z
    .array(
      z.strictObject({
        id: itemId,
        title: label,
        lines: z.array(label).check(z.minLength(1), z.maxLength(6)),
        number: z.string().check(z.regex(/^0[1-9]( \d\d){4}$/)),
        right: z.optional(z.boolean()),
        feedback: sentence,
      }),
    )
    .check(z.minLength(2), z.maxLength(5)),
  /** Said when the number dialled is on no paper. */
  misdialled: sentence,
  character,
  /** The talk once someone picks up. */
  call: z.optional(talk),
  /** Or the voicemail: pieces of a message, in their right order, some of them to be left out. */
  voicemail: z.optional(z.strictObject({ greeting: sentence, pieces: steps })),
  done: sentence,
})

/** The digits of a French number as dialled at home: spaces, dots and +33 don't matter. */
export function dialled(number: string): string {
  return number.replace(/[^\d+]/g, '').replace(/^(\+33|0033)0?/, '0')
}

/** A call: find the right number, dial it, then talk or leave a message. */
export const phone = exerciseKind({
  exercise,
  answer: z.strictObject({
    number: z.string().check(z.maxLength(24)),
    replies: z.optional(replies),
    message: z.optional(z.array(itemId).check(z.maxLength(8))),
  }),
  doing: true,
  score(exercise, answer) {
    const paper = exercise.papers.find(({ number }) => dialled(number) === dialled(answer.number))
    if (!paper?.right) return { right: false, feedback: [paper?.feedback ?? exercise.misdialled] }
    if (exercise.call) {
      const talked = judgeTalk(exercise.call, answer.replies ?? [], nudge(exercise))
      if (!talked.right) return talked
    }
    const { pieces } = exercise.voicemail ?? {}
    return verdict(pieces ? misordered(pieces, answer.message ?? [], nudge(exercise)) : [], exercise.done)
  },
})
