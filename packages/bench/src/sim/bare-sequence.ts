import { firstRow, type Database } from '@trousseau/api/database/port.ts'
import { readEvents } from '@trousseau/api/sync/event-rows.ts'
import type { Store } from '@trousseau/api/sync/store.ts'
import type { Event } from '@trousseau/domain'

/**
 * The planted bug: numbers from a sequence of PostgreSQL's, and no lock on the account. A transaction that took its
 * numbers first may commit last: who read in between has gone past them, and never sees them.
 */
export async function bareSequence(database: Database): Promise<Pick<Store, 'exchange'>> {
  await database.run('create sequence bare')
  return {
    async exchange(account, { cursor, events }) {
      const added = await database.transaction(async (tx) => {
        for (const event of events as unknown as Event[]) {
          const known = await firstRow(tx, 'select 1 from events where account = $1 and id = $2', [
            account,
            event.id,
          ])
          if (known) continue
          const next = await firstRow<{ seq: number }>(tx, "select nextval('bare') as seq")
          const { id, at, device, author, kind, v, body } = event
          await tx.insert(
            'events',
            ['account', 'seq', 'id', 'at', 'device', 'author', 'kind', 'v', 'body', 'received_at'],
            [[account, next!.seq, id, at, device, author, kind, v, JSON.stringify(body), 0]],
          )
        }
        return events.length
      })
      const page = await readEvents(database, account, cursor, 200)
      const reached = page.at(-1)?.seq ?? cursor
      const more = page.length === 200
      return {
        epoch: 'one',
        cursor: reached,
        events: page,
        more,
        rejected: [],
        serverTime: Date.now(),
        mentored: false,
        added,
      }
    },
  }
}
