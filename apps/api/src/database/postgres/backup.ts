import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import type { Queries, Value } from '../port.ts'
import { makeSqlite, tablesOf } from '../sqlite/backup.ts'
import { migratePostgres } from './migrate.ts'
import { configOf, queriesOn } from './open.ts'

/** Rows carried at a time. */
const ROWS = 500

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ ...configOf(url), application_name: 'trousseau-backup' })
  await client.connect()
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Copies a PostgreSQL database in use into a new SQLite file, as it stands at one moment. Both have the same tables,
 * so that a backup of either may be restored into either.
 */
export async function copyPostgres(url: string, to: string): Promise<void> {
  await connected(url, async (client) => {
    // What an older version left is brought up to date before it is read.
    await migratePostgres(client)
    await client.query('begin isolation level repeatable read read only')
    await makeSqlite(to, async (file) => {
      file.pragma('synchronous = off')
      file.exec('begin; pragma defer_foreign_keys = on')
      for (const [table, columns] of tablesOf(file)) {
        const list = columns.join(', ')
        const into = file.prepare(
          `insert into ${table} (${list}) values (${columns.map(() => '?').join(', ')})`,
        )
        await client.query(`declare copy_${table} no scroll cursor for select ${list} from ${table}`)
        for (;;) {
          const { rows } = await client.query<Value[]>({
            text: `fetch ${ROWS} from copy_${table}`,
            rowMode: 'array',
          })
          for (const row of rows) into.run(...row)
          if (rows.length < ROWS) break
        }
      }
      file.exec('commit')
    })
    await client.query('commit')
  })
}

/** How many other connections the database has from servers of ours. */
export function serversOn(url: string): Promise<number> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'trousseau'",
    )
    return rows[0]!.count
  })
}

/** Puts the contents of a migrated SQLite file in the place of the database's, all or none. */
export async function fillPostgres(url: string, from: string): Promise<void> {
  await connected(url, async (client) => {
    await migratePostgres(client)
    const file = new Sqlite(from, { readonly: true })
    try {
      await client.query('begin')
      const tables = tablesOf(file)
      await client.query(`truncate ${[...tables.keys()].join(', ')}`)
      // Put back once all is in: rows come in any order, and each is checked once.
      const keys = await foreignKeys(client)
      for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
      const tx = queriesOn(client)
      for (const [table, columns] of tables) await fill(tx, file, table, columns)
      for (const { table, name, definition } of keys)
        await client.query(`alter table ${table} add constraint ${name} ${definition}`)
      await client.query('commit')
      await client.query('analyze')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      file.close()
    }
  })
}

interface ForeignKey {
  table: string
  name: string
  definition: string
}

/** The foreign keys, quoted as SQL wants them. */
async function foreignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  )
  return rows
}

async function fill(tx: Queries, file: Sqlite.Database, table: string, columns: string[]): Promise<void> {
  let some: Value[][] = []
  const rows = file
    .prepare(`select ${columns.join(', ')} from ${table}`)
    .raw()
    .iterate() as Iterable<Value[]>
  for (const row of rows) {
    some.push(row)
    if (some.length < ROWS) continue
    await tx.insert(table, columns, some)
    some = []
  }
  await tx.insert(table, columns, some)
}
