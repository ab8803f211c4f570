import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Queries } from './port.ts'
import { withdrawFromOthers } from './withdrawn.ts'

/** What remains of an erased account: that it was, and the sessions of phones that must still be told. */
export interface Tombstone {
  account: string
  /** Milliseconds since 1970. */
  at: number
  /** SHA-256 of the phones' tokens, and when each expires. */
  sessions: { hash: string; expires: number }[]
}

/** The list of what was erased, kept outside the database so that no backup brings it back. */
export interface Tombstones {
  /** Adds one; it is on the disk when this resolves. */
  add(tombstone: Tombstone): Promise<void>
  all(): Tombstone[]
}

/** Tombstones in a file, one line of JSON each, which several processes may write. */
export function tombstonesIn(file: string): Tombstones {
  return {
    async add(tombstone) {
      const opened = await open(file, 'a', 0o600)
      try {
        // A line of its own even after one that a crash cut short.
        await opened.write(`\n${JSON.stringify(tombstone)}\n`)
        await opened.sync()
      } finally {
        await opened.close()
      }
    },
    all: () => linesOf(file).flatMap((line) => parsed(line) ?? []),
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A line cut short by a crash is of an erasure that was never confirmed. */
function parsed(line: string): Tombstone | undefined {
  try {
    return JSON.parse(line) as Tombstone
  } catch {
    return undefined
  }
}

/** Reads the tombstones the database itself holds. */
export async function readTombstones(queries: Queries): Promise<Tombstone[]> {
  const erasures = await queries.rows<{ account: string; erased_at: number }>(
    'select account, erased_at from erasures',
  )
  const sessions = await queries.rows<{ hash: string; account: string; expires_at: number }>(
    'select hash, account, expires_at from erased_sessions',
  )
  const stones = new Map(
    erasures.map(({ account, erased_at: at }): [string, Tombstone] => [
      account,
      { account, at, sessions: [] },
    ]),
  )
  for (const { hash, account, expires_at: expires } of sessions)
    stones.get(account)?.sessions.push({ hash, expires })
  return [...stones.values()]
}

/** Erases an account, if it is there, and notes it; what is noted already stays. */
export async function bury(tx: Queries, { account, at, sessions }: Tombstone): Promise<void> {
  await tx.run('insert into erasures (account, erased_at) values ($1, $2) on conflict (account) do nothing', [
    account,
    at,
  ])
  for (const { hash, expires } of sessions)
    await tx.run(
      `insert into erased_sessions (hash, account, expires_at) values ($1, $2, $3)
       on conflict (hash) do nothing`,
      [hash, account, expires],
    )
  // What the database knows of it goes with the account: sessions, events, progress, uses of invitations.
  await tx.run(
    `insert into erased_sessions (hash, account, expires_at)
     select hash, account, expires_at from device_sessions where account = $1 on conflict (hash) do nothing`,
    [account],
  )
  await withdrawFromOthers(tx, account)
  await tx.run('delete from accounts where id = $1', [account])
}
