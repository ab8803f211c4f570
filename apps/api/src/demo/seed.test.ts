import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROUTES, showCode, type ReplyOfRoute, type YouthRow } from '@trousseau/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { openDatabase } from '../database/open.ts'
import { ADVISERS, PASSWORD } from './cast.ts'
import { seedDemo } from './seed.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'

const NOW = Date.UTC(2026, 10, 23, 9)

describe('the demo structure', () => {
  const folder = temporaryFolder()
  const open = async (demo: boolean, name = 'one') =>
    buildApp({ database: await openDatabase(join(folder, name)), demo, now: () => NOW })
  let app: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    app = await open(true)
    expect(await seedDemo(app.services)).toBe(true)
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  async function list(server = app): Promise<YouthRow[]> {
    const signedIn = await signIn(server)
    const { name, value } = signedIn.cookies[0]!
    const answer = await server.inject({ url: ROUTES.youths.path, headers: { cookie: `${name}=${value}` } })
    return answer.json<{ youths: YouthRow[] }>().youths
  }
  const signIn = (server = app) =>
    server.inject({
      method: 'POST',
      url: ROUTES.signIn.path,
      payload: { email: 'conseiller@demo.example', password: PASSWORD },
    })
  const join_ = (server = app) =>
    server.inject({
      method: 'POST',
      url: ROUTES.join.path,
      payload: { code: showCode(ADVISERS[0].code), firstName: 'Test', device: 'demotest' },
    })

  it('leaves no screen empty: 40 youths, two advisers, varied keys and dates', async () => {
    const youths = await list()
    expect(youths).toHaveLength(40)
    expect(new Set(youths.map(({ adviser }) => adviser)).size).toBe(2)
    expect(youths.filter(({ keys }) => keys > 0).length).toBeGreaterThan(8)
    expect(youths.filter(({ keys }) => keys === 0).length).toBeGreaterThan(3)
    expect(youths.filter(({ lastActivity }) => lastActivity === null).length).toBeGreaterThan(1)
    expect(youths.every(({ lastActivity }) => lastActivity === null || lastActivity <= NOW)).toBe(true)
    const recent = youths.filter(({ lastActivity }) => lastActivity && lastActivity > NOW - 3 * 86_400_000)
    expect(recent.length).toBeGreaterThan(5)
  })

  it('shows every signal of the list', async () => {
    const watches = (await list()).map(({ watch }) => watch)
    const some = (test: (watch: YouthRow['watch']) => unknown) => watches.filter(test).length
    expect(some(({ unread }) => unread > 0)).toBeGreaterThan(1)
    expect(some(({ waiting }) => waiting > 0)).toBeGreaterThan(1)
    expect(some(({ stuck }) => stuck.length > 0)).toBeGreaterThan(0)
    expect(some(({ help }) => help.length > 0)).toBeGreaterThan(0)
    expect(some(({ diagnosis }) => diagnosis.length > 0)).toBeGreaterThan(1)
    expect(some(({ cvReady }) => cvReady)).toBeGreaterThan(0)
    expect((await list()).filter(({ groups }) => groups.length > 0).length).toBeGreaterThan(10)
  })

  it('has tutoring under way: a tutor, two pairs, a candidate, someone who waits, a message held, a report', async () => {
    const { name, value } = (await signIn()).cookies[0]!
    const answer = await app.inject({
      url: ROUTES.tutoring.path,
      headers: { cookie: `${name}=${value}` },
    })
    const seen = answer.json<ReplyOfRoute<typeof ROUTES.tutoring>>()
    expect(seen).toMatchObject({ candidates: [{}], tutors: [{ mentees: 2 }], held: [{ by: 'tutor' }] })
    expect(seen.pairs.map(({ state, messages }) => [state, messages])).toEqual([
      ['open', 3],
      ['open', 5],
    ])
    expect(seen.waiting).toMatchObject([{ overdue: true }])
    expect(seen.reports).toMatchObject([{ why: 'contact', escalated: false }])
  })

  it('is the same each time', async () => {
    const other = await open(true, 'two')
    await seedDemo(other.services)
    expect(await list(other)).toEqual(await list())
    await other.close()
  })

  it('is laid once', async () => {
    expect(await seedDemo(app.services)).toBe(false)
    expect(await list()).toHaveLength(40)
  })

  it('takes the printed code', async () => {
    expect((await join_()).statusCode).toBe(200)
  })

  it('is refused in production: no seed, no log-in, no code, no session left from before', async () => {
    const { name, value } = (await signIn()).cookies[0]!
    const production = await open(false)
    await expect(seedDemo(production.services)).rejects.toThrow('never seeded in production')
    expect((await signIn(production)).statusCode).toBe(401)
    expect((await join_(production)).json()).toMatchObject({ error: { code: 'unknown-code' } })
    const old = await production.inject({ url: ROUTES.me.path, headers: { cookie: `${name}=${value}` } })
    expect(old.statusCode).toBe(401)
    await production.close()
  })
})
