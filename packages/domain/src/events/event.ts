import * as z from 'zod/mini'
import { STAMP_PATTERN, type Stamp } from '../clock.ts'

/**
 * The envelope of everything that happens in a youth's account. `kind` is in the past tense; `body` is
 * judged by the kind's own schema (see `kinds.ts`).
 */
export const eventEnvelope = z.strictObject({
  /** UUID version 7, made where the event happened; the same event sent twice has the same id. */
  id: z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)),
  /** Hybrid logical clock of the device, see `clock.ts`. */
  at: z.string().check(z.regex(STAMP_PATTERN)),
  /** The device it happened on, eight characters chosen by the device; `server` when the server wrote it. */
  device: z.string().check(z.regex(/^[0-9a-z]{6,12}$/)),
  /** `youth`, or the id of the professional or tutor whose words these are. */
  author: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.string().check(z.regex(/^[a-z]+\.[a-z]+$/), z.maxLength(40)),
  v: z.int().check(z.minimum(1), z.maximum(99)),
  body: z.record(z.string(), z.unknown()),
})

export type Event = z.infer<typeof eventEnvelope> & { at: Stamp }

/** An event the server has numbered: `seq` is dense per account (1, 2, 3 …). */
export type NumberedEvent = Event & { seq: number }

/** The author of what a youth does. */
export const YOUTH = 'youth'
