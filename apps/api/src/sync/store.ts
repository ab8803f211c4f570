import type {
  BodyOf,
  Event,
  Key,
  KnownKind,
  Module,
  NumberedEvent,
  PhoneKind,
  Progress,
  Standing,
} from '@trousseau/domain'
import type { Queries } from '../database/port.ts'

/** What a phone says of its place in the log, and what it adds to it. */
export interface Push {
  /** The epoch last heard from the server; null before the first answer. */
  epoch: string | null
  /** Last `seq` the phone holds, 0 for none. */
  cursor: number
  /** At most `PUSH_LIMIT`; each is judged alone. */
  events: readonly Record<string, unknown>[]
}

/** One of the events just pushed, by its place in the push; `at` when the clock was corrected. */
export interface Echo {
  seq: number
  mine: number
  at?: string
}

export interface Answer {
  epoch: string
  cursor: number
  events: (Echo | NumberedEvent)[]
  more: boolean
  rejected: { mine: number; why: string }[]
  /** Milliseconds since 1970. */
  serverTime: number
}

/** What a push changed, beside what the phone is answered. */
export interface Taken {
  /** How many events were new. */
  added: number
  /** Whether the youth has a tutor: then what they do may be a mentee's progress. */
  mentored: boolean
}

/** The figures kept beside a log, for lists. */
export interface Figures {
  keys: number
  keysByModule: Record<Module, number>
  /** Milliseconds since 1970, as the phone said it. */
  lastActivity: number | null
  standing: Standing
}

/** What the server writes in a log for someone: its kind and body, and its id when it must be written once only. */
export type Saying = {
  [Kind in Exclude<KnownKind, PhoneKind>]: { kind: Kind; body: BodyOf<Kind>; id?: string }
}[Exclude<KnownKind, PhoneKind>]

/** The account was erased, or never was: its phone must forget. */
export class AccountGone extends Error {
  override name = 'AccountGone'
}

/** The log of each account and the fold of it. Numbers are dense per account: 1, 2, 3 …, no hole. */
export interface Store {
  /** Starts the log of an account whose row was just inserted in `tx`, with what the server says first. */
  begin(tx: Queries, account: string, first: readonly Event[]): Promise<void>
  /** Takes a push and answers the page after its cursor, in one transaction. Throws `AccountGone`. */
  exchange(account: string, push: Push): Promise<Answer & Taken>
  /**
   * Writes what `author` (a professional) says, after everything the log holds. `compose` is given the progress as it
   * is under the lock, and may throw to write nothing. Answers the events. Throws `AccountGone`.
   */
  say(
    account: string,
    author: string,
    compose: (progress: Progress) => readonly Saying[],
  ): Promise<readonly Event[]>
  /** The same inside a transaction, for what is said in several logs or not at all. */
  sayIn(
    tx: Queries,
    account: string,
    author: string,
    compose: (progress: Progress) => readonly Saying[],
  ): Promise<readonly Event[]>
  /** Reads the progress of an account inside a transaction. Throws `AccountGone`. */
  progressIn(tx: Queries, account: string): Promise<Progress>
  /** Reads a whole log, in its order. */
  events(account: string): Promise<NumberedEvent[]>
  /** Reads the figures, the keys and the progress of an account. Throws `AccountGone`. */
  figures(account: string): Promise<Figures & { won: Key[]; progress: Progress }>
  /** Folds again up to `limit` logs whose stored fold is of another version; answers how many were. */
  refold(limit: number): Promise<number>
}
