import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { ROUTES } from '@trousseau/contract'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'
import { startCluster, type Cluster } from '../database/postgres/cluster.fixture.ts'
import { openPostgres } from '../database/postgres/open.ts'

describe('two processes on one PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => void (cluster = await startCluster()))
  afterAll(() => cluster.stop())

  let url: string
  let trial: Trial
  let other: Awaited<ReturnType<typeof buildApp>>
  const addresses: string[] = []
  beforeEach(async () => {
    url = await cluster.create()
    trial = await openTrial({ database: await openPostgres(url), heartbeat: 60 })
    const now = () => trial.clock.now
    other = await buildApp({ database: await openPostgres(url), demo: true, now, heartbeat: 60 })
    addresses.length = 0
    for (const app of [trial.app, other]) {
      await app.listen({ port: 0, host: '127.0.0.1' })
      addresses.push(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
    }
  })
  afterEach(async () => {
    await other.close()
    await trial.close()
  })

  async function listen(process: 0 | 1, as: Person) {
    const leaving = new AbortController()
    const answer = await fetch(addresses[process] + ROUTES.live.path, {
      headers: { cookie: as.cookie },
      signal: leaving.signal,
    })
    const stream = { status: answer.status, hints: 0, leave: () => leaving.abort() }
    const read = async () => {
      const decoder = new TextDecoder()
      for await (const chunk of answer.body!)
        stream.hints += decoder.decode(chunk).split('event: changed').length - 1
    }
    return Object.assign(stream, { ended: read().catch(() => undefined) })
  }
  const push = (house: 'north' | 'south' = 'north') =>
    trial.sync(trial[house].youth, {
      epoch: null,
      cursor: 0,
      events: [phoneEvent('lesson.opened', { lesson: 'n2' })],
    })

  it('tell each other that something changed, once for many, and only where it did', async () => {
    const near = await listen(0, trial.north.adviser)
    const far = await listen(1, trial.north.adviser)
    const stranger = await listen(1, trial.south.adviser)
    const began = performance.now()
    await Promise.all(Array.from({ length: 20 }, () => push()))
    // One a window of a quarter of a second, however long a slow machine takes for the twenty.
    const windows = Math.floor((performance.now() - began) / 250) + 1
    await expect.poll(() => Math.min(near.hints, far.hints), { timeout: 10_000 }).toBeGreaterThan(0)
    await pause(700)
    expect(near.hints).toBeLessThanOrEqual(windows)
    // What comes from elsewhere waits for its window there, then here.
    expect(far.hints).toBeLessThanOrEqual(windows + 1)
    expect(stranger.hints).toBe(0)
  })

  it('count a person’s streams together, and let go of those of a process that ends', async () => {
    const { adviser } = trial.north
    const far = [await listen(1, adviser), await listen(1, adviser)]
    expect(far.map(({ status }) => status)).toEqual([200, 200])
    expect((await listen(0, adviser)).status).toBe(429)
    far[0]!.leave()
    await expect.poll(async () => (await listen(0, adviser)).status, { timeout: 20_000 }).toBe(200)
    expect((await listen(0, adviser)).status).toBe(429)
    await other.close()
    await expect.poll(async () => (await listen(0, adviser)).status, { timeout: 20_000 }).toBe(200)
  })

  it.each([
    ['the session is closed', 'delete from professional_sessions'],
    [
      'the adviser changes structure',
      "update professionals set structure = 'south' where id = 'adviser-north'",
    ],
  ])('close the streams of all when %s on one', async (_, change) => {
    const far = await listen(1, trial.north.adviser)
    await trial.database.run(change)
    await far.ended
  })

  it('hear again after their connection was lost, and what they may have missed is hinted', async () => {
    const far = await listen(1, trial.north.adviser)
    const admin = new Client({ connectionString: url })
    await admin.connect()
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
    await admin.end()
    // The stream may have closed, since nobody could vouch for it: dashboards open it again by themselves.
    const again = await listen(1, trial.north.adviser).catch(() => far)
    await expect.poll(async () => (await push()).statusCode, { timeout: 20_000 }).toBe(200)
    await expect.poll(() => far.hints + again.hints, { timeout: 20_000 }).toBeGreaterThan(0)
  })
})
