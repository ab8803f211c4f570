import * as z from 'zod/mini'
import { STAMP_PATTERN } from '../clock.ts'

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

export const fieldPath = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]{1,40}){0,5}$/), z.maxLength(160))

/** Names an objective or a comment within one account. */
export const ownId = z.string().check(z.regex(/^[0-9a-z-]{8,40}$/))
/** `2026-12-07`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const stampText = z.string().check(z.regex(STAMP_PATTERN))
/** A short word said with something else, and a message. */
export const saying = z.string().check(z.minLength(1), z.maxLength(600))
export const message = z.string().check(z.minLength(1), z.maxLength(2000))
/** The name of who speaks, as the youth reads it. */
export const speaker = z.string().check(z.maxLength(200))
/** Milliseconds since 1970 of an appointment, and how long it lasts: two days at most. */
export const moment = z.int().check(z.minimum(0), z.maximum(4e12))
export const minutes = z.int().check(z.minimum(5), z.maximum(2880))
/** Minutes of an activity worth hours: a day at most. */
export const hourMinutes = z.int().check(z.minimum(0), z.maximum(600))
/** Names an activity, see `activitiesOf`. */
export const activityId = z.string().check(z.regex(/^[a-z]{2,12}\.[0-9a-z-]{1,40}$/))
/** What tutor and mentee write to each other; `''` where it was forgotten since. */
export const tutoringText = z.string().check(z.maxLength(1000))
