import { Agent, request } from 'node:http'
import { randomUUID } from 'node:crypto'
import { stamp, uuidv7, type Event } from '@trousseau/domain'
import type { Database } from '@trousseau/api/database/port.ts'
import { newToken } from '@trousseau/api/sessions/tokens.ts'
import { insertEvents, ready } from '@trousseau/api/sync/event-rows.ts'
import { storedProgress } from '@trousseau/api/sync/stored-progress.ts'
import type { Content } from '@trousseau/content/node'

/** A youth with a session, as joining would have left them. */
export interface Member {
  account: string
  cookie: string
  /** Where this phone stands in the log. */
  place: { epoch: string | null; cursor: number }
}

const ANSWER = { recipient: 'garage', subject: 'candidature', files: ['cv'] }
let made = 0

/** Something small: a film watched, an answer that is scored, a field of the CV, by turns. */
export function smallEvent(device: string): Event {
  const turn = made++
  const now = Date.now()
  const said: [string, Event['body']] =
    turn % 3 === 0
      ? ['film.watched', { lesson: 'n2' }]
      : turn % 3 === 1
        ? ['exercise.answered', { lesson: 'n2', exercise: 'envoyer', try: (turn % 999) + 1, answer: ANSWER }]
        : ['field.set', { path: 'cv.objective', value: `Un métier dehors ${turn}` }]
  const id = uuidv7(now, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  return { id, at: stamp(now, turn % 40_000), device, author: 'youth', kind: said[0], v: 1, body: said[1] }
}

/** Writes a structure and its youths straight into an empty database. */
export async function settle(database: Database, content: Content, count: number): Promise<Member[]> {
  const now = Date.now()
  const progress = storedProgress(content)
  const members = Array.from({ length: count }, () => ({ account: randomUUID(), ...newToken() }))
  await database.transaction(async (tx) => {
    await tx.insert('structures', ['id', 'name', 'kind', 'created_at'], [['s', 'Structure', 'other', 0]])
    await tx.insert(
      'professionals',
      ['id', 'structure', 'name', 'email', 'password_hash', 'created_at'],
      [['p', 's', 'Conseil', 'p@test.example', '-', 0]],
    )
    for (const { account, hash } of members) {
      await tx.insert(
        'accounts',
        ['id', 'structure', 'adviser', 'first_name', 'joined_at', 'last_seq'],
        [[account, 's', 'p', 'Test', now, 1]],
      )
      const joined = { ...smallEvent('server'), author: 'p', kind: 'structure.joined' }
      const first = [{ ...joined, body: { structure: 'Structure', adviser: 'Conseil' } }]
      await progress.begin(tx, account, first)
      await insertEvents(tx, account, 0, first.map(ready), now)
      await tx.insert(
        'device_sessions',
        ['hash', 'account', 'device', 'created_at', 'expires_at', 'seen_at'],
        [[hash, account, 'phone001', now, now + 3_600_000, now]],
      )
    }
  })
  return members.map(({ account, token }) => ({
    account,
    cookie: `__Host-jeune=${token}`,
    place: { epoch: null, cursor: 0 },
  }))
}

export interface Load {
  events: number
  seconds: number
}

/** Each member pushes batch after batch over a connection of their own; the events were made beforehand. */
export async function push(
  address: string,
  members: readonly Member[],
  batch: number,
  seconds: number,
): Promise<Load> {
  const end = performance.now() + seconds * 1000
  const began = performance.now()
  let events = 0
  await Promise.all(
    members.map(async (member) => {
      const { cookie } = member
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      if (member.place.cursor === 0)
        member.place = await post(agent, address, cookie, { ...member.place, events: [] })
      while (performance.now() < end) {
        const pushed = Array.from({ length: batch }, () => smallEvent('phone001'))
        const before = member.place.cursor
        member.place = await post(agent, address, cookie, { ...member.place, events: pushed })
        const kept = member.place.cursor - before
        if (kept !== batch) throw new Error(`${batch} pushed, ${kept} kept`)
        events += batch
      }
      agent.destroy()
    }),
  )
  return { events, seconds: (performance.now() - began) / 1000 }
}

function post(agent: Agent, address: string, cookie: string, body: object): Promise<Member['place']> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie }
    const asked = request(`${address}/api/sync`, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const said = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) {
          const { epoch, cursor } = JSON.parse(said) as Member['place']
          resolve({ epoch, cursor })
        } else reject(new Error(`${answer.statusCode}: ${said}`))
      })
    })
    asked.on('error', reject)
    asked.end(text)
  })
}
