import { isDeepStrictEqual } from 'node:util'
import { emptyProgress, fold, keysOf, stampMs, type NumberedEvent } from '@trousseau/domain'
import type { Phone } from './phone.ts'
import { CONTENT } from './server.ts'

/** A clock may be this far ahead of the server's, in milliseconds, and be believed. */
const AHEAD_LIMIT = 5 * 60_000

/** What the server holds once all is quiet. */
interface Held {
  events: NumberedEvent[]
  keys: number
  epoch: string
}

/** Says what is wrong once all is quiet and every phone has had its network back; empty when nothing is. */
export function whatIsWrong(held: Held | undefined, phones: readonly Phone[], now: number): string[] {
  const wrong: string[] = []
  if (!held) {
    for (const phone of phones) if (!phone.wiped) wrong.push(`${phone.name} was not wiped`)
    return wrong
  }
  const { events } = held
  if (!events.every(({ seq }, index) => seq === index + 1)) wrong.push('the server’s numbers have a hole')
  const ids = new Set(events.map(({ id }) => id))
  if (ids.size !== events.length) wrong.push('the server holds an event twice')
  for (const { id, at } of events)
    if (stampMs(at) > now + AHEAD_LIMIT) wrong.push(`${id} is in the future: its clock was believed`)

  const whole = fold(emptyProgress(), events, CONTENT.findExercise)
  if (held.keys !== keysOf(whole, CONTENT.heads).length)
    wrong.push('the server counts other keys than its log')
  for (const phone of phones) wrong.push(...wrongOn(phone, held, ids, whole))
  return wrong
}

function wrongOn(phone: Phone, held: Held, ids: ReadonlySet<string>, whole: object): string[] {
  const { name, log } = phone
  const wrong: string[] = []
  if (phone.wiped) return [`${name} was wiped for nothing`]
  for (const { id } of phone.kept) {
    if (phone.bad.has(id) ? ids.has(id) : !ids.has(id))
      wrong.push(`${name}: ${id} was ${phone.bad.has(id) ? 'taken though invalid' : 'kept, then lost'}`)
  }
  const good = [...log.rows.values()].filter((row) => row.refused === undefined)
  const bySeq = good.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity))
  const mine: NumberedEvent[] = bySeq.map((row) => ({ ...row.event, seq: row.seq ?? -1 }))
  if (!isDeepStrictEqual(mine.map(plain), held.events.map(plain)))
    wrong.push(`${name} holds another log than the server: ${mine.length} beside ${held.events.length}`)
  if (log.place.cursor !== held.events.length || log.place.epoch !== held.epoch)
    wrong.push(`${name} stands at ${log.place.epoch}/${log.place.cursor}`)
  if (!isDeepStrictEqual(log.progress, whole)) wrong.push(`${name} shows something else than its log says`)
  // What only this phone writes, the last said must stand, whatever its clock did.
  const lastWord = phone.kept.findLast(({ body }) => body.path === `cv.${name}`)
  const field = (whole as { fields: Record<string, { id: string }> }).fields[`cv.${name}`]
  if (lastWord && field?.id !== lastWord.id) wrong.push(`${name}: an older word of it stands`)
  return wrong
}

/** Fields in one order: rows come from SQL, from JSON and from the phone. */
function plain({ seq, id, at, device, author, kind, v, body }: NumberedEvent): NumberedEvent {
  return { seq, id, at, device, author, kind, v, body }
}
