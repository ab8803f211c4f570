import { ROUTES } from '@trousseau/contract'
import { TOTP } from 'otpauth'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, openTrial, type Person, type Trial } from '../app.fixture.ts'
import { hashPassword } from './passwords.ts'

const PASSWORD = 'une phrase de passe pour les tests'
const passwordHash = hashPassword(PASSWORD)

describe('second factor', () => {
  let trial: Trial
  beforeAll(() => passwordHash, 60_000)
  beforeEach(async () => {
    trial = await openTrial()
    await trial.database.run('update professionals set password_hash = $1', [await passwordHash])
  })
  afterEach(() => trial.close())

  const makeAdmin = () =>
    trial.database.run("update professionals set role = 'admin' where id = 'adviser-north'")
  async function signIn() {
    const answer = await trial.ask(ROUTES.signIn, { body: { email: trial.north.email, password: PASSWORD } })
    return { as: { id: '', cookie: cookieOf(answer) }, ...answer.json<{ step: string; who: unknown }>() }
  }
  const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: trial.clock.now })
  const later = () => (trial.clock.now += 30_000)
  const status = async (as: Person) => (await trial.ask(ROUTES.youths, { as })).statusCode

  /** Sets a second factor up as whoever is entering; answers the open session, secret and recovery codes. */
  async function enrol(as: Person, password?: string) {
    const started = await trial.ask(ROUTES.startTotp, {
      as,
      body: password === undefined ? {} : { password },
    })
    const { secret } = started.json<{ secret: string }>()
    const confirmed = await trial.ask(ROUTES.confirmTotp, { as, body: { code: codeOf(secret) } })
    const { codes } = confirmed.json<{ codes: string[] }>()
    return { secret, codes, as: { id: '', cookie: cookieOf(confirmed) } }
  }
  const enter = (as: Person, code: string) => trial.ask(ROUTES.enterCode, { as, body: { code } })

  it('an administrator without one sets it up before anything else', async () => {
    await makeAdmin()
    const { as, step, who } = await signIn()
    expect({ step, who }).toEqual({ step: 'enrol', who: null })
    expect(await status(as)).toBe(401)
    const enrolled = await enrol(as)
    expect(await status(enrolled.as)).toBe(200)
    expect(await status(as)).toBe(401)
    expect(new Set(enrolled.codes).size).toBe(8)
  })

  it('afterwards a right password is not enough, and a code serves once', async () => {
    await makeAdmin()
    const { secret } = await enrol((await signIn()).as)
    later()
    const { as, step } = await signIn()
    expect(step).toBe('code')
    expect(await status(as)).toBe(401)
    expect((await enter(as, '000000')).statusCode).toBe(403)
    const opened = await enter(as, codeOf(secret))
    expect(opened.json()).toMatchObject({ step: 'none', who: { role: 'admin' } })
    expect(await status({ id: '', cookie: cookieOf(opened) })).toBe(200)
    const again = await signIn()
    expect((await enter(again.as, codeOf(secret))).statusCode).toBe(403)
  })

  it('a recovery code stands in once, and the copy of the database does not tell it', async () => {
    await makeAdmin()
    const { codes } = await enrol((await signIn()).as)
    const code = codes[0]!
    expect((await enter((await signIn()).as, code.toLowerCase())).statusCode).toBe(200)
    expect((await enter((await signIn()).as, code)).statusCode).toBe(403)
    const rows = await trial.database.rows<{ hash: string }>('select hash from second_factor_codes')
    expect(rows).toHaveLength(7)
    expect(JSON.stringify(rows)).not.toContain(codes[1]!.replace('-', ''))
  })

  it('guessing codes is slowed', async () => {
    await makeAdmin()
    const { secret } = await enrol((await signIn()).as)
    later()
    const { as } = await signIn()
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, guess) => enter(as, String(guess).padStart(6, '0'))),
    )
    expect(guesses.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThanOrEqual(14)
    trial.clock.now += 5 * 60_000
    expect((await enter(as, codeOf(secret))).statusCode).toBe(200)
  })

  it('a sign-in left half done ends after ten minutes', async () => {
    await makeAdmin()
    const { secret } = await enrol((await signIn()).as)
    const { as } = await signIn()
    trial.clock.now += 10 * 60_000
    expect((await enter(as, codeOf(secret))).statusCode).toBe(401)
  })

  it('advisers need none, unless their structure says so; each structure for itself', async () => {
    expect((await signIn()).step).toBe('none')
    await trial.database.run("update professionals set role = 'admin' where id = 'adviser-south'")
    await trial.ask(ROUTES.setSecondFactorRule, { as: trial.south.adviser, body: { advisersToo: true } })
    expect((await signIn()).step).toBe('none')
    await makeAdmin()
    await trial.ask(ROUTES.setSecondFactorRule, { as: trial.north.adviser, body: { advisersToo: true } })
    await trial.database.run("update professionals set role = 'adviser'")
    expect((await signIn()).step).toBe('enrol')
  })

  it('an adviser may have one, with their password again; it goes when it is not mandatory', async () => {
    const { as } = await signIn()
    expect((await trial.ask(ROUTES.startTotp, { as, body: { password: 'autre chose' } })).statusCode).toBe(
      403,
    )
    const enrolled = await enrol(as, PASSWORD)
    const security = async () => (await trial.ask(ROUTES.security, { as: enrolled.as })).json<object>()
    expect(await security()).toMatchObject({ secondFactor: true, mandatory: false, codesLeft: 8 })
    const wrong = { as: enrolled.as, body: { password: 'autre chose' } }
    expect((await trial.ask(ROUTES.removeTotp, wrong)).statusCode).toBe(403)
    await trial.ask(ROUTES.removeTotp, { as: enrolled.as, body: { password: PASSWORD } })
    expect(await security()).toMatchObject({ secondFactor: false, codesLeft: 0 })
  })

  it('a reset in person takes the lost factors away, and the sessions', async () => {
    const { as } = await enrol((await signIn()).as, PASSWORD)
    const boss = { ...trial.north.adviser }
    await makeAdmin()
    await trial.ask(ROUTES.resetColleague, { as: boss, params: { professional: 'adviser-north' } })
    expect(await status(as)).toBe(401)
    const [row] = await trial.database.rows(
      "select totp_secret, password_hash from professionals where id = 'adviser-north'",
    )
    expect(row).toEqual({ totp_secret: null, password_hash: '' })
  })

  it('a changed password shuts the other sessions, and is weighed like the first', async () => {
    const { as } = await signIn()
    const other = await signIn()
    const change = (next: string) =>
      trial.ask(ROUTES.changePassword, { as, body: { password: PASSWORD, next } })
    expect((await change('qwertyuiop123')).json()).toMatchObject({ error: { code: 'weak-password' } })
    expect((await change('girafe tambour lilas neige')).statusCode).toBe(200)
    expect([await status(as), await status(other.as)]).toEqual([200, 401])
  })
})
