import type { Event, NumberedEvent } from '@trousseau/domain'
import type { Queries, Value } from '../database/port.ts'

const COLUMNS = ['account', 'seq', 'id', 'at', 'device', 'author', 'kind', 'v', 'body', 'received_at']

type EventRow = Omit<NumberedEvent, 'body'> & { body: string }

/** Reads an account's events after `cursor`, in order; all of them unless `limit` is given. */
export async function readEvents(
  queries: Queries,
  account: string,
  cursor: number,
  limit = 2 ** 31,
): Promise<NumberedEvent[]> {
  const rows = await queries.rows<EventRow>(
    `select seq, id, at, device, author, kind, v, body from events
     where account = $1 and seq > $2 order by seq limit $3`,
    [account, cursor, limit],
  )
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as NumberedEvent['body'] }))
}

/** Inserts events numbered from `after + 1`. */
export async function insertEvents(
  tx: Queries,
  account: string,
  after: number,
  events: readonly Event[],
  now: number,
): Promise<void> {
  const rows = events.map((event, index): Value[] => [
    account,
    after + 1 + index,
    event.id,
    event.at,
    event.device,
    event.author,
    event.kind,
    event.v,
    JSON.stringify(event.body),
    now,
  ])
  await tx.insert('events', COLUMNS, rows)
}

/** How many ids one statement looks up: three sizes, so that three statements are prepared and no more. */
const SIZES = [1, 10, 100]

/** Which of these ids the log already holds. */
export async function knownIds(tx: Queries, account: string, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let start = 0; start < ids.length; start += 100) {
    const slice = ids.slice(start, start + 100)
    const size = SIZES.find((size) => size >= slice.length)!
    const padded = [...slice, ...Array<string>(size - slice.length).fill(slice[0]!)]
    const marks = padded.map((_, index) => `($${index + 2})`).join(', ')
    // Asked id by id: for `id in (…)`, PostgreSQL may rather read the whole log of the account.
    const rows = await tx.rows<{ id: string }>(
      `select column1 as id from (values ${marks}) as asked
       where (select 1 from events where account = $1 and id = column1 limit 1) is not null`,
      [account, ...padded],
    )
    for (const row of rows) known.add(row.id)
  }
  return known
}
