import type { Event, NumberedEvent, Stamp } from '@trousseau/domain'

/** Where the phone stands in the account's log: compared before anything is written, so that two tabs never mix. */
export interface Place {
  /** The epoch last heard from the server; null before the first answer. */
  epoch: string | null
  /** Last `seq` held, 0 for none. */
  cursor: number
}

/** What a round of sync starts from, read in one transaction. */
export interface Reading extends Place {
  /** Whether this log belongs to an account; alone, nothing is sent. */
  joined: boolean
  /** The oldest events not numbered yet, at most as many as asked. */
  pending: Event[]
  /** How many events are not numbered yet, in all; quarantined ones are not counted. */
  waiting: number
}

/** What one answer of the server changes, to be written in one transaction. */
export interface Page {
  /** Null only while the server has not been heard yet. */
  epoch: string | null
  /** `seq` of the last event of the page. */
  cursor: number
  /** Pending events that came back as a number; `at` when the server corrected it. */
  confirmed: { id: string; seq: number; at?: Stamp }[]
  /** Events that came back whole; one may be a pending event whose answer was lost. */
  received: NumberedEvent[]
  /** Pending events that will never be taken: kept in quarantine, folded no more. */
  refused: { id: string; why: string }[]
}

/**
 * The phone's log. Each method is one transaction, all or nothing.
 * Any of them may throw `StorageFull`; another error stops the flush, which is tried again later.
 */
export interface LogStorage {
  /** Reads the place and at most `limit` pending events. */
  read(limit: number): Promise<Reading>
  /** Writes a page and folds it, unless the log is no longer at `from`: then writes nothing and says `false`. */
  take(from: Place, page: Page): Promise<boolean>
  /**
   * The server was restored: unless the log is no longer at `from`, goes back to cursor 0 of `epoch`. Events the
   * youth wrote become pending again, the server's own are dropped and come back by themselves.
   */
  restart(from: Place, epoch: string): Promise<void>
}

/** Thrown by a `LogStorage` when the phone has no room left: nothing of the transaction was kept. */
export class StorageFull extends Error {
  override name = 'StorageFull'
  readonly kept = false
}
