import { withdrawWords } from '../database/withdrawn.ts'
import type { Services } from '../services.ts'
import { endPair, SERVER } from './endings.ts'
import { readPair } from './pair-rows.ts'
import { lockAccounts } from './people.ts'

/** How long what two wrote is kept after their pair's end, in milliseconds: six months. */
const KEPT = 183 * 24 * 3600_000

/**
 * Ends the pairs whose people no longer share a structure, and forgets those over for six months: their words leave
 * the tables and both logs, thanks apart, which were given to be kept. A report that is still open keeps its
 * snapshot. Answers how many pairs were forgotten.
 */
export async function forgetPairs(services: Pick<Services, 'database' | 'store' | 'now'>): Promise<number> {
  const { database, store, now } = services
  const moved = await database.rows<{ id: string }>(
    `select p.id from pairs p join accounts t on t.id = p.tutor join accounts m on m.id = p.mentee
     where p.ended_at is null and (t.structure <> p.structure or m.structure <> p.structure)`,
  )
  for (const { id } of moved) {
    const pair = await readPair(database, id)
    if (pair) await endPair(services, pair, 'moved')
  }
  const over = await database.rows<{ id: string }>(
    'select id from pairs where ended_at <= $1 and forgotten_at is null order by id',
    [now() - KEPT],
  )
  for (const { id } of over) {
    const pair = await readPair(database, id)
    if (!pair) continue
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [pair.tutor, pair.mentee])
      await tx.run('delete from pair_messages where pair = $1', [id])
      await tx.run('delete from pair_readings where pair = $1', [id])
      await tx.run(
        "update pair_reports set snapshot = '[]', words = null where pair = $1 and closed_at is not null",
        [id],
      )
      for (const account of [pair.tutor, pair.mentee].sort()) {
        await withdrawWords(tx, account, id, { kinds: ['pair.said', 'pair.wrote'], all: false })
        await store.sayIn(tx, account, SERVER, () => [{ kind: 'pair.forgotten', body: { pair: id } }])
      }
      await tx.run('update pairs set forgotten_at = $2 where id = $1', [id, now()])
    })
  }
  // Those whose people are gone, once closed.
  await database.run(
    `update pair_reports set snapshot = '[]', words = null
     where pair is null and closed_at is not null and reported_at <= $1`,
    [now() - KEPT],
  )
  return over.length
}
