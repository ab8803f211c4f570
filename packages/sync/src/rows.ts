import { YOUTH, phoneMayWrite, type Event, type Stamp } from '@trousseau/domain'
import type { Page } from './storage.ts'

/** An event as a phone keeps it. */
export interface Row {
  id: string
  event: Event
  /** Its number; absent until the server gave one. */
  seq?: number
  /** Its stamp, only while it waits for a number: an index on it holds the waiting ones, in their order. */
  pending?: Stamp
  /** Why the server will never take it: in quarantine, kept and folded no more. */
  refused?: string
}

/** An event that just happened on this phone. */
export function pendingRow(event: Event): Row {
  return { id: event.id, event, pending: event.at }
}

/** What must be written, and how the stored progress follows. */
export interface Change {
  rows: Row[]
  /** Events new to this phone, to be folded onto the stored progress. */
  added: Event[]
  /** Whether something already folded was changed or taken back: then the whole log is folded again. */
  refold: boolean
}

/** Ids a page speaks of: what `pageChange` needs to be given. */
export function idsOf(page: Page): string[] {
  return [...page.confirmed, ...page.received, ...page.refused].map(({ id }) => id)
}

/** What a page changes, given the rows held for its ids. */
export function pageChange(page: Page, held: ReadonlyMap<string, Row>): Change {
  const change: Change = { rows: [], added: [], refold: false }
  for (const { id, seq, at } of page.confirmed) {
    const row = held.get(id)
    if (row) number(change, row, at === undefined ? row.event : { ...row.event, at }, seq)
  }
  for (const { seq, ...event } of page.received) number(change, held.get(event.id), event, seq)
  for (const { id, why } of page.refused) {
    const row = held.get(id)
    if (!row || row.seq !== undefined) continue
    change.rows.push({ id, event: row.event, refused: why })
    change.refold = true
  }
  return change
}

function number(change: Change, row: Row | undefined, event: Event, seq: number): void {
  change.rows.push({ id: event.id, event, seq })
  if (!row) change.added.push(event)
  // A corrected clock takes the place of one already folded, and minima and maxima can't be undone.
  else if (row.refused !== undefined || row.event.at !== event.at) change.refold = true
}

/**
 * After a restore of the server: what the youth wrote waits for a number again, whatever phone it came from, for
 * that phone may be gone; what the server wrote is dropped, and comes back if it still exists.
 */
export function restartedRows(rows: Iterable<Row>): { rows: Row[]; dropped: string[] } {
  const kept: Row[] = []
  const dropped: string[] = []
  for (const row of rows) {
    if (row.refused !== undefined) continue
    if (row.event.author === YOUTH && phoneMayWrite(row.event.kind)) kept.push(pendingRow(row.event))
    else dropped.push(row.id)
  }
  return { rows: kept, dropped }
}
