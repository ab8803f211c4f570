import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { chmod, copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openDatabase, SQLITE_FILE } from '../database/open.ts'
import type { Database, Queries } from '../database/port.ts'
import { bury, readTombstones, tombstonesIn, type Tombstone } from '../database/tombstones.ts'
import { checkBackup, copySqlite, isInUse, type Held } from '../database/sqlite/backup.ts'
import { openSqlite } from '../database/sqlite/open.ts'
import type { Settings } from './settings.ts'

type Place = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'erasuresFile'>

/** What a restore did. */
export interface Restored extends Held {
  /** Accounts of the backup that were erased since, and are erased again. */
  erased: number
  /** Where the database that was replaced is kept; absent when there was none. */
  before: string | undefined
}

/**
 * Saves the database, its server running or not, into a new SQLite file, and reads it back. The file has its name
 * only once it is whole and on the disk.
 */
export async function backUp({ dataFolder, databaseUrl }: Place, file: string): Promise<Held> {
  if (existsSync(file)) throw new Error(`${file} existe déjà : choisissez un autre nom.`)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.part`
  rmSync(part, { force: true })
  if (databaseUrl === undefined) await copySqlite(join(dataFolder, SQLITE_FILE), part)
  else {
    const { copyPostgres } = await import('../database/postgres/backup.ts')
    await copyPostgres(databaseUrl, part)
  }
  await chmod(part, 0o600)
  const held = checkBackup(part)
  putInPlace(part, file)
  return held
}

/**
 * Puts a backup in the place of the database, of either kind, under a new epoch: phones that see it send again what
 * the backup lacks. What was erased since is erased again, and professionals sign in again. Refuses while a server
 * has the database.
 */
export async function restore(place: Place, file: string): Promise<Restored> {
  const held = checkBackup(file)
  const { dataFolder, databaseUrl, erasuresFile } = place
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const target = join(dataFolder, SQLITE_FILE)
  await refuseWhileServed(place, target)
  const before = join(dataFolder, `avant-restauration-${timeName()}.sqlite`)
  const there = databaseUrl !== undefined || existsSync(target)
  // Kept twice: in the list beside the database, and in the database about to be replaced.
  const tombstones = tombstonesIn(erasuresFile).all()
  if (there) tombstones.push(...(await tombstonesThere(place)))

  const stage = join(dataFolder, 'restauration.sqlite')
  for (const end of ['', '-wal', '-shm']) rmSync(stage + end, { force: true })
  await copyFile(file, stage)
  await chmod(stage, 0o600)
  const staged = await openSqlite(stage)
  let erased: number
  try {
    erased = await staged.transaction((tx) => beginAnew(tx, tombstones))
  } finally {
    await staged.close()
  }
  if (databaseUrl === undefined) {
    if (there) linkSync(target, before)
    putInPlace(stage, target)
  } else {
    await backUp(place, before)
    const { fillPostgres } = await import('../database/postgres/backup.ts')
    await fillPostgres(databaseUrl, stage)
    rmSync(stage)
  }
  return { ...held, erased, before: there ? before : undefined }
}

async function refuseWhileServed({ databaseUrl }: Place, target: string): Promise<void> {
  let served: boolean
  if (databaseUrl === undefined) served = isInUse(target)
  else {
    const { serversOn } = await import('../database/postgres/backup.ts')
    served = (await serversOn(databaseUrl)) > 0
  }
  if (served) throw new Error('Un serveur est ouvert sur cette base : arrêtez-le, puis recommencez.')
}

async function tombstonesThere({ dataFolder, databaseUrl }: Place): Promise<Tombstone[]> {
  const database: Database = await openDatabase(dataFolder, databaseUrl)
  try {
    return await readTombstones(database)
  } finally {
    await database.close()
  }
}

/** Gives the database another life; answers how many accounts were erased again. */
async function beginAnew(tx: Queries, tombstones: readonly Tombstone[]): Promise<number> {
  await tx.run(
    "insert into meta (name, value) values ('epoch', $1) on conflict (name) do update set value = $1",
    [randomUUID()],
  )
  // A session closed since the backup must not open again; a phone's stays, since youths have no password.
  await tx.run('delete from professional_sessions')
  const count = async () =>
    (await tx.rows<{ accounts: number }>('select count(*) as accounts from accounts'))[0]!.accounts
  const before = await count()
  for (const tombstone of tombstones) await bury(tx, tombstone)
  return before - (await count())
}

/** Gives a file its name, over what had it, once it is on the disk. */
function putInPlace(from: string, to: string): void {
  synced(from)
  renameSync(from, to)
  synced(dirname(to))
}

function synced(path: string): void {
  const opened = openSync(path, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

/** The time as a file's name: `2026-11-24T08-30-00-000`. */
export function timeName(now = new Date()): string {
  return now.toISOString().slice(0, -1).replaceAll(/[:.]/g, '-')
}
