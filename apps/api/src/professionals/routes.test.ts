import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, openTrial, type Trial } from '../app.fixture.ts'
import { hashPassword } from './passwords.ts'

const PASSWORD = 'une phrase de passe pour les tests'
const passwordHash = hashPassword(PASSWORD)

describe('professionals', () => {
  let trial: Trial
  beforeAll(() => passwordHash, 60_000)
  beforeEach(async () => {
    trial = await openTrial()
    await trial.database.run('update professionals set password_hash = $1', [await passwordHash])
  })
  afterEach(() => trial.close())

  const signIn = (email: string, password: string, address = '10.2.2.2', headers = {}) =>
    trial.ask(ROUTES.signIn, { body: { email, password }, address, headers })

  it('signs in, says who it is, signs out', async () => {
    const answer = await signIn(` North@Test.example `, PASSWORD)
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-pro=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const as = { id: '', cookie: cookieOf(answer) }
    expect((await trial.ask(ROUTES.me, { as })).json()).toEqual({
      id: 'adviser-north',
      name: 'Conseil north',
      role: 'adviser',
      email: 'north@test.example',
      structure: { name: 'Mission locale north', kind: 'mission-locale' },
    })
    expect((await trial.ask(ROUTES.signOut, { as })).statusCode).toBe(200)
    expect((await trial.ask(ROUTES.me, { as })).statusCode).toBe(401)
  })

  it('keeps only the hash of a session', async () => {
    const token = cookieOf(await signIn(trial.north.email, PASSWORD)).split('=')[1]!
    const rows = await trial.database.rows('select * from professional_sessions')
    expect(rows).toHaveLength(3)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('says the same of a wrong password and of nobody', async () => {
    const wrong = await signIn(trial.north.email, 'x')
    const nobody = await signIn('nobody@test.example', 'x')
    expect(wrong.statusCode).toBe(401)
    expect(nobody.body).toBe(wrong.body)
    expect(wrong.headers['set-cookie']).toBeUndefined()
  })

  it('works as hard for nobody as for somebody', async () => {
    // Processor time, all threads: what a clock would say depends on the machine's other work.
    const work = async (email: string) => {
      const start = process.cpuUsage()
      for (let time = 0; time < 3; time++) await signIn(email, 'x', '10.2.2.3')
      return process.cpuUsage(start).user
    }
    await work('warm@test.example')
    const known = await work(trial.north.email)
    const unknown = await work('nobody@test.example')
    expect(unknown / known).toBeGreaterThan(0.5)
  })

  it('slows guessing one person’s password, without locking them out elsewhere', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(trial.north.email, 'x')))
    expect(tries.filter(({ statusCode }) => statusCode === 429)).toHaveLength(4)
    expect((await signIn(trial.north.email, PASSWORD)).statusCode).toBe(429)
    expect((await signIn(trial.north.email, PASSWORD, '10.2.2.9')).statusCode).toBe(200)
    trial.clock.now += 60_000
    expect((await signIn(trial.north.email, PASSWORD)).statusCode).toBe(200)
  })

  it('ends the session after a working day', async () => {
    trial.clock.now += 12 * 3600_000
    expect((await trial.ask(ROUTES.me, { as: trial.north.adviser })).statusCode).toBe(401)
  })

  it('refuses where the browser would drop the cookie', async () => {
    const answer = await signIn(trial.north.email, PASSWORD, undefined, { host: 'trousseau.example' })
    expect(answer.json()).toMatchObject({ error: { code: 'insecure-address' } })
  })
})
