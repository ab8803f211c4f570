import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { migrateSqlite } from './migrate.ts'

/** What a backup holds, as counted in the file itself. */
export interface Held {
  accounts: number
  events: number
}

/** Copies a database in use into a new file, as it stands at one moment; its server goes on writing meanwhile. */
export async function copySqlite(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`Il n’y a pas de base à ${from}.`)
  const source = new Sqlite(from, { readonly: true })
  try {
    // In one step: a copy in several would begin again at each write of the server.
    await source.backup(to, { progress: () => 2 ** 31 - 1 })
  } finally {
    source.close()
  }
  const copy = new Sqlite(to)
  // One file, with nothing beside it.
  copy.pragma('journal_mode = delete')
  copy.close()
}

/** Makes an empty, migrated file that `fill` fills. */
export async function makeSqlite(
  file: string,
  fill: (connection: Sqlite.Database) => Promise<void>,
): Promise<void> {
  const connection = new Sqlite(file)
  try {
    migrateSqlite(connection)
    await fill(connection)
  } finally {
    connection.close()
  }
}

/** Counts what a backup holds. Throws, in plain French, when it is not a whole and sound database of ours. */
export function checkBackup(file: string): Held {
  if (!existsSync(file)) throw new Error(`Il n’y a pas de fichier ${file}.`)
  const connection = new Sqlite(file, { readonly: true })
  try {
    const found: unknown = connection.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(`${file} est abîmé : ${String(found)}`)
    const counted =
      'select (select count(*) from accounts) as accounts, (select count(*) from events) as events'
    return connection.prepare(counted).get() as Held
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    throw new Error(`${file} n’est pas une sauvegarde de Trousseau (${error.message}).`, { cause: error })
  } finally {
    connection.close()
  }
}

/** Whether another process has the file open. */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false
  const connection = new Sqlite(file, { timeout: 0 })
  try {
    // Leaving WAL asks for the file alone, and folds what stood beside it into it.
    connection.pragma('journal_mode = delete')
    return false
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    connection.close()
  }
}

/** The tables and columns of a migrated file, without what notes its migrations. */
export function tablesOf(connection: Sqlite.Database): Map<string, string[]> {
  const names = connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'",
    )
    .pluck()
    .all() as string[]
  return new Map(
    names.map((name) => [
      name,
      (connection.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name),
    ]),
  )
}
