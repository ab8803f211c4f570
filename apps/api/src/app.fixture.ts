import { rmSync } from 'node:fs'
import { readContent, type Content } from '@trousseau/content/node'
import { ROUTES, type Route } from '@trousseau/contract'
import { stamp, uuidv7, YOUTH, type BodyOf, type Event, type KnownKind } from '@trousseau/domain'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp, type AppOptions } from './app.ts'
import { openDatabase } from './database/open.ts'
import type { Database } from './database/port.ts'
import { insertInvitation } from './invitations/invite.ts'
import { openSession } from './professionals/sessions.ts'
import { hashPassword } from './professionals/passwords.ts'
import type { Services } from './services.ts'
import { temporaryFolder } from './database/temporary-folder.fixture.ts'

/** A password of everyone, where a test needs one: hashed once. */
export const PASSWORD = 'quatre mots sans lien'
export const passwordHash = hashPassword(PASSWORD)

export interface Person {
  id: string
  /** What the browser sends back. */
  cookie: string
}

/** One structure with one adviser (signed in, without a password), a group code, and one youth who joined with it. */
export interface House {
  structure: string
  email: string
  code: string
  adviser: Person
  youth: Person
}

export interface Trial {
  app: FastifyInstance & { services: Services }
  database: Database
  folder: string
  /** Milliseconds since 1970, moved by tests. */
  clock: { now: number }
  north: House
  south: House
  ask(route: Route, said?: Said): Promise<LightMyRequestResponse>
  /** Posts to `/api/sync` as a youth. */
  sync(youth: Person, body: object): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

export interface Said {
  as?: Person
  body?: unknown
  youth?: string
  /** Values of the path's `:names`, `:youth` among them. */
  params?: Record<string, string>
  headers?: Record<string, string>
  address?: string
}

/** Read once: trials only read it. */
let content: Content | undefined

let openFresh: (folder: string) => Promise<Database> = openDatabase

/** Has the trials to come open another database than SQLite's. */
export function trialsOn(open: () => Promise<Database>): void {
  openFresh = open
}

/** A real server on a real, temporary database, with two structures that must not see each other. */
export async function openTrial(options: Partial<AppOptions> = {}): Promise<Trial> {
  const folder = temporaryFolder()
  const database = options.database ?? (await openFresh(folder))
  const clock = { now: Date.UTC(2026, 10, 23, 12) }
  content ??= readContent()
  const app = await buildApp({ demo: true, now: () => clock.now, content, ...options, database })
  const ask: Trial['ask'] = (route, { as, body, youth, params, headers, address } = {}) =>
    app.inject({
      method: route.method,
      url: pathOf(route, { ...(youth !== undefined && { youth }), ...params }),
      headers: { ...(as && { cookie: as.cookie }), ...headers },
      ...(address && { remoteAddress: address }),
      ...(body !== undefined && { payload: body as object }),
    })
  const trial = { app, database, folder, clock, ask }
  return {
    ...trial,
    north: await furnish(trial, 'north', 'BBBBBCCCCC'),
    south: await furnish(trial, 'south', 'DDDDDFFFFF'),
    sync: (youth, body) => ask(ROUTES.sync, { as: youth, body }),
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function furnish(
  { database, clock, ask }: Pick<Trial, 'database' | 'clock' | 'ask'>,
  name: string,
  code: string,
): Promise<House> {
  const email = `${name}@test.example`
  const adviser = `adviser-${name}`
  await database.transaction(async (tx) => {
    await tx.insert(
      'structures',
      ['id', 'name', 'kind', 'created_at'],
      [[name, `Mission locale ${name}`, 'mission-locale', clock.now]],
    )
    await tx.insert(
      'professionals',
      ['id', 'structure', 'name', 'email', 'password_hash', 'created_at'],
      [[adviser, name, `Conseil ${name}`, email, '', clock.now]],
    )
    await insertInvitation(tx, {
      code,
      structure: name,
      adviser,
      places: 30,
      createdAt: clock.now,
      expiresAt: clock.now + 3600_000,
    })
  })
  const token = await openSession(database, adviser, clock.now)
  const joined = await ask(ROUTES.join, { body: { code, firstName: `Jeune ${name}`, device: `${name}00` } })
  return {
    structure: name,
    email,
    code,
    adviser: { id: adviser, cookie: `__Host-pro=${token}` },
    youth: { id: joined.json<{ account: string }>().account, cookie: cookieOf(joined) },
  }
}

/** A route's address with its `:names` filled in. */
export function pathOf(route: Route, params: Record<string, string> = {}): string {
  return route.path.replace(/:(\w+)/g, (name, key: string) =>
    params[key] === undefined ? name : encodeURIComponent(params[key]),
  )
}

/** One more professional of a house, signed in, without a password. */
export async function hire(
  { database, clock }: Pick<Trial, 'database' | 'clock'>,
  structure: string,
  id: string,
  role: 'adviser' | 'admin' = 'adviser',
): Promise<Person> {
  await database.insert(
    'professionals',
    ['id', 'structure', 'name', 'email', 'password_hash', 'created_at', 'role'],
    [[id, structure, `Collègue ${id}`, `${id}@test.example`, '', clock.now, role]],
  )
  return { id, cookie: `__Host-pro=${await openSession(database, id, clock.now)}` }
}

/** One more youth of a house, joined with its group code. */
export async function welcomeYouth(
  { ask }: Pick<Trial, 'ask'>,
  code: string,
  firstName: string,
  device: string,
): Promise<Person> {
  const joined = await ask(ROUTES.join, { body: { code, firstName, device } })
  return { id: joined.json<{ account: string }>().account, cookie: cookieOf(joined) }
}

/** The cookie an answer sets, as a browser would send it back. */
export function cookieOf(answer: LightMyRequestResponse): string {
  const cookie = answer.cookies[0]
  if (!cookie) throw new Error(`no cookie in ${answer.statusCode} ${answer.body}`)
  return `${cookie.name}=${cookie.value}`
}

let made = 0

/** An event as a phone writes it, one second after the one made before. */
export function phoneEvent<Kind extends KnownKind>(
  kind: Kind,
  body: BodyOf<Kind>,
  changes: Partial<Event> = {},
): Event {
  const at = Date.UTC(2026, 10, 20) + ++made * 1000
  return {
    id: uuidv7(at, (bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
    at: stamp(at),
    device: 'phone001',
    author: YOUTH,
    kind,
    v: 1,
    body,
    ...changes,
  }
}
