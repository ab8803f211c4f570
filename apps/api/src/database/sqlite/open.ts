import Sqlite from 'better-sqlite3'
import type { Database, Queries, Value } from '../port.ts'
import { migrateSqlite } from './migrate.ts'
import { writing } from './writing.ts'

type Connection = Sqlite.Database

/** Milliseconds a connection waits for another process's lock. */
const BUSY_TIMEOUT = 5000

/** Lets what is on its way in arrive. */
const arrivals = () => new Promise<void>((resolve) => void setImmediate(resolve))

/**
 * Opens (and creates, and migrates) the database of one file: one connection writes, behind a queue, and
 * another reads beside it. Throws when the file isn't as durable as it must be. `gather` is awaited before a commit,
 * for other transactions to join it.
 */
export async function openSqlite(file: string, gather = arrivals): Promise<Database> {
  const writer = new Sqlite(file)
  writer.pragma('journal_mode = WAL')
  harden(writer)
  migrateSqlite(writer)
  const reader = new Sqlite(file, { readonly: true })
  harden(reader)
  const read = queriesOf(reader)
  const { inTurn, transaction, idle } = writing(writer, queriesOf(writer), gather)
  return {
    dialect: 'sqlite',
    lock: '',
    rows: read.rows,
    run: (sql, params) => transaction((tx) => tx.run(sql, params)),
    insert: (table, columns, rows) => transaction((tx) => tx.insert(table, columns, rows)),
    transaction,
    scrub: () =>
      inTurn(async () => {
        writer.pragma('wal_checkpoint(TRUNCATE)')
      }),
    async close() {
      await idle()
      reader.close()
      writer.close()
    },
  }
}

/** Sets what durability and integrity need, and reads it back: SQLite falls back without a word. */
export function harden(connection: Connection): void {
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
  connection.pragma('cache_size = -32768')
  // What is deleted is overwritten with zeros: an erased account leaves nothing in the file.
  connection.pragma('secure_delete = ON')
  const wanted = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: BUSY_TIMEOUT,
    secure_delete: 1,
  }
  for (const [name, value] of Object.entries(wanted)) {
    const found = connection.pragma(name, { simple: true })
    if (found !== value) throw new Error(`SQLite: ${name} is ${String(found)}, wanted ${value}`)
  }
}

function queriesOf(connection: Connection): Queries {
  const statements = new Map<string, Sqlite.Statement<unknown[]>>()
  const prepare = (sql: string): Sqlite.Statement<unknown[]> => {
    let statement = statements.get(sql)
    if (!statement) statements.set(sql, (statement = connection.prepare(sql)))
    return statement
  }
  return {
    dialect: 'sqlite',
    lock: '',
    async rows<Row>(sql: string, params: readonly Value[] = []) {
      return prepare(sql).all(...bind(params)) as Row[]
    },
    async run(sql, params = []) {
      return prepare(sql).run(...bind(params)).changes
    },
    async insert(table, columns, rows) {
      const marks = columns.map(() => '?').join(', ')
      const statement = prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`)
      for (const row of rows) statement.run(...row)
    },
  }
}

/** `$1` is a named parameter for SQLite: values are passed by their number. */
function bind(params: readonly Value[]): [] | [Record<string, Value>] {
  if (params.length === 0) return []
  const named: Record<string, Value> = {}
  for (let index = 0; index < params.length; index++) named[index + 1] = params[index]!
  return [named]
}
