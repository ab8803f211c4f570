import { randomUUID } from 'node:crypto'
import type { Database } from './port.ts'

/** Gives a new database its epoch, the name of its present life, told to phones with each answer. */
export async function ensureEpoch(database: Database): Promise<void> {
  await database.run("insert into meta (name, value) values ('epoch', $1) on conflict (name) do nothing", [
    randomUUID(),
  ])
}
