import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Event } from '@trousseau/domain'

interface Asked {
  cursor: number
  events: Event[]
}

interface Answered {
  cursor: number
  events: { seq: number; mine: number }[]
}

/** What one push of everything cost. */
export interface PrototypePush {
  ms: number
  cpuMs: number
  requests: number
}

/**
 * The design with nothing around it, as a yardstick: 100 events a request, known ids passed over, numbered and
 * inserted in one SQLite transaction, echoed as numbers, checked one by one by the client. No validation, no
 * scoring, no stored fold, no clock, no retry.
 */
export function pushWithPrototype(events: readonly Event[]): PrototypePush {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'trousseau-prototype-'))
  const database = new Sqlite(join(folder, 'x.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`
    create table accounts (id text primary key, last_seq integer not null);
    create table events (
      account text not null, seq integer not null, id text not null, at text not null, device text not null,
      author text not null, kind text not null, v integer not null, body text not null,
      received_at integer not null, primary key (account, seq)
    ) without rowid;
    create unique index events_id on events (account, id);
    insert into accounts values ('a', 0);`)
  const lastOf = database.prepare('select last_seq from accounts where id = ?').pluck()
  const known = database.prepare('select 1 from events where account = ? and id = ?')
  const insert = database.prepare('insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const move = database.prepare('update accounts set last_seq = ? where id = ?')
  const answer = database.transaction(({ events }: Asked): Answered => {
    let seq = lastOf.get('a') as number
    const echoed: Answered['events'] = []
    events.forEach(({ id, at, device, author, kind, v, body }, mine) => {
      if (known.get('a', id)) return
      insert.run('a', ++seq, id, at, device, author, kind, v, JSON.stringify(body), Date.now())
      echoed.push({ seq, mine })
    })
    move.run(seq, 'a')
    return { cursor: seq, events: echoed }
  })

  const waiting = new Map(events.map((event) => [event.id, event]))
  const kept = new Map<number, Event>()
  let cursor = 0
  let requests = 0
  const began = performance.now()
  const cpu = process.cpuUsage()
  while (waiting.size > 0) {
    const sent: Event[] = []
    for (const event of waiting.values()) if (sent.push(event) === 100) break
    const up = JSON.parse(JSON.stringify({ cursor, events: sent })) as Asked
    const down = JSON.parse(JSON.stringify(answer.immediate(up))) as Answered
    for (const { seq, mine } of down.events) {
      if (seq !== cursor + 1) throw new Error(`${seq} came after ${cursor}`)
      cursor = seq
      waiting.delete(sent[mine]!.id)
      kept.set(seq, sent[mine]!)
    }
    requests += 1
  }
  const { user, system } = process.cpuUsage(cpu)
  const ms = performance.now() - began
  database.close()
  rmSync(folder, { recursive: true, force: true })
  return { ms, cpuMs: (user + system) / 1000, requests }
}
