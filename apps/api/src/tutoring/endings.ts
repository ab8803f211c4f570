import type { PAIR_ENDS } from '@trousseau/contract'
import type { Queries } from '../database/port.ts'
import type { Services } from '../services.ts'
import { pairsWith, readPair, type PairRow } from './pair-rows.ts'
import { lockAccounts } from './people.ts'

export type PairEnd = (typeof PAIR_ENDS)[number]

/** The author of what the server says by itself in tutoring. */
export const SERVER = 'server'

/** Ends a pair inside a transaction that holds both accounts, and tells both: never why. False when it was over. */
export async function endIn(
  tx: Queries,
  { store, now }: Pick<Services, 'store' | 'now'>,
  pair: PairRow,
  why: PairEnd,
  reason: string | null = null,
): Promise<boolean> {
  const ended = await tx.run(
    'update pairs set ended_at = $2, ended_why = $3, ended_reason = $4 where id = $1 and ended_at is null',
    [pair.id, now(), why, reason],
  )
  if (ended === 0) return false
  // Nobody was told of one that waited for its second approval.
  if (pair.needs_approval === 1 && pair.approved_at === null) return true
  for (const account of [pair.tutor, pair.mentee].sort()) {
    await store.sayIn(tx, account, SERVER, () => [{ kind: 'pair.ended', body: { pair: pair.id } }])
  }
  return true
}

/** Ends all pairs of an account about to be erased, so that the others are told. */
export async function endPairsOf(
  services: Pick<Services, 'database' | 'store' | 'now'>,
  account: string,
): Promise<void> {
  for (const pair of await pairsWith(services.database, account)) await endPair(services, pair, 'left')
}

/** The same in a transaction of its own. */
export async function endPair(
  services: Pick<Services, 'database' | 'store' | 'now'>,
  { id, tutor, mentee }: PairRow,
  why: PairEnd,
  reason?: string,
): Promise<boolean> {
  return services.database.transaction(async (tx) => {
    await lockAccounts(tx, [tutor, mentee])
    const pair = await readPair(tx, id)
    return pair !== undefined && endIn(tx, services, pair, why, reason)
  })
}
