import type { ClientBase } from 'pg'
import { missingMigrations, readMigrations } from '../migrations.ts'

const MIGRATIONS = readMigrations(new URL('migrations/', import.meta.url))

/** Any number no other program on this database is likely to lock. */
const LOCK = 7_287_687_366

/** Applies the migrations that are missing, all or none; processes that start together wait for each other. */
export async function migratePostgres(client: ClientBase): Promise<void> {
  await client.query('begin')
  try {
    // A large table may take long, and so may another process that is migrating it.
    await client.query('set local statement_timeout = 0; set local lock_timeout = 0')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query(
      'create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
    )
    const { rows } = await client.query<{ last: number }>(
      'select coalesce(max(created_at), 0) as last from __drizzle_migrations',
    )
    for (const { sql, hash, when } of missingMigrations(MIGRATIONS, rows[0]!.last)) {
      await client.query(sql)
      await client.query('insert into __drizzle_migrations (hash, created_at) values ($1, $2)', [hash, when])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
