import { CODE_ALPHABET, CODE_LENGTH, ROUTES, type Route } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, PASSWORD, passwordHash, type Trial } from '../app.fixture.ts'

const GUESSES = 10_000
const ADDRESSES = Array.from({ length: 50 }, (_, index) => `10.66.0.${index}`)
const HOME = '10.77.0.1'

/** The guess of that rank: a code that could be one, and is none of those in use. */
function wrongCode(rank: number): string {
  let code = ''
  for (let left = rank; code.length < CODE_LENGTH; left = Math.floor(left / CODE_ALPHABET.length))
    code += CODE_ALPHABET[left % CODE_ALPHABET.length]
  return code
}

describe(`${GUESSES} guesses from ${ADDRESSES.length} addresses`, () => {
  let trial: Trial
  beforeEach(async () => {
    trial = await openTrial()
    await trial.database.run('update professionals set password_hash = $1', [await passwordHash])
  })
  afterEach(() => trial.close())

  /** Makes them all within a second of the server's clock, and counts its answers by status. */
  async function guess(route: Route, bodyOf: (rank: number) => object): Promise<Record<number, number>> {
    const answers: Record<number, number> = {}
    for (let rank = 0; rank < GUESSES; rank++) {
      const address = ADDRESSES[rank % ADDRESSES.length]!
      const { statusCode } = await trial.ask(route, { body: bodyOf(rank), address })
      answers[statusCode] = (answers[statusCode] ?? 0) + 1
      if (rank % 10 === 0) trial.clock.now += 1
    }
    console.info(`${route.path}: ${JSON.stringify(answers)}`)
    return answers
  }
  const statuses = (answers: Record<number, number>) => Object.keys(answers).map(Number).sort()

  /** Tries until it is let in, waiting as it is told to; answers how many seconds that took. */
  async function persevere(route: Route, body: object, address: string): Promise<number> {
    const began = trial.clock.now
    for (;;) {
      const answer = await trial.ask(route, { body, address })
      if (answer.statusCode === 200) return (trial.clock.now - began) / 1000
      expect(answer.statusCode, answer.body).toBe(429)
      trial.clock.now += Number(answer.headers['retry-after']) * 1000
    }
  }
  const invite = async () =>
    (await trial.ask(ROUTES.invite, { as: trial.north.adviser, body: {} })).json<{ code: string }>().code

  it('open no account with an invitation; who holds the code joins at once, and within a minute among them', async () => {
    const [code, other] = [await invite(), await invite()]
    const answers = await guess(ROUTES.join, (rank) => ({
      code: wrongCode(rank),
      firstName: 'Devine',
      device: 'guess000',
    }))
    expect(statuses(answers)).toEqual([404, 429])
    expect(answers[429]).toBeGreaterThan(answers[404]!)
    const zoe = (code: string, device: string) => ({ code, firstName: 'Zoé', device })
    expect(await persevere(ROUTES.join, zoe(code, 'zoe00000'), HOME)).toBe(0)
    expect(await persevere(ROUTES.join, zoe(other, 'zoe00001'), ADDRESSES[7]!)).toBeLessThanOrEqual(60)
    const rows = await trial.database.rows('select 1 from accounts')
    expect(rows).toHaveLength(4)
  }, 120_000)

  it('leave a class of thirty free to join from its one address', async () => {
    await guess(ROUTES.join, (rank) => ({ code: wrongCode(rank), firstName: 'Devine', device: 'guess000' }))
    await trial.database.run('update invitations set places = 60 where structure = $1', ['north'])
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        trial.ask(ROUTES.join, {
          body: { code: trial.north.code, firstName: `Élève ${index}`, device: `class${100 + index}` },
          address: HOME,
        }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array<number>(30).fill(200))
  }, 120_000)

  it('find no account again; the youth before their adviser does, within a minute', async () => {
    const said = await trial.ask(ROUTES.recoveryCode, {
      as: trial.north.adviser,
      youth: trial.north.youth.id,
      body: { lost: true },
    })
    const { code } = said.json<{ code: string }>()
    const answers = await guess(ROUTES.recover, (rank) => ({ code: wrongCode(rank), device: 'guess000' }))
    expect(statuses(answers)).toEqual([404, 429])
    expect(await persevere(ROUTES.recover, { code, device: 'found000' }, ADDRESSES[3]!)).toBeLessThanOrEqual(
      60,
    )
  }, 120_000)

  it('open no professional’s session; they enter where they did before at once, elsewhere within a minute', async () => {
    const right = { email: trial.north.email, password: PASSWORD }
    await persevere(ROUTES.signIn, right, HOME)
    const answers = await guess(ROUTES.signIn, (rank) => ({ ...right, password: `devine ${rank}` }))
    expect(statuses(answers)).toEqual([401, 429])
    // Whatever the number of addresses, one person's password is tried no more than that.
    expect(answers[401]).toBeLessThanOrEqual(210)
    expect(await persevere(ROUTES.signIn, right, HOME)).toBe(0)
    expect(await persevere(ROUTES.signIn, right, '10.77.0.2')).toBeLessThanOrEqual(60)
  }, 120_000)

  it('choose no password in a newcomer’s place', async () => {
    const answers = await guess(ROUTES.choosePassword, (rank) => ({
      email: trial.north.email,
      code: wrongCode(rank),
      password: 'girafe tambour lilas neige',
    }))
    expect(statuses(answers)).toEqual([401, 429])
  }, 120_000)
})
