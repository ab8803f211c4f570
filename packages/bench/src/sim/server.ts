import { mkdtempSync, existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContent, type Content } from '@trousseau/content/node'
import { lessonHead, type Event, type NumberedEvent } from '@trousseau/domain'
import { firstRow, type Database, type Queries } from '@trousseau/api/database/port.ts'
import { openSqlite } from '@trousseau/api/database/sqlite/open.ts'
import { insertEvents, ready } from '@trousseau/api/sync/event-rows.ts'
import { sqlStore } from '@trousseau/api/sync/sql-store.ts'
import { storedProgress } from '@trousseau/api/sync/stored-progress.ts'
import type { Push, Store } from '@trousseau/api/sync/store.ts'
import type { Bug } from './bugs.ts'

/** One lesson is enough to win a key, and keeps a game quick. */
export const CONTENT = oneLesson('n2')

function oneLesson(id: string): Content {
  const all = readContent()
  const lesson = all.lessons.get(id)
  if (!lesson) throw new Error(`no lesson ${id}`)
  const findExercise: Content['findExercise'] = (asked, exercise) =>
    asked === id ? all.findExercise(asked, exercise) : undefined
  return { lessons: new Map([[id, lesson]]), heads: [lessonHead(lesson)], findExercise }
}

/** The real server's database, shared by all games; each has its own account. */
export interface Ground {
  database: Database
  close(): Promise<void>
}

export async function openGround(bug: Bug | undefined): Promise<Ground> {
  // In memory where the system has such a folder: a game is about order, not about disks.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'trousseau-sim-'))
  // Without a timer to gather transactions: only the seed says who comes when.
  const database = await openSqlite(join(folder, 'sim.sqlite'), () => Promise.resolve())
  await database.insert('structures', ['id', 'name', 'kind', 'created_at'], [['s', 'Structure', 'other', 0]])
  const professional = ['p', 's', 'Conseil', 'p@test.example', '-', 0]
  await database.insert(
    'professionals',
    ['id', 'structure', 'name', 'email', 'password_hash', 'created_at'],
    [professional],
  )
  if (bug === 'no-dedupe') await database.run('drop index events_id')
  return {
    database,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server of one game: the real store, whose every query parks, and what may happen to it. */
export interface SimServer {
  exchange: Store['exchange']
  /** Words of an adviser, numbered like the rest. */
  say(event: Event): Promise<void>
  /** How many events a backup made now would hold; undefined once erased. */
  backUp(): Promise<number | undefined>
  /** Comes back from a backup: what was numbered after is lost, and the epoch changes. */
  restore(backup: number, epoch: string): Promise<void>
  erase(): Promise<void>
  /** What the log holds, and the keys its stored fold counts; undefined once erased. */
  holds(): Promise<{ events: NumberedEvent[]; keys: number; epoch: string } | undefined>
}

/** `turn` parks the server; `now` is its clock. */
export async function openServer(
  { database }: Ground,
  account: string,
  first: Event,
  turn: () => Promise<void>,
  now: () => number,
  bug: Bug | undefined,
): Promise<SimServer> {
  const parking = (inner: Queries): Queries => ({
    dialect: inner.dialect,
    lock: inner.lock,
    async rows<Row>(...asked: Parameters<Queries['rows']>) {
      await turn()
      if (bug === 'no-dedupe' && asked[0].startsWith('select column1 as id')) return []
      return inner.rows<Row>(...asked)
    },
    async run(...asked) {
      await turn()
      return inner.run(...asked)
    },
    async insert(...asked) {
      await turn()
      return inner.insert(...asked)
    },
  })
  const parked: Database = {
    ...parking(database),
    async transaction(work) {
      await turn()
      let result
      try {
        result = await database.transaction(async (tx) => {
          const result = await work(parking(tx))
          await turn()
          return result
        })
      } catch (error) {
        if (bug === 'bare-sequence') await bump(database, 1)
        throw error
      }
      await turn()
      return result
    },
    close: async () => {},
  }
  const clock = bug === 'no-clamp' ? () => now() + 1e12 : now
  const store = sqlStore(parked, CONTENT, clock)
  const plain = sqlStore(database, CONTENT, now)
  const progress = storedProgress(CONTENT)
  let erased = false

  async function bump(queries: Queries, count: number): Promise<void> {
    await queries.run('update accounts set last_seq = last_seq + $2 where id = $1', [account, count])
  }

  const lastSeq = async (queries: Queries) =>
    (
      await firstRow<{ seq: number }>(queries, 'select last_seq as seq from accounts where id = $1', [
        account,
      ])
    )?.seq

  async function refold(tx: Queries): Promise<void> {
    await progress.advance(tx, account, { fold: '', state: '' }, [])
  }

  async function setEpoch(epoch: string): Promise<void> {
    await database.run(
      "insert into meta (name, value) values ('epoch', $1) on conflict (name) do update set value = $1",
      [epoch],
    )
  }

  await setEpoch(`${account}-0`)
  await database.transaction(async (tx) => {
    await tx.insert(
      'accounts',
      ['id', 'structure', 'adviser', 'first_name', 'joined_at'],
      [[account, 's', 'p', 'Test', 0]],
    )
    await plain.begin(tx, account, [first])
  })

  return {
    exchange: bug === 'counter-idempotency' ? countingExchange(store) : store.exchange.bind(store),
    async say(event) {
      if (erased) return
      await parked.transaction(async (tx) => {
        const last = await lastSeq(tx)
        if (last === undefined) return
        await insertEvents(tx, account, last, [ready(event)], now())
        await bump(tx, 1)
        await refold(tx)
      })
    },
    backUp: () => lastSeq(database),
    async restore(backup, epoch) {
      if (erased) return
      await database.transaction(async (tx) => {
        await tx.run('delete from events where account = $1 and seq > $2', [account, backup])
        await tx.run('update accounts set last_seq = $2 where id = $1 and last_seq > $2', [account, backup])
        await refold(tx)
      })
      if (bug !== 'no-epoch') await setEpoch(epoch)
    },
    async erase() {
      erased = true
      await database.run('delete from accounts where id = $1', [account])
    },
    async holds() {
      if (erased) return undefined
      const row = await firstRow<{ value: string }>(database, "select value from meta where name = 'epoch'")
      return {
        events: await plain.events(account),
        keys: (await plain.figures(account)).keys,
        epoch: row!.value,
      }
    },
  }
}

/** The planted bug: an event is known when its device already sent a later stamp. */
function countingExchange(store: Store): Store['exchange'] {
  const marks = new Map<unknown, string>()
  return async (account, push: Push) => {
    const places = push.events.flatMap((event, mine) =>
      String(event.at) > (marks.get(event.device) ?? '') ? [mine] : [],
    )
    const answer = await store.exchange(account, {
      ...push,
      events: places.map((mine) => push.events[mine]!),
    })
    for (const { at, device } of push.events)
      if (String(at) > (marks.get(device) ?? '')) marks.set(device, String(at))
    const back = <Item extends object>(item: Item): Item =>
      'mine' in item ? { ...item, mine: places[item.mine as number] } : item
    return { ...answer, events: answer.events.map(back), rejected: answer.rejected.map(back) }
  }
}
