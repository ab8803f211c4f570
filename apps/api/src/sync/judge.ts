import { isEvent, nextStamp, phoneMayWrite, readEvent, stampMs, YOUTH, type Event } from '@trousseau/domain'
import type { Ready } from './event-rows.ts'
import { isBadPhoto } from './photo-piece.ts'

/** How far ahead of the server a phone's clock may be, in milliseconds, before it is corrected. */
export const AHEAD_LIMIT = 5 * 60_000
/** Longest body of an event, in characters of JSON. */
const BODY_LIMIT = 64_000

export interface Judged {
  /** Events to take, with their place in the push; the clock is corrected. */
  taken: (Ready & { mine: number })[]
  rejected: { mine: number; why: string }[]
}

/**
 * Judges what a phone pushes, each event alone. An event from a newer app is taken as it is; a clock too
 * far ahead is brought back to `now`, keeping the order the phone gave.
 */
export function judge(pushed: readonly Record<string, unknown>[], now: number): Judged {
  const judged: Judged = { taken: [], rejected: [] }
  let corrected = ''
  pushed.forEach((candidate, mine) => {
    const ready = readied(candidate)
    if (typeof ready === 'string') {
      judged.rejected.push({ mine, why: ready })
      return
    }
    const { event } = ready
    if (stampMs(event.at) <= now + AHEAD_LIMIT) {
      judged.taken.push({ mine, ...ready })
      return
    }
    // To the edge, not to now: an event of the same phone just inside it must not win over this later one.
    corrected = nextStamp(corrected, now + AHEAD_LIMIT)
    judged.taken.push({ mine, ...ready, event: { ...event, at: corrected } })
  })
  return judged
}

/** An event as it will be written, or why it won't. */
function readied(candidate: Record<string, unknown>): Ready | string {
  if (!isEvent(candidate)) return 'invalid-envelope'
  const event: Event = candidate
  if (event.author !== YOUTH) return 'not-yours'
  if (!phoneMayWrite(event.kind)) return 'server-only'
  const { state } = readEvent(event)
  if (state === 'invalid') return 'invalid-body'
  if (event.kind === 'field.set' && isBadPhoto(String(event.body.path), event.body.value)) return 'bad-photo'
  const body = JSON.stringify(event.body)
  if (body.length > BODY_LIMIT) return 'too-big'
  return { event, body, known: state === 'known' }
}
