import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent } from '../app.fixture.ts'
import { openDatabase } from '../database/open.ts'
import { startCluster, type Cluster } from '../database/postgres/cluster.fixture.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { backUp, restore } from './backups.ts'
import { backupDrill } from './drill.fixture.ts'

let cluster: Cluster
beforeAll(async () => void (cluster = await startCluster()))
afterAll(() => cluster.stop())

backupDrill('PostgreSQL', () => cluster.create())

describe('moving from SQLite to PostgreSQL, and back', () => {
  it('carries every row of every table', async () => {
    const folder = temporaryFolder()
    const at = (name: string, databaseUrl?: string) => {
      const dataFolder = join(folder, name)
      mkdirSync(dataFolder)
      return { dataFolder, databaseUrl, erasuresFile: join(dataFolder, 'erasures.jsonl') }
    }
    const [small, large, back] = [at('small'), at('large', await cluster.create()), at('back')]
    const trial = await openTrial({ database: await openDatabase(small.dataFolder) })
    const events = Array.from({ length: 100 }, (_, index) =>
      phoneEvent('lesson.rated', { lesson: 'n2', face: 'lost', words: `l’été ✨ ${index} " \\ \u0001` }),
    )
    for (let round = 0; round < 12; round++) {
      const more = events.map((event) => ({ ...event, id: event.id.slice(0, -2) + String(10 + round) }))
      await trial.sync(trial.north.youth, { epoch: null, cursor: 0, events: more })
    }
    await trial.app.services.erase(trial.south.youth.id)
    await trial.close()

    const [one, two] = [join(folder, 'one.sqlite'), join(folder, 'two.sqlite')]
    await backUp(small, one)
    await restore(large, one)
    await backUp(large, two)
    await restore(back, two)
    const read = async (place: typeof small) => {
      const database = await openDatabase(place.dataFolder, place.databaseUrl)
      const tables: Record<string, unknown[]> = {}
      for (const [table, order] of Object.entries(ORDER))
        tables[table] = await database.rows(`select * from ${table} order by ${order}`)
      await database.close()
      return tables
    }
    const moved = await read(large)
    expect(moved.events).toHaveLength(1201)
    expect(moved).toEqual(await read(small))
    expect(moved).toEqual(await read(back))
    rmSync(folder, { recursive: true })
  })
})

/** Tables that a move leaves as they are, and an order of their rows. */
const ORDER = {
  structures: 'id',
  professionals: 'id',
  accounts: 'id',
  device_sessions: 'hash',
  invitations: 'id',
  invitation_uses: 'account',
  events: 'account, seq',
  progress: 'account',
  erasures: 'account',
  erased_sessions: 'hash',
}
