import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCluster, type Cluster } from '../database/postgres/cluster.fixture.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { joinAs, launch, missing, phoneWith, surviveCrashes } from './crash.fixture.ts'

/** `CRASHES=200` for the whole proof. */
const CRASHES = Number(process.env.CRASHES ?? 8)

describe('the real server on PostgreSQL', () => {
  let cluster: Cluster
  const folder = temporaryFolder()
  beforeAll(async () => void (cluster = await startCluster()))
  afterAll(async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'loses nothing it said was kept when it or PostgreSQL is killed under load',
    { timeout: 60_000 + CRASHES * 10_000 },
    async () => {
      const env = { DATA_DIR: folder, DATABASE_URL: await cluster.create() }
      let server = await launch(env)
      let turn = 0
      const crash = async () => {
        if (turn++ % 3 === 2) return cluster.crash()
        await server.kill()
        server = await launch(env)
      }
      try {
        const survived = await surviveCrashes(() => server, crash, CRASHES)
        console.log(JSON.stringify({ figure: 'crashes', database: 'postgres', ...survived }))
        expect(survived).toMatchObject({ crashes: CRASHES, lost: 0, doubled: 0 })
        expect(survived.kept).toBeGreaterThan(CRASHES * 5)
      } finally {
        await server.kill()
      }
    },
  )

  it('serves one account through two processes', { timeout: 60_000 }, async () => {
    const env = { DATA_DIR: folder, DATABASE_URL: await cluster.create() }
    const first = await launch(env)
    const second = await launch(env)
    try {
      const one = await joinAs(first.address, 'twice001')
      const two = phoneWith(one.cookie)
      const stop = new AbortController()
      const writing = Promise.all([
        one.write(first.address, stop.signal),
        two.write(second.address, stop.signal),
      ])
      await pause(1500)
      stop.abort()
      await writing
      const [here, there] = [await one.readAll(first.address), await one.readAll(second.address)]
      expect(here).toEqual(there)
      expect(new Set(here).size).toBe(here.length)
      expect([missing(one, here), missing(two, here)]).toEqual([0, 0])
      expect(Math.min(one.kept.size, two.kept.size)).toBeGreaterThan(20)
    } finally {
      await Promise.all([first.kill(), second.kill()])
    }
  })
})
