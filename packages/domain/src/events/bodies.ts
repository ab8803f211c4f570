import * as z from 'zod/mini'

export const lessonId = z.string().check(z.regex(/^[a-z]{1,12}[0-9]{0,3}$/))
export const exerciseId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))

/** What may be kept in a field: a JSON scalar, a short list of texts, or a deletion. */
export const fieldValue = z.union([
  z.string().check(z.maxLength(4000)),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().check(z.maxLength(400))).check(z.maxLength(60)),
])

export type FieldValue = z.infer<typeof fieldValue>
