import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { readContent } from '@trousseau/content/node'
import { stamp, uuidv7, type Event, type NumberedEvent } from '@trousseau/domain'
import type { Database } from '@trousseau/api/database/port.ts'
import { sqlStore } from '@trousseau/api/sync/sql-store.ts'
import type { Answer, Store } from '@trousseau/api/sync/store.ts'

/** What a reader that only ever moved forward got, beside what writers were told is kept. */
export interface Contention {
  written: number
  /** Kept, and never seen by the reader. */
  lost: number
  /** Pages whose numbers didn't follow the cursor one by one. */
  holes: number
  /** Seen twice by the reader, or numbered twice. */
  doubled: number
  seconds: number
}

export interface ContentionParts {
  /** One store a process: writers take turns among them, the reader reads the last. */
  stores: readonly Pick<Store, 'exchange'>[]
  account: string
  writers: number
  /** Events a push holds. */
  batch: number
  /** Whether writers go on, asked before each push with how many were made. */
  goesOn: (pushes: number) => boolean
}

/** Has many phones write on one account while another polls it, as fast as they can. */
export async function contend(parts: ContentionParts): Promise<Contention> {
  const { stores, account, writers, batch, goesOn } = parts
  const began = performance.now()
  const kept = new Set<string>()
  const numbers: number[] = []
  let writing = writers
  let pushes = 0

  let holes = 0
  /** Looks at a page's numbers: one by one from the cursor, or from the start when the cursor was not known. */
  function follow(from: number, { events }: Answer): void {
    let cursor = from
    for (const { seq } of events) {
      if (seq !== cursor + 1) holes += 1
      cursor = seq
    }
  }

  async function write(place: number): Promise<void> {
    const store = stores[place % stores.length]!
    let at: { epoch: string | null; cursor: number } = { epoch: null, cursor: 0 }
    while (goesOn(pushes++)) {
      const events = Array.from({ length: batch }, () => anEvent(`phone${place}`))
      // Now and then the answer is lost: the same events are pushed again, and must not be numbered again.
      if (pushes % 7 === 0) await retried(() => store.exchange(account, { ...at, events: [...events] }))
      const answer = await retried(() => store.exchange(account, { ...at, events: [...events] }))
      follow(at.cursor, answer)
      at = { epoch: answer.epoch, cursor: answer.cursor }
      for (const { id } of events) kept.add(id)
    }
    writing -= 1
  }

  const seen = new Set<string>()
  let doubled = 0
  async function read(): Promise<void> {
    const store = stores.at(-1)!
    let epoch: string | null = null
    for (let cursor = 0, last = false; ;) {
      const answer: Answer = await store.exchange(account, { epoch, cursor, events: [] })
      follow(cursor, answer)
      for (const { seq, id } of answer.events as NumberedEvent[]) {
        cursor = seq
        numbers.push(seq)
        if (seen.has(id)) doubled += 1
        seen.add(id)
      }
      epoch = answer.epoch
      if (last && !answer.more) return
      // Once more after the last writer, since it may have ended while this page was on its way.
      last = writing === 0
      if (!answer.more) await pause(1)
    }
  }

  await Promise.all([read(), ...Array.from({ length: writers }, (_, place) => write(place))])
  const lost = [...kept].filter((id) => !seen.has(id)).length
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return {
    written: kept.size,
    lost,
    holes,
    doubled: doubled + numbers.length - new Set(numbers).size,
    seconds,
  }
}

let made = 0

function anEvent(device: string): Event {
  const at = 1_790_000_000_000 + ++made
  return {
    id: uuidv7(at, (bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
    at: stamp(at),
    device,
    author: 'youth',
    kind: 'lesson.opened',
    v: 1,
    body: { lesson: 'n2' },
  }
}

/** A phone tries again when it is refused for now; what it says again is known by its ids. */
async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === 20) throw error
      await pause(tries)
    }
  }
}

/** An account with an empty log on an empty database, and the real store on each connection to it. */
export async function contended(
  databases: readonly Database[],
): Promise<{ stores: Store[]; account: string }> {
  const content = readContent()
  const stores = databases.map((database) => sqlStore(database, content, Date.now))
  const [database] = databases
  const account = randomUUID()
  await database!.run("insert into meta (name, value) values ('epoch', 'one') on conflict (name) do nothing")
  await database!.transaction(async (tx) => {
    await tx.insert('structures', ['id', 'name', 'kind', 'created_at'], [['s', 'Structure', 'other', 0]])
    await tx.insert(
      'professionals',
      ['id', 'structure', 'name', 'email', 'password_hash', 'created_at'],
      [['p', 's', 'Conseil', 'p@test.example', '-', 0]],
    )
    await tx.insert(
      'accounts',
      ['id', 'structure', 'adviser', 'first_name', 'joined_at'],
      [[account, 's', 'p', 'Test', 0]],
    )
    await stores[0]!.begin(tx, account, [])
  })
  return { stores, account }
}
