import type { Event, NumberedEvent } from '@trousseau/domain'
import type { Page, Reading } from './storage.ts'

/** A page read out of the server's answer, as far as it can be trusted. */
export interface ReadReply {
  page: Page & { epoch: string }
  /** Whether a number was missing: what stood after it was left. */
  holed: boolean
  /** Whether the server holds more. */
  more: boolean
}

/**
 * Reads an answer against what was asked. The numbers must follow the cursor one by one: what is already held is
 * passed over, and nothing is believed after a hole. Fields this code doesn't know are left alone, for a newer
 * server must not stop an older phone. `undefined` when it is no answer to a sync at all.
 */
export function readReply(body: unknown, asked: Reading): ReadReply | undefined {
  if (!isRecord(body) || typeof body.epoch !== 'string' || !Array.isArray(body.events)) return undefined
  const page: Page & { epoch: string } = {
    epoch: body.epoch,
    cursor: asked.cursor,
    confirmed: [],
    received: [],
    refused: [],
  }
  let holed = false
  for (const item of body.events as unknown[]) {
    const seq = isRecord(item) && Number.isInteger(item.seq) ? (item.seq as number) : Infinity
    if (seq <= page.cursor) continue
    holed = seq !== page.cursor + 1 || !put(page, item as { seq: number }, asked.pending)
    if (holed) break
    page.cursor = seq
  }
  for (const refusal of Array.isArray(body.rejected) ? (body.rejected as unknown[]) : []) {
    const id = isRecord(refusal) ? asked.pending[refusal.mine as number]?.id : undefined
    if (id) page.refused.push({ id, why: String((refusal as { why?: unknown }).why) })
  }
  return { page, holed, more: body.more === true }
}

/** Adds one event to the page; false when it is neither one of ours nor an event. */
function put(page: Page, item: { seq: number; mine?: unknown; at?: unknown }, pending: Event[]): boolean {
  if ('mine' in item) {
    const id = pending[item.mine as number]?.id
    if (!id) return false
    page.confirmed.push({ id, seq: item.seq, ...(typeof item.at === 'string' && { at: item.at }) })
    return true
  }
  const event = item as Partial<NumberedEvent>
  if (typeof event.id !== 'string' || typeof event.at !== 'string' || typeof event.kind !== 'string')
    return false
  page.received.push(event as NumberedEvent)
  return true
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
