import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './port.ts'
import { openSqlite } from './sqlite/open.ts'

/** Opens the PostgreSQL database at `url`, or else the SQLite file of a data folder, made when absent. */
export async function openDatabase(folder: string, url?: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (url === undefined) return openSqlite(join(folder, SQLITE_FILE))
  // Loaded only where it serves: a small host starts without it.
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(url)
}

/** The file of a data folder in which SQLite keeps everything. */
export const SQLITE_FILE = 'trousseau.sqlite'
