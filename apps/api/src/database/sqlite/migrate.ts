import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type Sqlite from 'better-sqlite3'

const FOLDER = new URL('migrations/', import.meta.url)

/** Applies the migrations that are missing; drizzle is only loaded when there is one. */
export async function migrateSqlite(connection: Sqlite.Database): Promise<void> {
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', FOLDER), 'utf8')) as {
    entries: { when: number }[]
  }
  if (lastApplied(connection) === journal.entries.at(-1)?.when) return
  const [{ drizzle }, { migrate }] = await Promise.all([
    import('drizzle-orm/better-sqlite3'),
    import('drizzle-orm/better-sqlite3/migrator'),
  ])
  migrate(drizzle(connection), { migrationsFolder: fileURLToPath(FOLDER) })
}

function lastApplied(connection: Sqlite.Database): number | undefined {
  const known = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get()
  if (!known) return undefined
  const row = connection.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
    at: number | null
  }
  return row.at ?? undefined
}
