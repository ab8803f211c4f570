import * as z from 'zod/mini'
import { STAMP_PATTERN, type Stamp } from '../clock.ts'

const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const DEVICE_PATTERN = /^[0-9a-z]{6,12}$/
const AUTHOR_LIMIT = 64
const KIND_PATTERN = /^[a-z]+\.[a-z]+$/
const KIND_LIMIT = 40
const VERSION_LIMIT = 99

/**
 * The envelope of everything that happens in a youth's account. `kind` is in the past tense; `body` is
 * judged by the kind's own schema (see `kinds.ts`).
 */
export const eventEnvelope = z.strictObject({
  /** UUID version 7, made where the event happened; the same event sent twice has the same id. */
  id: z.string().check(z.regex(ID_PATTERN)),
  /** Hybrid logical clock of the device, see `clock.ts`. */
  at: z.string().check(z.regex(STAMP_PATTERN)),
  /** The device it happened on, eight characters chosen by the device; `server` when the server wrote it. */
  device: z.string().check(z.regex(DEVICE_PATTERN)),
  /** `youth`, or the id of the professional or tutor whose words these are. */
  author: z.string().check(z.minLength(1), z.maxLength(AUTHOR_LIMIT)),
  kind: z.string().check(z.regex(KIND_PATTERN), z.maxLength(KIND_LIMIT)),
  v: z.int().check(z.minimum(1), z.maximum(VERSION_LIMIT)),
  body: z.record(z.string(), z.unknown()),
})

export type Event = z.infer<typeof eventEnvelope> & { at: Stamp }

/**
 * Whether a value read from JSON has the envelope of an event: what `eventEnvelope` says, in plain tests twenty
 * times as fast, for the server judges a hundred a request. A test holds the two together.
 */
export function isEvent(value: Record<string, unknown>): value is Event {
  const { id, at, device, author, kind, v, body } = value
  return (
    Object.keys(value).length === FIELDS &&
    matches(id, ID_PATTERN) &&
    matches(at, STAMP_PATTERN) &&
    matches(device, DEVICE_PATTERN) &&
    typeof author === 'string' &&
    author.length >= 1 &&
    author.length <= AUTHOR_LIMIT &&
    matches(kind, KIND_PATTERN) &&
    (kind as string).length <= KIND_LIMIT &&
    Number.isInteger(v) &&
    (v as number) >= 1 &&
    (v as number) <= VERSION_LIMIT &&
    typeof body === 'object' &&
    body !== null &&
    !Array.isArray(body)
  )
}

const FIELDS = 7

const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value)

/** An event the server has numbered: `seq` is dense per account (1, 2, 3 …). */
export type NumberedEvent = Event & { seq: number }

/** The author of what a youth does. */
export const YOUTH = 'youth'
