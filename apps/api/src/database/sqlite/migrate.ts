import type Sqlite from 'better-sqlite3'
import { missingMigrations, readMigrations } from '../migrations.ts'

/**
 * Applies the migrations that are missing, all or none, and notes them in the table drizzle-kit's own tools
 * read. Done here because loading drizzle would cost more than the rest of a first start.
 */
export function migrateSqlite(connection: Sqlite.Database): void {
  connection.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  )
  const migrate = connection.transaction(() => {
    const { last } = connection
      .prepare('select coalesce(max(created_at), 0) as last from __drizzle_migrations')
      .get() as { last: number }
    const note = connection.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    for (const { sql, hash, when } of missingMigrations(MIGRATIONS, last)) {
      connection.exec(sql)
      note.run(hash, when)
    }
  })
  migrate.immediate()
}

const MIGRATIONS = readMigrations(new URL('migrations/', import.meta.url))
