import { eventEnvelope, isEvent } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'

/** Events a phone may push in one request. */
export const PUSH_LIMIT = 100
/** Events the server answers in one request. */
export const PAGE_LIMIT = 200

/** One of the events just pushed, now numbered: echoed by its place in the request, not by its body. */
const echo = z.strictObject({
  seq: z.int(),
  mine: z.int(),
  /** The clock as the server corrected it, when the phone's was more than five minutes ahead. */
  at: z.optional(z.string()),
})

const numbered = z.extend(eventEnvelope, { seq: z.int() })

export const sync = route({
  method: 'POST',
  path: '/api/sync',
  who: 'youth',
  on: 'self',
  says: 'Envoie ce que le téléphone a gardé et reçoit la suite du journal, en un aller-retour.',
  bodyLimit: 512 * 1024,
  body: z.strictObject({
    /** The epoch last heard from the server; null before the first answer. */
    epoch: z.nullable(z.string().check(z.maxLength(64))),
    /** Last `seq` the phone holds, 0 for none. */
    cursor: z.int().check(z.minimum(0)),
    /** Each is judged alone, so that one bad event never blocks the others. */
    events: z.array(z.record(z.string(), z.unknown())).check(z.maxLength(PUSH_LIMIT)),
  }),
  reply: z.strictObject({
    epoch: z.string(),
    /** `seq` of the last event of this page, or the cursor when the page is empty. */
    cursor: z.int(),
    events: z.array(z.union([echo, numbered])).check(z.maxLength(PAGE_LIMIT)),
    /** Whether more events wait after this page. */
    more: z.boolean(),
    /** Events that will never be taken: their place in the request, and why. */
    rejected: z.array(z.strictObject({ mine: z.int(), why: z.string() })),
    /** Milliseconds since 1970. */
    serverTime: z.number(),
  }),
  quick: { body: isPush, reply: isAnswer },
})

function isPush(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 3) return false
  const { epoch, cursor, events } = value
  return (
    (epoch === null || (typeof epoch === 'string' && epoch.length <= 64)) &&
    Number.isSafeInteger(cursor) &&
    (cursor as number) >= 0 &&
    Array.isArray(events) &&
    events.length <= PUSH_LIMIT &&
    events.every(isRecord)
  )
}

function isAnswer(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 6) return false
  const { epoch, cursor, events, more, rejected, serverTime } = value
  return (
    typeof epoch === 'string' &&
    Number.isSafeInteger(cursor) &&
    Array.isArray(events) &&
    events.length <= PAGE_LIMIT &&
    events.every(isEchoOrNumbered) &&
    typeof more === 'boolean' &&
    Array.isArray(rejected) &&
    rejected.length === 0 &&
    Number.isFinite(serverTime)
  )
}

function isEchoOrNumbered(value: unknown): boolean {
  if (!isRecord(value) || !Number.isSafeInteger(value.seq)) return false
  if (Number.isSafeInteger(value.mine)) {
    const fields = Object.keys(value).length
    return fields === 2 || (fields === 3 && typeof value.at === 'string')
  }
  const { seq: _, ...event } = value
  return isEvent(event)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
