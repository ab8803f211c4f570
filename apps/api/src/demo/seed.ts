import { stamp, uuidv7, YOUTH, type Event } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { insertInvitation } from '../invitations/invite.ts'
import { hashPassword } from '../professionals/passwords.ts'
import type { Services } from '../services.ts'
import { judge } from '../sync/judge.ts'
import { ADMIN, ADVISERS, FIRST_NAMES, GROUPS, PASSWORD, PLACES, STRUCTURE } from './cast.ts'
import { chance } from './chance.ts'
import { seedDuos } from './duos.ts'
import { lifeOf, paceOf } from './life.ts'
import { talkOf } from './talk.ts'

const DAY = 24 * 3600_000

/**
 * Fills an empty database with the demo structure, its advisers and its youths, through the same store as
 * real phones. Answers whether it did: a database that holds a structure already is left alone. Throws where demo
 * structures are not let in.
 */
export async function seedDemo(services: Services): Promise<boolean> {
  const { database, store, content, now, demo } = services
  if (!demo) throw new Error('the demo structure is never seeded in production')
  const start = now()
  if (await firstRow(database, 'select 1 from structures limit 1')) {
    await seedAdmin(database, start)
    return false
  }
  await seedStructure(database, start)
  await seedAdmin(database, start)
  const random = chance(2026)
  const youths = FIRST_NAMES.map((firstName, place) => {
    const pace = paceOf(place, random, content.heads.length)
    const device = `demo${String(place).padStart(4, '0')}`
    return { id: `demo-youth-${place + 1}`, firstName, place, pace, device }
  })
  await database.transaction(async (tx) => {
    for (const { id, firstName, place, pace, device } of youths) {
      const adviser = ADVISERS[place % 5 < 3 ? 0 : 1]
      const joinedAt = start - pace.joined * DAY
      await tx.insert(
        'accounts',
        ['id', 'structure', 'adviser', 'first_name', 'joined_at'],
        [[id, STRUCTURE.id, adviser.id, firstName, joinedAt]],
      )
      const life = lifeOf(content, pace, device, start, random)
      const talk = talkOf(place, pace, device, adviser, start, chance(place))
      const { rejected } = judge([...life, ...talk.filter(({ author }) => author === YOUTH)], start)
      if (rejected[0]) throw new Error(`the demo wrote an event that is refused: ${rejected[0].why}`)
      await store.begin(tx, id, [joined(adviser, joinedAt, random), ...life, ...talk])
    }
    await seedGroups(
      tx,
      youths.map(({ id }) => id),
      start,
    )
  })
  await seedDuos(
    services,
    youths.map(({ id }) => id),
    start,
  )
  return true
}

async function seedStructure(database: Services['database'], now: number): Promise<void> {
  const password = await hashPassword(PASSWORD)
  await database.transaction(async (tx: Queries) => {
    await tx.insert(
      'structures',
      ['id', 'name', 'kind', 'demo', 'created_at'],
      [[STRUCTURE.id, STRUCTURE.name, STRUCTURE.kind, 1, now]],
    )
    for (const { id, name, email, code } of ADVISERS) {
      await tx.insert(
        'professionals',
        ['id', 'structure', 'name', 'email', 'password_hash', 'created_at'],
        [[id, STRUCTURE.id, name, email, password, now]],
      )
      await insertInvitation(tx, {
        code,
        structure: STRUCTURE.id,
        adviser: id,
        places: PLACES,
        createdAt: now,
        expiresAt: now + 3650 * DAY,
      })
    }
  })
}

/** Adds the demo's administrator where the demo structure has none yet, as one laid by an older version. */
async function seedAdmin(database: Services['database'], now: number): Promise<void> {
  const laid = await firstRow(
    database,
    `select 1 from structures s where s.id = $1
     and not exists (select 1 from professionals p where p.id = $2 or p.email = $3)`,
    [STRUCTURE.id, ADMIN.id, ADMIN.email],
  )
  if (!laid) return
  await database.insert(
    'professionals',
    ['id', 'structure', 'name', 'email', 'password_hash', 'created_at', 'role'],
    [[ADMIN.id, STRUCTURE.id, ADMIN.name, ADMIN.email, await hashPassword(PASSWORD), now, 'admin']],
  )
}

async function seedGroups(tx: Queries, youths: readonly string[], now: number): Promise<void> {
  for (const [index, name] of GROUPS.entries()) {
    const id = `demo-group-${index + 1}`
    await tx.insert(
      'youth_groups',
      ['id', 'structure', 'name', 'created_at'],
      [[id, STRUCTURE.id, name, now]],
    )
    const inside = youths.filter((_, place) => place % (3 + index) === index)
    await tx.insert(
      'youth_group_members',
      ['youth_group', 'account'],
      inside.map((youth) => [id, youth]),
    )
  }
}

function joined(adviser: (typeof ADVISERS)[number], at: number, random: () => number): Event {
  return {
    id: uuidv7(at, (bytes) => Uint8Array.from({ length: bytes }, () => random() * 256)),
    at: stamp(at),
    device: 'server',
    author: adviser.id,
    kind: 'structure.joined',
    v: 1,
    body: { structure: STRUCTURE.name, adviser: adviser.name },
  }
}
