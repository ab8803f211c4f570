import { firstRow, type Database } from '../database/port.ts'
import { bury, type Tombstone, type Tombstones } from '../database/tombstones.ts'
import type { Hints } from '../live/hints.ts'

/**
 * Erases a youth's account and everything of it, in one transaction; false when there is none. Their phones are
 * answered 410 from then on. Who may ask is the caller's to check.
 */
export type EraseAccount = (account: string) => Promise<boolean>

export interface ErasureParts {
  database: Database
  hints: Pick<Hints, 'changed'>
  /** Milliseconds since 1970. */
  now: () => number
  /** Where it is noted outside the database; absent in trials only. */
  tombstones?: Tombstones | undefined
}

export function accountEraser({ database, hints, now, tombstones }: ErasureParts): EraseAccount {
  return async (account) => {
    const erased = await database.transaction(async (tx) => {
      const row = await firstRow<{ structure: string }>(
        tx,
        `select structure from accounts where id = $1${tx.lock}`,
        [account],
      )
      if (!row) return undefined
      const sessions = await tx.rows<Tombstone['sessions'][number]>(
        'select hash, expires_at as expires from device_sessions where account = $1',
        [account],
      )
      const tombstone = { account, at: now(), sessions }
      // Before the commit: an erasure that was confirmed must not be missing from the list, whatever happens.
      await tombstones?.add(tombstone)
      await bury(tx, tombstone)
      return row
    })
    if (!erased) return false
    await database.scrub?.()
    hints.changed(erased.structure)
    return true
  }
}

/**
 * Erases what should have been and is still there: after a restore, or a crash between the list and the commit.
 * Answers how many accounts went.
 */
export async function replayErasures(database: Database, tombstones: readonly Tombstone[]): Promise<number> {
  const buried = new Set(
    (await database.rows<{ account: string }>('select account from erasures')).map(({ account }) => account),
  )
  let erased = 0
  for (const tombstone of tombstones) {
    if (buried.has(tombstone.account)) continue
    buried.add(tombstone.account)
    await database.transaction(async (tx) => {
      const there = await firstRow(tx, `select 1 from accounts where id = $1${tx.lock}`, [tombstone.account])
      if (there) erased += 1
      await bury(tx, tombstone)
    })
  }
  if (erased > 0) await database.scrub?.()
  return erased
}
