import { stamp, uuidv7, YOUTH } from '@trousseau/domain'
import { ADVISER } from '../stage.ts'
import { ADVISER_FIELDS, PHONE_FIELDS, SHARED, STRUCTURE_FIELDS } from './fields.ts'
import { payload, PAYLOADS } from './payloads.ts'

export const ADMIN = { ...ADVISER, email: 'admin@demo.example' }
/** Most events of one push. */
const PUSH = 100

interface Answer {
  body: never
  cookie: string
}

/** Speaks to the house as its pages do, with a session's cookie. */
export async function post(base: string, path: string, body: object, cookie = ''): Promise<Answer> {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const said = (await answer.json()) as never
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`)
  return { body: said, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]! }
}

export async function sessionOf(base: string, who: { email: string; password: string }): Promise<string> {
  return (await post(base, '/api/pro/sign-in', who)).cookie
}

/** Pushes what a phone would have written, by rounds. */
export async function push(
  base: string,
  cookie: string,
  written: readonly { kind: string; body: object }[],
): Promise<void> {
  for (let from = 0; from < written.length; from += PUSH) {
    const events = written.slice(from, from + PUSH).map((one) => ({
      id: uuidv7(Date.now(), (bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
      at: stamp(Date.now()),
      device: 'inject00',
      author: YOUTH,
      v: 1,
      ...one,
    }))
    const { body } = await post(base, '/api/sync', { epoch: null, cursor: 0, events }, cookie)
    const { rejected } = body as { rejected: object[] }
    if (rejected.length > 0) throw new Error(`refused: ${JSON.stringify(rejected.slice(0, 3))}`)
  }
}

/** What a youth's phone would have written with the payload of that rank in every free field. */
export function phoneEvents(rank: number, tags: readonly string[] = Object.keys(PHONE_FIELDS)) {
  return tags.map((tag) => PHONE_FIELDS[tag]!(payload(tag, rank), rank))
}

/** What an adviser writes about that youth with the payload of that rank. */
export async function adviserWrites(
  base: string,
  cookie: string,
  youth: string,
  rank: number,
): Promise<void> {
  for (const [tag, write] of Object.entries(ADVISER_FIELDS)) {
    const { path, body } = write(payload(tag, rank), youth)
    await post(base, path, body, cookie)
  }
}

/** Two hundred youths, each with one payload in every free field; answers their ids. */
export async function populate(base: string, code: string, adviser: string): Promise<string[]> {
  const ids: string[] = []
  for (let rank = 0; rank < PAYLOADS.length; rank++) {
    const joined = await post(base, '/api/join', {
      code,
      firstName: payload('nam', rank),
      device: `inject${String(rank).padStart(3, '0')}`,
    })
    const { account } = joined.body as { account: string }
    ids.push(account)
    await push(base, joined.cookie, [...SHARED, ...phoneEvents(rank)])
    await adviserWrites(base, adviser, account, rank)
  }
  return ids
}

/** Groups, invitations and colleagues of the structure, each named by a payload. */
export async function nameEverything(base: string, cookies: readonly string[]): Promise<void> {
  for (let rank = 0; rank < PAYLOADS.length; rank++)
    for (const [tag, write] of Object.entries(STRUCTURE_FIELDS)) {
      const { path, body } = write(payload(tag, rank), rank)
      // One professional makes no more than so many invitations at once.
      const cookie = tag === 'lab' ? cookies[rank % cookies.length]! : cookies[0]!
      await post(base, path, body, cookie)
    }
}
