import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface Migration {
  /** Milliseconds since 1970 at which it was written: migrations are applied in this order. */
  when: number
  sql: string
  /** SHA-256 of the SQL, as drizzle-kit's own tools note it. */
  hash: string
}

/** Reads the migrations drizzle-kit wrote in a folder, oldest first. */
export function readMigrations(folder: URL): Migration[] {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const { entries } = JSON.parse(read('meta/_journal.json')) as { entries: { when: number; tag: string }[] }
  return entries.map(({ when, tag }) => {
    const sql = read(`${tag}.sql`)
    return { when, sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}

/** The migrations a database lacks. Throws when the database was made by a newer version of this program. */
export function missingMigrations(all: readonly Migration[], last: number): Migration[] {
  if (last > (all.at(-1)?.when ?? 0)) {
    throw new Error(
      'Cette base a été faite par une version plus récente : mettez le programme à jour d’abord.',
    )
  }
  return all.filter(({ when }) => when > last)
}
