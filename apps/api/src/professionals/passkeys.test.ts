import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, openTrial, type Trial } from '../app.fixture.ts'
import { softAuthenticator } from './authenticator.fixture.ts'
import { hashPassword } from './passwords.ts'

const PASSWORD = 'une phrase de passe pour les tests'
const passwordHash = hashPassword(PASSWORD)
const ORIGIN = 'http://localhost:80'

describe('passkeys', () => {
  let trial: Trial
  let key: ReturnType<typeof softAuthenticator>
  const headers = { host: 'localhost:80' }
  beforeAll(() => passwordHash, 60_000)
  beforeEach(async () => {
    trial = await openTrial()
    key = softAuthenticator('localhost', ORIGIN)
    await trial.database.run('update professionals set password_hash = $1', [await passwordHash])
  })
  afterEach(() => trial.close())

  async function prepare(as = trial.north.adviser) {
    const answer = await trial.ask(ROUTES.newPasskey, { as, headers, body: { password: PASSWORD } })
    return answer.json<{ challenge: string; excludeCredentials: unknown[] }>()
  }
  const add = (answer: object, as = trial.north.adviser) =>
    trial.ask(ROUTES.addPasskey, { as, headers, body: { name: 'Ordinateur', answer } })
  const challenge = async () =>
    (await trial.ask(ROUTES.passkeyChallenge, { headers })).json<{ challenge: string }>().challenge
  const signIn = (answer: object) => trial.ask(ROUTES.passkeySignIn, { headers, body: { answer } })

  it('added with the password again, then alone enough to sign in, second factor included', async () => {
    await trial.database.run("update professionals set role = 'admin' where id = 'adviser-north'")
    expect((await add(key.make((await prepare()).challenge))).statusCode).toBe(200)
    const opened = await signIn(key.use(await challenge()))
    expect(opened.json()).toMatchObject({ step: 'none', who: { id: 'adviser-north' } })
    const as = { id: '', cookie: cookieOf(opened) }
    expect((await trial.ask(ROUTES.security, { as })).json()).toMatchObject({
      passkeys: [{ name: 'Ordinateur', usedAt: trial.clock.now }],
    })
    expect((await prepare()).excludeCredentials).toHaveLength(1)
  })

  it('a challenge serves once, in time, and for whom it was given', async () => {
    const { challenge: given } = await prepare()
    expect((await add(key.make(given), trial.south.adviser)).statusCode).toBe(400)
    const { challenge: second } = await prepare()
    expect((await add(key.make(second))).statusCode).toBe(200)
    const used = await challenge()
    expect((await signIn(key.use(used))).statusCode).toBe(200)
    expect((await signIn(key.use(used))).statusCode).toBe(401)
    const old = await challenge()
    trial.clock.now += 5 * 60_000
    expect((await signIn(key.use(old))).statusCode).toBe(401)
    expect((await signIn(key.use('bm90IG91cnM'))).statusCode).toBe(401)
  })

  it('another site’s signature opens nothing, nor one whose owner was not checked', async () => {
    await add(key.make((await prepare()).challenge))
    expect((await signIn(key.use(await challenge(), { from: 'https://ailleurs.example' }))).statusCode).toBe(
      401,
    )
    expect((await signIn(key.use(await challenge(), { flags: 0x01 }))).statusCode).toBe(401)
    const other = softAuthenticator('localhost', ORIGIN)
    expect((await signIn({ ...other.use(await challenge()), id: key.use('x').id })).statusCode).toBe(401)
    expect((await signIn(key.use(await challenge()))).statusCode).toBe(200)
  })

  it('a removed passkey opens nothing, and nobody removes another’s', async () => {
    const made = key.make((await prepare()).challenge)
    await add(made)
    const remove = (as: Trial['north']['adviser']) =>
      trial.ask(ROUTES.removePasskey, { as, body: { id: made.id, password: PASSWORD } })
    await remove(trial.south.adviser)
    expect((await signIn(key.use(await challenge()))).statusCode).toBe(200)
    await remove(trial.north.adviser)
    expect((await signIn(key.use(await challenge()))).statusCode).toBe(401)
  })

  it('who left signs in with nothing', async () => {
    await add(key.make((await prepare()).challenge))
    await trial.database.run("update professionals set left_at = 1 where id = 'adviser-north'")
    expect((await signIn(key.use(await challenge()))).statusCode).toBe(401)
  })
})
