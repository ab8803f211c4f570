import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'

const FOLDER = new URL('migrations/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')

/**
 * Applies the migrations that are missing, all or none, and notes them in the table drizzle-kit's own tools
 * read. Done here because loading drizzle would cost more than the rest of a first start.
 */
export function migrateSqlite(connection: Sqlite.Database): void {
  const { entries } = JSON.parse(read('meta/_journal.json')) as { entries: { when: number; tag: string }[] }
  connection.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  )
  const migrate = connection.transaction(() => {
    const { last } = connection
      .prepare('select coalesce(max(created_at), 0) as last from __drizzle_migrations')
      .get() as { last: number }
    const note = connection.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    for (const { tag, when } of entries.filter((entry) => entry.when > last)) {
      const sql = read(`${tag}.sql`)
      connection.exec(sql)
      note.run(createHash('sha256').update(sql).digest('hex'), when)
    }
  })
  migrate.immediate()
}
