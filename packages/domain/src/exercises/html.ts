import * as z from 'zod/mini'
import { readHtml } from './html-elements.ts'
import { exerciseKind, verdict } from './kind.ts'
import { exerciseHead, label, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('html'),
  /** What stands in the editor at first. */
  start: z.string().check(z.maxLength(2000)),
  needs: z
    .array(
      z.strictObject({
        tag: z.string().check(z.regex(/^[a-z][a-z0-9]{0,9}$/)),
        /** How many of them, 1 when absent. */
        count: z.optional(z.int().check(z.minimum(1), z.maximum(6))),
        /** There must be text inside. */
        text: z.optional(z.boolean()),
        /** That text may no longer be the one of the start: « Ton prénom ». */
        instead: z.optional(label),
        /** An attribute that must be there and say something. */
        attribute: z.optional(z.string().check(z.regex(/^[a-z-]{1,20}$/))),
        /** What to write. */
        feedback: sentence,
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
  done: sentence,
})

/** A tiny page to write: some elements must be there, closed, with a text of one's own. */
export const html = exerciseKind({
  exercise,
  answer: z.strictObject({ source: z.string().check(z.maxLength(4000)) }),
  doing: true,
  score(exercise, answer) {
    const elements = readHtml(answer.source)
    const unmet = exercise.needs.filter((need) => {
      const fitting = elements.filter(
        ({ tag, closed, text, attributes }) =>
          tag === need.tag &&
          closed &&
          (!need.text || text !== '') &&
          (need.instead === undefined || text !== need.instead) &&
          (need.attribute === undefined || (attributes.get(need.attribute) ?? '').trim() !== ''),
      )
      return fitting.length < (need.count ?? 1)
    })
    return verdict(
      unmet.map((need) => need.feedback),
      exercise.done,
    )
  },
})
