import { randomBytes } from 'node:crypto'
import { PAGE_LIMIT } from '@trousseau/contract'
import type { Content } from '@trousseau/content/node'
import { nextStamp, uuidv7, type Event, type NumberedEvent } from '@trousseau/domain'
import { firstRow, type Database, type Queries } from '../database/port.ts'
import {
  columnsOf,
  EVENT_COLUMNS,
  insertEvents,
  knownIds,
  readEvents,
  ready,
  SELECT_EVENTS,
  type Ready,
} from './event-rows.ts'
import { judge, type Judged } from './judge.ts'
import { AccountGone, type Answer, type Push, type Store } from './store.ts'
import { storedProgress } from './stored-progress.ts'

interface AccountRow {
  last_seq: number
  /** Names this life of the database; a restore gives another one. */
  epoch: string | null
  /** 1 when the youth has a tutor. */
  mentored: number
  fold: string
  state: string
}

const EPOCH = "(select value from meta where name = 'epoch') as epoch"
const MENTORED = `case when exists (select 1 from pairs where mentee = accounts.id and ended_at is null)
   then 1 else 0 end as mentored`

/** The log in SQL, the same text for both dialects. `now` in milliseconds since 1970. */
export function sqlStore(database: Database, content: Content, now: () => number): Store {
  const progress = storedProgress(content)

  /** Numbers and inserts what is new; answers what the account was before and the events added. */
  async function add(tx: Queries, account: string, events: readonly Ready[]) {
    const row = await firstRow<AccountRow>(
      tx,
      `select last_seq, ${EPOCH}, ${MENTORED}, fold, state from accounts join progress on progress.account = accounts.id
       where accounts.id = $1${tx.lock}`,
      [account],
    )
    if (!row) throw new AccountGone()
    const known = await knownIds(
      tx,
      account,
      events.map(({ event }) => event.id),
    )
    const added: Ready[] = []
    for (const one of events) {
      if (known.has(one.event.id)) continue
      known.add(one.event.id)
      added.push(one)
    }
    if (added.length > 0) {
      await insertEvents(tx, account, row.last_seq, added, now())
      await tx.run('update accounts set last_seq = $2 where id = $1', [account, row.last_seq + added.length])
      await progress.advance(tx, account, row, added)
    }
    return { row, added: added.map(({ event }) => event) }
  }

  /**
   * The same without holding a lock across round trips, for a database a network away: what was read is the ground
   * of one statement that does everything, or nothing when the log has moved meanwhile. Undefined when it did
   * nothing: moved, gone, or an id that may be known.
   */
  async function addInPassing(queries: Queries, account: string, events: readonly Ready[]) {
    if (events.length === 0) return undefined
    const row = await firstRow<AccountRow & { greatest: string | null }>(
      queries,
      `select last_seq, ${EPOCH}, ${MENTORED}, fold, state,
         (select max(id) from events where account = accounts.id) as greatest
       from accounts join progress on progress.account = accounts.id where accounts.id = $1`,
      [account],
    )
    const ids = new Set(events.map(({ event }) => event.id))
    const fresh = row && ids.size === events.length && [...ids].every((id) => id > (row.greatest ?? ''))
    if (!fresh || row.fold !== progress.version) return undefined
    const figures = progress.after(row, events)
    const written = await queries.run(
      `with moved as (
         update accounts set last_seq = last_seq + $11 where id = $1 and last_seq = $2
           and exists (select from progress where account = $1 and fold = $12) returning id
       ), numbered as (
         insert into events (${EVENT_COLUMNS.join(', ')}) ${SELECT_EVENTS} where exists (select from moved)
       )
       update progress set fold = $12, keys = $13, keys_by_module = $14, last_activity = $15, standing = $16,
         tally = $17, state = $18
       where account = $1 and fold = $12 and exists (select from moved)`,
      [account, row.last_seq, now(), ...columnsOf(events), events.length, ...figures],
    )
    return written > 0 ? { row, added: events.map(({ event }) => event) } : undefined
  }

  /** The page after the cursor; a cursor of another epoch, or beyond the log, is no cursor: from the start. */
  async function page(
    queries: Queries,
    account: string,
    push: Push,
    judged: Judged,
    { last_seq: before, epoch, mentored }: Omit<AccountRow, 'fold' | 'state'>,
    added: readonly Event[],
  ) {
    if (epoch === null) throw new Error('the database has no epoch')
    const last = before + added.length
    const cursor = push.epoch === epoch && push.cursor <= last ? push.cursor : 0
    // The common case: the phone had read everything before, so the page is what it just pushed.
    const read =
      cursor === before
        ? added.map((event, index): NumberedEvent => ({ ...event, seq: before + 1 + index }))
        : await readEvents(queries, account, cursor, PAGE_LIMIT)
    const sent = new Map<string, number>()
    for (const { mine, event } of judged.taken) if (!sent.has(event.id)) sent.set(event.id, mine)
    const events = read.map((event) => {
      const mine = sent.get(event.id)
      if (mine === undefined) return event
      return { seq: event.seq, mine, ...(event.at !== push.events[mine]?.at && { at: event.at }) }
    })
    const reached = read.at(-1)?.seq ?? cursor
    const answer: Answer = {
      epoch,
      cursor: reached,
      events,
      more: reached < last,
      rejected: judged.rejected,
      serverTime: now(),
    }
    return { ...answer, added: added.length, mentored: mentored === 1 }
  }

  const sayIn: Store['sayIn'] = async (tx, account, author, compose) => {
    await firstRow(tx, `select 1 from accounts where id = $1${tx.lock}`, [account])
    const before = await progress.read(tx, account)
    if (!before) throw new AccountGone()
    const heard = await firstRow<{ last: string | null }>(
      tx,
      'select max(at) as last from events where account = $1',
      [account],
    )
    let at = heard?.last ?? ''
    const events = compose(before.progress).map(({ kind, body, id }): Event => {
      at = nextStamp(at, now())
      return { id: id ?? uuidv7(now(), randomBytes), at, device: 'server', author, kind, v: 1, body }
    })
    return (await add(tx, account, events.map(ready))).added
  }

  return {
    async begin(tx, account, first) {
      await progress.begin(tx, account, first)
      await insertEvents(tx, account, 0, first.map(ready), now())
      await tx.run('update accounts set last_seq = $2 where id = $1', [account, first.length])
    },
    async exchange(account, push) {
      const judged = judge(push.events, now())
      const quick = database.dialect === 'postgres' && (await addInPassing(database, account, judged.taken))
      if (quick) return page(database, account, push, judged, quick.row, quick.added)
      if (judged.taken.length === 0) {
        const row = await firstRow<Omit<AccountRow, 'fold' | 'state'>>(
          database,
          `select last_seq, ${EPOCH}, ${MENTORED} from accounts where id = $1`,
          [account],
        )
        if (!row) throw new AccountGone()
        return page(database, account, push, judged, row, [])
      }
      return database.transaction(async (tx) => {
        const { row, added } = await add(tx, account, judged.taken)
        return page(tx, account, push, judged, row, added)
      })
    },
    say: (account, author, compose) => database.transaction((tx) => sayIn(tx, account, author, compose)),
    sayIn,
    async progressIn(tx, account) {
      const read = await progress.read(tx, account)
      if (!read) throw new AccountGone()
      return read.progress
    },
    events: (account) => readEvents(database, account, 0),
    async figures(account) {
      const figures = await progress.read(database, account)
      if (!figures) throw new AccountGone()
      return figures
    },
    async refold(limit) {
      const stale = await database.rows<{ account: string }>(
        'select account from progress where fold < $1 or fold > $1 limit $2',
        [progress.version, limit],
      )
      if (stale.length === 0) return 0
      await database.transaction(async (tx) => {
        for (const { account } of stale) {
          const row = await firstRow<{ fold: string; state: string }>(
            tx,
            `select fold, state from progress where account = $1${tx.lock}`,
            [account],
          )
          if (row) await progress.advance(tx, account, row, [])
        }
      })
      return stale.length
    },
  }
}
