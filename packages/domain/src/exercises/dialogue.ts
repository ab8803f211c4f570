import * as z from 'zod/mini'
import { exerciseKind, type Verdict } from './kind.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

/** Who one talks with. */
export const character = z.strictObject({
  name: label,
  role: z.optional(label),
  picture: z.optional(picture),
})

/** The moments of a talk; it starts at the first. */
export const talk = z
  .array(
    z.strictObject({
      id: itemId,
      /** What the other person says. */
      says: z.array(sentence).check(z.minLength(1), z.maxLength(4)),
      replies: z.optional(
        z
          .array(
            z.strictObject({
              id: itemId,
              text: sentence,
              /** The moment that follows; the same one to let try again. */
              goes: itemId,
              /** A reply that helps, for the colour of its feedback. */
              right: z.optional(z.boolean()),
              feedback: sentence,
            }),
          )
          .check(z.minLength(2), z.maxLength(4)),
      ),
      /** An ending has no replies: how it went, and why. */
      ending: z.optional(z.strictObject({ good: z.boolean(), feedback: sentence })),
    }),
  )
  .check(z.minLength(2), z.maxLength(24))

/** Ids of the replies given, in order. */
export const replies = z.array(itemId).check(z.maxLength(40))

/** Follows the replies from the first moment to the one they lead to; `undefined` when one wasn't offered. */
export function follow(
  nodes: z.infer<typeof talk>,
  replies: readonly string[],
): z.infer<typeof talk>[number] | undefined {
  let node = nodes[0]
  for (const id of replies) {
    const reply = node?.replies?.find((reply) => reply.id === id)
    node = nodes.find((node) => node.id === reply?.goes)
  }
  return node
}

/** Judges a talk by its ending; `unfinished` is said when the replies don't reach one. */
export function judgeTalk(
  nodes: z.infer<typeof talk>,
  replies: readonly string[],
  unfinished: string,
): Verdict {
  const ending = follow(nodes, replies)?.ending
  return { right: ending?.good === true, feedback: [ending?.feedback ?? unfinished] }
}

const exercise = z.strictObject({ ...exerciseHead, kind: z.literal('dialogue'), character, nodes: talk })

/** A talk with branches: an interview, a colleague, a newcomer one helps. */
export const dialogue = exerciseKind({
  exercise,
  answer: z.strictObject({ replies }),
  doing: true,
  score: (exercise, answer) => judgeTalk(exercise.nodes, answer.replies, nudge(exercise)),
})
