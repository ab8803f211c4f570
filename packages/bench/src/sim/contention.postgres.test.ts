import { startCluster, type Cluster } from '@trousseau/api/database/postgres/cluster.fixture.ts'
import { openPostgres } from '@trousseau/api/database/postgres/open.ts'
import type { Database } from '@trousseau/api/database/port.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareSequence } from './bare-sequence.ts'
import { contend, contended } from './contention.ts'

describe('writers and a polling reader on PostgreSQL', () => {
  let cluster: Cluster
  const open: Database[] = []
  beforeAll(async () => void (cluster = await startCluster()))
  afterAll(async () => {
    await Promise.all(open.map((database) => database.close()))
    await cluster.stop()
  })

  /** Connects to one new database as so many processes would. */
  async function processes(count: number): Promise<Database[]> {
    const url = await cluster.create()
    const databases = await Promise.all(Array.from({ length: count }, () => openPostgres(url)))
    open.push(...databases)
    return databases
  }

  it('lose, skip and double nothing, through three processes', async () => {
    const parts = await contended(await processes(3))
    const result = await contend({ ...parts, writers: 8, batch: 5, goesOn: (pushes) => pushes < 300 })
    expect(result).toMatchObject({ written: 1500, lost: 0, holes: 0, doubled: 0 })
  })

  it('lose events under numbers from a bare sequence: the planted bug is caught', async () => {
    const databases = await processes(2)
    const { account } = await contended(databases)
    const planted = await bareSequence(databases[0]!)
    const result = await contend({
      stores: [planted],
      account,
      writers: 8,
      batch: 5,
      goesOn: (pushes) => pushes < 300,
    })
    expect(result.lost + result.holes).toBeGreaterThan(0)
    expect(result.lost).toBeGreaterThan(0)
  })
})
