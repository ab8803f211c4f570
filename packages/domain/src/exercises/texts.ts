import * as z from 'zod/mini'

/** A sentence shown to the youth. */
export const sentence = z.string().check(z.minLength(2), z.maxLength(240))
/** A label, at most one line or two on a phone. */
export const label = z.string().check(z.minLength(1), z.maxLength(120))
/** An id of an item inside an exercise. */
export const itemId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

/** What every exercise says, whatever its kind. */
export const exerciseHead = {
  id: itemId,
  /** The instruction, one sentence. */
  ask: sentence,
  /** A line under the instruction, when the situation needs one. */
  situation: z.optional(sentence),
  /** What helps the one who is stuck, without doing it for them. */
  hint: z.optional(sentence),
}
