import { readEvent, type Event, type NumberedEvent } from '@trousseau/domain'
import { firstRow, type Queries, type Value } from '../database/port.ts'

/** The columns of an event, in the order of its values. */
export const EVENT_COLUMNS = [
  'account',
  'seq',
  'id',
  'at',
  'device',
  'author',
  'kind',
  'v',
  'body',
  'received_at',
]

/** An event about to be written, with what was learnt when it was judged: nothing is worked out twice. */
export interface Ready {
  event: Event
  /** Its body as JSON. */
  body: string
  /** Whether the fold understands it. */
  known: boolean
}

/** Makes an event of the server's own ready. */
export function ready(event: Event): Ready {
  return { event, body: JSON.stringify(event.body), known: readEvent(event).state === 'known' }
}

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
  events: readonly Ready[],
  now: number,
): Promise<void> {
  await tx.insert('events', EVENT_COLUMNS, rowsOf(account, after, events, now))
}

/** What stands between the values of a column: JSON holds it escaped only, and no pattern of an event allows it. */
const BETWEEN = '\x1f'

/**
 * For PostgreSQL, the part of a statement that selects events as rows, numbered after `$2`, all of account `$1` and
 * received at `$3`; its other parameters are those of `columnsOf`, from `$4` on. A text a column, split there: read
 * in half the time of JSON.
 */
export const SELECT_EVENTS = `select $1, $2::integer + place::integer, id, at, device, author, kind, v, body, $3::bigint
  from unnest(${[4, 5, 6, 7, 8, 9, 10].map((place) => `string_to_array($${place}, E'\\x1f')${place === 9 ? '::integer[]' : ''}`).join(', ')})
  with ordinality as sent (id, at, device, author, kind, v, body, place)`

/** The columns of a phone's events, each as one text. */
export function columnsOf(events: readonly Ready[]): string[] {
  const column = (value: (ready: Ready) => string | number) => events.map(value).join(BETWEEN)
  return [
    column(({ event }) => event.id),
    column(({ event }) => event.at),
    column(({ event }) => event.device),
    column(({ event }) => event.author),
    column(({ event }) => event.kind),
    column(({ event }) => event.v),
    column(({ body }) => body),
  ]
}

function rowsOf(account: string, after: number, events: readonly Ready[], now: number): Value[][] {
  return events.map(({ event, body }, index) => [
    account,
    after + 1 + index,
    event.id,
    event.at,
    event.device,
    event.author,
    event.kind,
    event.v,
    body,
    now,
  ])
}

/** How many ids one statement looks up: three sizes, so that three statements are prepared and no more. */
const SIZES = [1, 10, 100]

/** Which of these ids the log already holds. */
export async function knownIds(tx: Queries, account: string, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  if (ids.length === 0) return known
  // Ids begin with their time: most often all of them come after all that is held, and one look tells.
  const held = await firstRow<{ greatest: string | null }>(
    tx,
    'select max(id) as greatest from events where account = $1',
    [account],
  )
  const { greatest } = held!
  if (greatest === null || ids.every((id) => id > greatest)) return known
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
