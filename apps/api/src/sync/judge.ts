import {
  eventEnvelope,
  nextStamp,
  phoneMayWrite,
  readEvent,
  stampMs,
  YOUTH,
  type Event,
} from '@trousseau/domain'

/** How far ahead of the server a phone's clock may be, in milliseconds, before it is corrected. */
export const AHEAD_LIMIT = 5 * 60_000
/** Longest body of an event, in characters of JSON. */
const BODY_LIMIT = 64_000

export interface Judged {
  /** Events to take, with their place in the push; the clock is corrected. */
  taken: { mine: number; event: Event }[]
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
    const why = refusal(candidate)
    if (why !== undefined) {
      judged.rejected.push({ mine, why })
      return
    }
    const event = candidate as unknown as Event
    if (stampMs(event.at) <= now + AHEAD_LIMIT) {
      judged.taken.push({ mine, event })
      return
    }
    // To the edge, not to now: an event of the same phone just inside it must not win over this later one.
    corrected = nextStamp(corrected, now + AHEAD_LIMIT)
    judged.taken.push({ mine, event: { ...event, at: corrected } })
  })
  return judged
}

function refusal(candidate: Record<string, unknown>): string | undefined {
  const envelope = eventEnvelope.safeParse(candidate)
  if (!envelope.success) return 'invalid-envelope'
  const event = envelope.data
  if (event.author !== YOUTH) return 'not-yours'
  if (!phoneMayWrite(event.kind)) return 'server-only'
  if (readEvent(event).state === 'invalid') return 'invalid-body'
  if (JSON.stringify(event.body).length > BODY_LIMIT) return 'too-big'
  return undefined
}
