import * as z from 'zod/mini'
import { exerciseKind } from './kind.ts'
import { exerciseHead, itemId, label, picture, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('cards'),
  cards: z
    .array(z.strictObject({ id: itemId, text: label, picture, leads: z.array(itemId).check(z.minLength(1)) }))
    .check(z.minLength(4), z.maxLength(40)),
  /** What the cards lead to, such as the six interests of a RIASEC test. */
  families: z
    .array(z.strictObject({ id: itemId, text: label, picture: z.optional(picture), says: sentence }))
    .check(z.minLength(2), z.maxLength(8)),
  /** How many cards must be answered by yes or no. */
  atLeast: z.int().check(z.minimum(1), z.maximum(40)),
  /** Said when too few cards are answered. */
  more: sentence,
  /** Said when no card was liked: that is fine too. */
  none: sentence,
  done: sentence,
})

const answer = z.strictObject({ cards: z.record(itemId, z.enum(['yes', 'no', 'skip'])) })

type Cards = z.infer<typeof exercise>

/**
 * The families the liked cards lead to, the most liked first, at most `limit`. A family's rank is the share
 * of « yes » among its answered cards, then their number, so that a family with many cards has no advantage.
 */
export function leadingFamilies(
  exercise: Cards,
  answered: z.infer<typeof answer>,
  limit = 3,
): Cards['families'] {
  const given = new Map(Object.entries(answered.cards))
  const tally = exercise.families.map((family) => {
    const cards = exercise.cards.filter((card) => card.leads.includes(family.id))
    const yes = cards.filter((card) => given.get(card.id) === 'yes').length
    const no = cards.filter((card) => given.get(card.id) === 'no').length
    return { family, yes, share: yes / (yes + no || 1) }
  })
  return tally
    .filter(({ yes }) => yes > 0)
    .sort((a, b) => b.share - a.share || b.yes - a.yes)
    .slice(0, limit)
    .map(({ family }) => family)
}

/** Picture cards to keep, to leave or to skip: never wrong, only unfinished. */
export const cards = exerciseKind({
  exercise,
  answer,
  doing: true,
  score(exercise, answer) {
    const given = new Map(Object.entries(answer.cards))
    const answered = exercise.cards.filter(({ id }) => ['yes', 'no'].includes(given.get(id) ?? 'skip'))
    if (answered.length < exercise.atLeast) return { right: false, feedback: [exercise.more] }
    const families = leadingFamilies(exercise, answer)
    if (families.length === 0) return { right: true, feedback: [exercise.none] }
    return { right: true, feedback: [exercise.done, ...families.map((family) => family.says)] }
  },
})
