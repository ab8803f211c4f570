import type { Progress, Rules } from '@trousseau/domain'
import { StorageFull, type Row } from '@trousseau/sync'
import { Dexie, type EntityTable } from 'dexie'
import { letFilmsGo } from '../films/film-shelf.ts'

/** The account this log belongs to, as the phone shows it. */
export interface Account {
  id: string
  structure: string
  adviser: string
  firstName: string
  /** What the structure sets, as last heard: offline, it stands. */
  rules?: Rules
}

/** An event as kept; `answered` is the lesson of an answer, only on answers, so that an index holds just those. */
export interface KeptRow extends Row {
  answered?: string
}

/** Where this phone stands: one row. */
export interface LogState {
  key: 'log'
  epoch: string | null
  cursor: number
  /** Greatest stamp made or seen, '' before the first. */
  last: string
  /** Eight characters naming this phone in its events. */
  device: string
  account?: Account
  /** A join was sent and its answer not yet kept. */
  joining?: true
}

/** The fold as kept: one row. */
export interface KeptProgress {
  key: 'log'
  value: Progress
  /** What the code that folded it understood; folded again when that changes. */
  understands: string
  /** Lessons with answers whose exercises were not at hand: folded when they are. */
  unscored: string[]
}

interface Draft {
  key: string
  value: unknown
}

/** One log: events, their fold, where sync stands, and what is half-typed. */
export type LogDatabase = Dexie & {
  events: EntityTable<KeptRow, 'id'>
  meta: EntityTable<LogState, 'key'>
  progress: EntityTable<KeptProgress, 'key'>
  drafts: EntityTable<Draft, 'key'>
}

/** Names a database; `strict` makes « gardé » true after a battery pulled out. It opens at its first use. */
export function logDatabase(name: string): LogDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LogDatabase
  database.version(1).stores({ events: 'id, pending, answered', meta: 'key', progress: 'key', drafts: 'key' })
  return database
}

/** Says it in French, for screens show it as it is. */
const FULL = 'Pas enregistré : il n’y a plus de place sur ton téléphone.'

/**
 * Runs work that may be run twice with the same outcome. iOS drops its connection to the database when the app
 * sleeps: it is opened again and the work tried once more. Throws `StorageFull` when there is no room left.
 */
export async function reliably<Result>(
  database: LogDatabase,
  work: () => PromiseLike<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isFull(error)) return makeRoom(work)
    if (retired.has(database) || !isLost(error)) throw error
  }
  try {
    database.close({ disableAutoOpen: false })
    await database.open()
    return await work()
  } catch (error) {
    throw isFull(error) ? new StorageFull(FULL) : error
  }
}

/** Films can be fetched again, what the youth just did can't: they go first. Throws `StorageFull` when that is not enough. */
async function makeRoom<Result>(work: () => PromiseLike<Result>): Promise<Result> {
  const made = await letFilmsGo()
  try {
    if (made) return await work()
  } catch (error) {
    if (!isFull(error)) throw error
  }
  throw new StorageFull(FULL)
}

/** Databases let go of: a straggler must not open them again. */
const retired = new WeakSet<LogDatabase>()

/** Closes a log for good; `erase` removes it from the phone. */
export async function retire(database: LogDatabase, erase: boolean): Promise<void> {
  retired.add(database)
  if (erase) await database.delete({ disableAutoOpen: true })
  else database.close({ disableAutoOpen: true })
}

function named(error: unknown, names: readonly string[]): boolean {
  for (
    let cause = error as { name?: string; inner?: unknown } | undefined;
    cause;
    cause = cause.inner as typeof cause
  )
    if (names.includes(cause.name ?? '')) return true
  return false
}

const isFull = (error: unknown) => named(error, ['QuotaExceededError'])
const isLost = (error: unknown) =>
  named(error, ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'AbortError'])
