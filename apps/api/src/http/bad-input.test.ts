import { failure, ROUTES, type Route } from '@trousseau/contract'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathOf } from '../app.fixture.ts'
import { openTown, type Town } from './town.fixture.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** What no client of ours sends; each is a change of the request, the same for every route. */
const BAD: Record<string, (route: Route) => InjectOptions> = {
  'malformed JSON': () => ({ payload: '{"a":', headers: JSON_TYPE }),
  'an unknown field': () => ({ payload: '{"surprise":1}', headers: JSON_TYPE }),
  'a body of 2 MB': () => ({ payload: JSON.stringify({ code: 'x'.repeat(2e6) }), headers: JSON_TYPE }),
  'a raw NUL byte': () => ({ payload: '{"code":"a\0b"}', headers: JSON_TYPE }),
  'an escaped NUL': () => ({ payload: '{"code":"a\\u0000b","epoch":"\\u0000"}', headers: JSON_TYPE }),
  '10,000 nested arrays': () => ({ payload: '['.repeat(10_000) + ']'.repeat(10_000), headers: JSON_TYPE }),
  '10,000 nested objects': () => ({
    payload: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    headers: JSON_TYPE,
  }),
  'a bare array': () => ({ payload: '[1]', headers: JSON_TYPE }),
  'a bare text': () => ({ payload: '"x"', headers: JSON_TYPE }),
  'a prototype': () => ({ payload: '{"__proto__":{"who":"adviser"}}', headers: JSON_TYPE }),
  'broken UTF-8': () => ({ payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]), headers: JSON_TYPE }),
  'another media type': () => ({
    payload: 'a=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  'a compressed body': () => ({ payload: '{}', headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } }),
  'an unknown query': ({ path }) => ({ url: `${path.replace(/:\w+/, 'x')}?surprise=1` }),
  'a broken address': ({ path }) => ({ url: `${path.replace(/:\w+/, '')}/%E0%A4%A` }),
}

/** Values of no right type, put in each field of a route's body in turn. */
const WRONG = [null, true, -1, 1.5, 1e300, '', 'x'.repeat(5000), [], [[]], {}, { a: 1 }, ['x', 1, null]]

/** Who may call a route, and may do all of it. */
const CALLER = {
  anyone: '',
  youth: 'youth, own',
  entering: 'adviser, own',
  adviser: 'adviser, own',
  admin: 'admin, same structure',
}

describe('bad input', () => {
  let trial: Town
  beforeAll(async () => void (trial = await openTown()))
  afterAll(() => trial.close())

  const routes = Object.entries<Route>(ROUTES)
  it.each(routes.flatMap(([name, route]) => Object.keys(BAD).map((bad) => ({ name, route, bad }))))(
    '$name with $bad',
    async ({ route, bad }) => expectRefused(await send(route, BAD[bad]!(route))),
  )

  it.each(routes.filter(([, { body }]) => body))('%s with wrong types', async (name, route) => {
    const town = await openTown()
    const right: object = town.bodies(CALLER[route.who])[name as keyof typeof ROUTES] ?? {}
    const ask = async (body: object) => {
      const as = town.people[CALLER[route.who]]
      const address = `10.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`
      return town.ask(route, { as, body, params: town.params, address })
    }
    for (const field of Object.keys(right)) {
      for (const value of WRONG) {
        const answer = await ask({ ...right, [field]: value })
        expect(answer.statusCode, `${field}: ${JSON.stringify(value).slice(0, 40)}`).toBeLessThan(500)
        if (answer.statusCode !== 200) expectRefused(answer)
      }
      expectRefused(await ask(Object.fromEntries(Object.entries(right).filter(([key]) => key !== field))))
    }
    await town.close()
  })

  it('names the unknown field', async () => {
    const answer = await send(ROUTES.invite, { payload: '{"surprise":1}', headers: JSON_TYPE })
    expect(answer.json()).toEqual({ error: { code: 'invalid', message: 'Champ inconnu : « surprise ».' } })
  })

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://ailleurs.example' },
    { origin: 'null' },
  ])('refuses another site: %o', async (headers) => {
    const answer = await trial.ask(ROUTES.invite, {
      as: trial.north.adviser,
      body: {},
      headers: headers as never,
    })
    expect(answer.statusCode).toBe(403)
  })

  it('takes what our own pages send', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }
    const same = await trial.ask(ROUTES.invite, {
      as: trial.north.adviser,
      body: {},
      headers: { ...headers, host: 'localhost:80' },
    })
    expect(same.statusCode).toBe(200)
  })

  async function send(route: Route, request: InjectOptions) {
    const as = trial.people[CALLER[route.who]]
    return trial.app.inject({
      method: route.method,
      url: pathOf(route, trial.params),
      // Another address each time: the limits have tests of their own.
      remoteAddress: `10.0.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
      ...request,
      headers: { ...(as && { cookie: as.cookie }), ...request.headers },
    })
  }
})

function expectRefused(answer: { statusCode: number; body: string; json(): unknown }): void {
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode, answer.body).toBeLessThan(500)
  const { error } = failure.parse(answer.json())
  expect(error.message).toMatch(/^[A-ZÀÉ«].*[.]$/)
  expect(error.message).not.toMatch(/ at |node_modules|Error|Invalid|expected/)
}
