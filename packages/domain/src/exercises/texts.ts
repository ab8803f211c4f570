import * as z from 'zod/mini'

/** A sentence shown to the youth. */
export const sentence = z.string().check(z.minLength(2), z.maxLength(240))
/** A label, at most one line or two on a phone. */
export const label = z.string().check(z.minLength(1), z.maxLength(120))
/** An id of an item inside an exercise. */
export const itemId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
/** A drawing, by its name in Iconify's `fluent-emoji-flat`, such as `page-facing-up`. */
export const picture = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))

/** What every exercise says, whatever its kind. */
export const exerciseHead = {
  id: itemId,
  /** The instruction, one sentence. */
  ask: sentence,
  /** A line under the instruction, when the situation needs one. */
  situation: z.optional(sentence),
  picture: z.optional(picture),
  /** What helps the one who is stuck, without doing it for them. */
  hint: z.optional(sentence),
}

/** What to say when an answer is missing or fits nothing: the hint, else the instruction again. */
export function nudge(exercise: { ask: string; hint?: string | undefined }): string {
  return exercise.hint ?? exercise.ask
}
