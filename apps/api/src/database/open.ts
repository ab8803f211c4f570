import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './port.ts'
import { openSqlite } from './sqlite/open.ts'

/** Opens the database of a data folder, made when absent. */
export async function openDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return openSqlite(join(folder, 'trousseau.sqlite'))
}
