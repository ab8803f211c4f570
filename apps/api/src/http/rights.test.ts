import type { AddressInfo } from 'node:net'
import { ROUTES, type Route } from '@trousseau/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrial, type Person, type Trial } from '../app.fixture.ts'

const CALLERS = [
  'anonymous',
  'youth',
  'adviser',
  'other adviser',
  'expired youth',
  'expired adviser',
  'forged',
] as const
type CallerName = (typeof CALLERS)[number]

/** Bodies that pass each route's schema, so that only rights decide. */
const BODIES: Partial<Record<keyof typeof ROUTES, object>> = {
  join: { code: 'BBBBB-CCCCC', firstName: 'Test', device: 'matrix00' },
  sync: { epoch: null, cursor: 0, events: [] },
  signIn: { email: 'nobody@test.example', password: 'x' },
  invite: {},
}

describe('rights', () => {
  let trial: Trial
  let expired: Trial
  beforeAll(async () => {
    trial = await openTrial()
    expired = await openTrial()
    await expired.database.run('update device_sessions set expires_at = $1', [expired.clock.now])
    await expired.database.run('update professional_sessions set expires_at = $1', [expired.clock.now])
  })
  afterAll(() => Promise.all([trial.close(), expired.close()]))

  const cases = Object.entries<Route>(ROUTES).flatMap(([name, route]) =>
    CALLERS.map((caller) => ({ name: name as keyof typeof ROUTES, route, caller })),
  )

  it.each(cases)('$name as $caller', async ({ name, route, caller }) => {
    const ends = (name === 'leave' || name === 'signOut') && !caller.startsWith('expired')
    const own = ends ? await openTrial() : caller.startsWith('expired') ? expired : trial
    const status = await statusOf(own, name, route, caller)
    if (ends) await own.close()
    expect(status).toBe(wanted(name, route, caller))
  })

  it('walks every route', () => {
    console.log(
      `rights matrix: ${Object.keys(ROUTES).length} routes × ${CALLERS.length} callers = ${cases.length} cases`,
    )
    expect(cases.length).toBe(Object.keys(ROUTES).length * CALLERS.length)
  })

  it('answers another structure’s youth as if it weren’t there', async () => {
    const theirs = await trial.ask(ROUTES.youthTimeline, {
      as: trial.north.adviser,
      youth: trial.south.youth.id,
    })
    const nobody = await trial.ask(ROUTES.youthTimeline, { as: trial.north.adviser, youth: 'nobody' })
    expect(theirs.statusCode).toBe(404)
    expect(theirs.body).toBe(nobody.body)
  })

  it('lists only the caller’s structure', async () => {
    const { youths } = (await trial.ask(ROUTES.youths, { as: trial.north.adviser })).json<{
      youths: { id: string }[]
    }>()
    const ids = youths.map(({ id }) => id)
    expect(ids).toContain(trial.north.youth.id)
    expect(ids).not.toContain(trial.south.youth.id)
  })
})

function wanted(name: string, route: Route, caller: CallerName): number {
  if (route.who === 'anyone') return name === 'signIn' ? 401 : 200
  const entered =
    route.who === 'youth' ? caller === 'youth' : caller === 'adviser' || caller === 'other adviser'
  if (!entered) return 401
  return route.on === 'youth' && caller === 'other adviser' ? 404 : 200
}

async function statusOf(
  trial: Trial,
  name: keyof typeof ROUTES,
  route: Route,
  caller: CallerName,
): Promise<number> {
  const people: Record<CallerName, Person | undefined> = {
    anonymous: undefined,
    youth: trial.north.youth,
    adviser: trial.north.adviser,
    'other adviser': trial.south.adviser,
    'expired youth': trial.north.youth,
    'expired adviser': trial.north.adviser,
    forged: { id: '', cookie: `__Host-jeune=${'A'.repeat(43)}; __Host-pro=${'A'.repeat(43)}` },
  }
  // Joining is for phones that have not joined yet: a youth's session is refused by another rule.
  const as = name === 'join' && caller === 'youth' ? undefined : people[caller]
  const said = { as, body: BODIES[name], youth: route.on === 'youth' ? trial.north.youth.id : undefined }
  if (route.reply || name === 'openapi') return (await trial.ask(route, said)).statusCode
  return streamed(trial, route, as)
}

/** The status of a stream, which never ends by itself. */
async function streamed(trial: Trial, route: Route, as: Person | undefined): Promise<number> {
  if (!trial.app.server.listening) await trial.app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(trial.app.server.address() as AddressInfo).port}`
  const leaving = new AbortController()
  const answer = await fetch(address + route.path, {
    headers: as ? { cookie: as.cookie } : {},
    signal: leaving.signal,
  })
  leaving.abort()
  return answer.status
}
