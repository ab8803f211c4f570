import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { smallEvent, type Load } from './load.ts'

const TABLE = `create table events (
  account text not null, seq integer not null, id text not null, at text not null, device text not null,
  author text not null, kind text not null, v integer not null, body text not null,
  received_at bigint not null, primary key (account, seq))`
const INDEX = 'create unique index events_id on events (account, id)'

function rowOf(account: string, seq: number): (string | number)[] {
  const { id, at, device, author, kind, v, body } = smallEvent('phone001')
  return [account, seq, id, at, device, author, kind, v, JSON.stringify(body), Date.now()]
}

/** The most rows SQLite takes with FULL durability: one connection in this process, nothing but inserts. */
export function sqliteCeiling(file: string, batch: number, seconds: number): Load {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`${TABLE} without rowid; ${INDEX};`)
  const insert = database.prepare('insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const write = database.transaction((rows: (string | number)[][]) => {
    for (const row of rows) insert.run(...row)
  })
  const seqs = new Array<number>(16).fill(0)
  const began = performance.now()
  let events = 0
  for (let turn = 0; performance.now() < began + seconds * 1000; turn++) {
    const place = turn % 16
    write.immediate(Array.from({ length: batch }, () => rowOf(`account-${place}`, ++seqs[place]!)))
    events += batch
  }
  const took = (performance.now() - began) / 1000
  database.close()
  return { events, seconds: took }
}

/** The most rows PostgreSQL takes: as many connections as phones, one prepared statement a batch, nothing else. */
export async function postgresCeiling(
  url: string,
  connections: number,
  batch: number,
  seconds: number,
): Promise<Load> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  await clients[0]!.query('create schema bare')
  await clients[0]!.query(`${TABLE.replace('events', 'bare.events')}`)
  await clients[0]!.query(INDEX.replace('on events', 'on bare.events'))
  const marks = Array.from(
    { length: batch },
    (_, row) => `(${Array.from({ length: 10 }, (_, column) => `$${row * 10 + column + 1}`).join(', ')})`,
  )
  const text = `insert into bare.events values ${marks.join(', ')}`
  const began = performance.now()
  let events = 0
  await Promise.all(
    clients.map(async (client, place) => {
      for (let seq = 0; performance.now() < began + seconds * 1000; events += batch) {
        const values = Array.from({ length: batch }, () => rowOf(`account-${place}`, ++seq)).flat()
        await client.query({ name: 'insert', text, values })
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  await clients[0]!.query('drop schema bare cascade')
  await Promise.all(clients.map((client) => client.end()))
  return { events, seconds: took }
}
