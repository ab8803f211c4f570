import type { AddressInfo } from 'node:net'
import { ROUTES, type Route } from '@trousseau/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../app.fixture.ts'
import { openTown, type Town } from './town.fixture.ts'

type RouteName = keyof typeof ROUTES

/** Everyone who may come, by what they are to the youth « north », their adviser and their structure. */
const CALLERS = [
  'anonymous',
  'forged',
  'youth, own',
  'youth, same structure',
  'youth, other structure',
  'youth, expired',
  'youth, shut out',
  'adviser, own',
  'adviser, same structure',
  'adviser, other structure',
  'adviser, expired',
  'adviser, left',
  'adviser, code due',
  'admin, same structure',
  'admin, other structure',
  'admin, expired',
  'admin, enrolling',
] as const
type CallerName = (typeof CALLERS)[number]

const NAMED = [
  'youth',
  'colleague',
  'invitation',
  'group',
  'film',
  'appointment',
  'workshop',
  'pair',
  'report',
]

/** The rule, from what the contract says of a route: this is what the matrix holds the server to. */
function wanted(name: RouteName, { who, on }: Route, caller: CallerName): number {
  // A note is erased by who wrote it alone.
  if (name === 'eraseNote' && ['adviser, same structure', 'admin, same structure'].includes(caller))
    return 404
  // Nobody's password, code or passkey: they answer everyone alike.
  if (['signIn', 'choosePassword', 'passkeySignIn'].includes(name)) return 401
  // No directory is set here.
  if (name === 'directoryStart' || name === 'directoryReturn') return 404
  if (who === 'anyone') return 200
  const [role, relation] = caller.split(', ')
  if (who === 'youth') {
    if (caller === 'youth, shut out') return 410
    if (role !== 'youth' || relation === 'expired') return 401
    return NAMED.includes(on) && relation === 'other structure' ? 404 : 200
  }
  const known = (role === 'adviser' || role === 'admin') && relation !== 'expired' && relation !== 'left'
  if (!known) return 401
  if (who === 'entering') {
    // Who owes a code proves it before anything else; who has none has none to enter.
    if (relation === 'code due') return name === 'enterCode' ? 200 : 401
    return relation === 'enrolling' && name === 'enterCode' ? 403 : 200
  }
  if (relation === 'code due' || relation === 'enrolling') return 401
  // Nobody's passkey is added, and an administrator's second factor stays.
  if (name === 'addPasskey') return 400
  if (name === 'removeTotp' && role === 'admin') return 409
  if (who === 'admin' && role !== 'admin') return 403
  return NAMED.includes(on) && relation === 'other structure' ? 404 : 200
}

const cases = Object.entries<Route>(ROUTES).flatMap(([name, route]) =>
  CALLERS.map((caller) => ({ name: name as RouteName, route, caller })),
)

describe('rights', () => {
  let town: Town
  beforeAll(async () => void (town = await openTown()))
  afterAll(() => town.close())

  it.each(cases)('$name as $caller', async ({ name, route, caller }) => {
    const status = wanted(name, route, caller)
    // What is refused changes nothing; what passes may, and has a town of its own.
    const changes = status === 200 && route.method !== 'GET'
    const place = changes ? await openTown() : town
    try {
      expect(await statusOf(place, name, route, caller)).toBe(status)
    } finally {
      if (changes) await place.close()
    }
  })

  it('walks every route, and each kind of answer is met', () => {
    const statuses = new Set(cases.map(({ name, route, caller }) => wanted(name, route, caller)))
    console.log(
      `rights matrix: ${Object.keys(ROUTES).length} routes × ${CALLERS.length} callers (role and relation) = ${cases.length} cases, 2 structures`,
    )
    expect([...statuses].sort()).toEqual([200, 400, 401, 403, 404, 409, 410])
  })

  it.each([
    ['youthTimeline', { youth: 'nobody' }],
    ['archive', { youth: 'nobody' }],
    ['dissolveGroup', { group: 'nothing' }],
    ['setGroupGoal', { group: 'nothing' }],
    ['closeInvitation', { invitation: 'nothing' }],
    ['resetColleague', { professional: 'nobody' }],
    ['ownClipFile', { film: 'nothing' }],
    ['dropClip', { film: 'nothing' }],
    ['cancelAppointment', { appointment: 'nothing' }],
    ['workshopBoard', { workshop: 'nothing' }],
    ['pairMessages', { pair: 'nothing' }],
    ['readReport', { report: 'nothing' }],
  ] as const)('%s answers another structure’s as if it weren’t there', async (name, nobody) => {
    const as = town.people['admin, other structure']
    const body = town.bodies('admin, other structure')[name]
    const theirs = await town.ask(ROUTES[name], { as, body, params: town.params })
    const none = await town.ask(ROUTES[name], { as, body, params: { ...town.params, ...nobody } })
    expect(theirs.statusCode).toBe(404)
    expect(theirs.body).toBe(none.body)
    expect(theirs.headers['content-length']).toBe(none.headers['content-length'])
  })

  it.each([
    'youths',
    'archived',
    'invitations',
    'colleagues',
    'ownClips',
    'appointments',
    'tutoring',
  ] as const)('%s lists only the caller’s structure', async (name) => {
    const listed = async (caller: CallerName) =>
      (await town.ask(ROUTES[name], { as: town.people[caller] })).body
    const north = await listed('admin, same structure')
    const south = await listed('admin, other structure')
    for (const id of town.idsOf('north')) expect(south, id).not.toContain(id)
    for (const id of town.idsOf('south')) expect(north, id).not.toContain(id)
  })
})

async function statusOf(town: Town, name: RouteName, route: Route, caller: CallerName): Promise<number> {
  // Joining and recovering are for phones without an account: a youth's session is refused by another rule.
  const fresh = name === 'join' || name === 'recover'
  const as = fresh && caller.startsWith('youth') ? undefined : town.people[caller]
  // Each from an address of their own: the limits have tests of their own.
  const address = `10.9.0.${CALLERS.indexOf(caller)}`
  const said = { as, body: town.bodies(caller)[name], params: town.params, address }
  if (name !== 'live') return (await town.ask(route, said)).statusCode
  return streamed(town, route, as)
}

/** The status of a stream, which never ends by itself. */
async function streamed(town: Town, route: Route, as: Person | undefined): Promise<number> {
  if (!town.app.server.listening) await town.app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(town.app.server.address() as AddressInfo).port}`
  const leaving = new AbortController()
  const answer = await fetch(address + route.path, {
    headers: as ? { cookie: as.cookie } : {},
    signal: leaving.signal,
  })
  leaving.abort()
  return answer.status
}
