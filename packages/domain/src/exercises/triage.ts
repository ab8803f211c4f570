import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

const box = z.enum(['yes', 'prepare', 'no'])

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('triage'),
  /** Against what one judges: someone's project, or what a recruiter needs. */
  project: z.strictObject({
    name: label,
    picture: z.optional(picture),
    lines: z.array(label).check(z.minLength(1), z.maxLength(6)),
  }),
  /** What the three boxes are called, when not « J’y vais », « Je prépare », « Pas pour moi ». */
  boxes: z.optional(z.strictObject({ yes: label, prepare: label, no: label })),
  offers: z
    .array(
      z.strictObject({
        id: itemId,
        title: label,
        picture: z.optional(picture),
        lines: z.array(label).check(z.minLength(1), z.maxLength(8)),
        box,
        /** Other boxes that do as well. */
        also: z.optional(z.array(box)),
        /** Why it goes there. */
        feedback: sentence,
        /** Asked once it is in the right box: what decides? */
        reasons: z.optional(
          z
            .array(
              z.strictObject({ id: itemId, text: label, right: z.optional(z.boolean()), feedback: sentence }),
            )
            .check(z.minLength(2), z.maxLength(4)),
        ),
      }),
    )
    .check(z.minLength(2), z.maxLength(8)),
  done: sentence,
})

/** Offers to judge against a project: for me, to prepare, not for me, and why. */
export const triage = exerciseKind({
  exercise,
  answer: z.strictObject({
    offers: z.record(itemId, z.strictObject({ box, reason: z.optional(itemId) })),
  }),
  doing: true,
  score(exercise, answer) {
    const given = new Map(Object.entries(answer.offers))
    const stray = [...given.keys()].some((id) => !exercise.offers.some((offer) => offer.id === id))
    const reproaches = exercise.offers.flatMap((offer) => {
      const judged = given.get(offer.id)
      if (!judged) return [nudge(exercise)]
      if (judged.box !== offer.box && !offer.also?.includes(judged.box)) return [offer.feedback]
      if (!offer.reasons) return []
      const reason = offer.reasons.find(({ id }) => id === judged.reason)
      return reason?.right ? [] : [reason?.feedback ?? nudge(exercise)]
    })
    return verdict(stray ? [...reproaches, nudge(exercise)] : reproaches, exercise.done)
  },
})
