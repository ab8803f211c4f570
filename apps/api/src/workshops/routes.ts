import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { uuidv7 } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import { GUEST } from '../people/guests.ts'
import { nameOf } from '../people/people.ts'
import type { Services } from '../services.ts'
import { newCode, presentCode } from '../sessions/codes.ts'
import { hashSecret } from '../sessions/tokens.ts'
import { phonesOf } from './board.ts'
import { guestRoutes } from './guests.ts'

const HOUR = 3600_000

interface Row {
  id: string
  title: string
  adviser: string
  code: string
  lesson: string | null
  createdAt: number
  endsAt: number
}

/** Workshops: a code on the wall, phones in the room, and a board of who is where. */
export function workshopRoutes(services: Services): void {
  const { serve, database, store, content, hints, now } = services
  const made = bucket({ capacity: 30, perMinute: 5 }, now)
  guestRoutes(services)

  serve(ROUTES.openWorkshop, async ({ caller, body }) => {
    made.check(caller.professional)
    made.count(caller.professional)
    const id = uuidv7(now(), randomBytes)
    const code = newCode()
    await database.insert(
      'workshops',
      ['id', 'structure', 'professional', 'title', 'code', 'hash', 'created_at', 'ends_at'],
      [
        [
          id,
          caller.structure,
          caller.professional,
          body.title,
          code,
          hashSecret(code),
          now(),
          now() + body.hours * HOUR,
        ],
      ],
    )
    return { id }
  })

  serve(ROUTES.workshops, async ({ caller }) => ({
    workshops: await database.rows<{
      id: string
      title: string
      adviser: string
      createdAt: number
      endsAt: number
      phones: number
    }>(
      `select w.id, w.title, p.name as adviser, w.created_at as "createdAt", w.ends_at as "endsAt",
         cast((select count(*) from workshop_members m where m.workshop = w.id) as integer) as phones
       from workshops w join professionals p on p.id = w.professional
       where w.structure = $1 order by w.created_at desc, w.id limit 100`,
      [caller.structure],
    ),
  }))

  serve(ROUTES.workshopBoard, async ({ params, request }) => {
    const { code, ...row } = await readWorkshop(database, params.workshop)
    const open = code !== '' && row.endsAt > now()
    return {
      ...row,
      shown: open ? { ...presentCode(request, '/atelier', code), expiresAt: row.endsAt } : null,
      phones: await phonesOf(services, row),
    }
  })

  serve(ROUTES.leadWorkshop, async ({ caller, params, body }) => {
    const { workshop } = params
    if (!content.lessons.has(body.lesson)) {
      throw new Refusal(400, 'unknown-lesson', 'Cette leçon n’existe pas.')
    }
    await database.run('update workshops set lesson = $2 where id = $1', [workshop, body.lesson])
    const members = await membersOf(workshop)
    for (const account of members) {
      await store.say(account, caller.professional, () => [
        { kind: 'workshop.led', body: { workshop, lesson: body.lesson } },
      ])
    }
    hints.changed(caller.structure)
    return { told: members.length }
  })

  serve(ROUTES.closeWorkshop, async ({ caller, params }) => {
    const { workshop } = params
    const closed = await database.run(
      "update workshops set code = '', ends_at = $2 where id = $1 and ends_at > $2",
      [workshop, now()],
    )
    if (closed > 0) {
      for (const account of await membersOf(workshop)) {
        await store.say(account, caller.professional, () => [{ kind: 'workshop.closed', body: { workshop } }])
      }
    }
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.keepFromWorkshop, async ({ caller, params, body }) => {
    const adviser = await nameOf(database, caller)
    const asked = new Set(body.youths)
    let kept = 0
    for (const account of await membersOf(params.workshop)) {
      if (!asked.has(account) || !(await keep(account, caller.structure, caller.professional))) continue
      kept += 1
      const house = await firstRow<{ name: string }>(database, 'select name from structures where id = $1', [
        caller.structure,
      ])
      await store.say(account, caller.professional, () => [
        { kind: 'structure.joined', body: { structure: house!.name, adviser } },
      ])
    }
    hints.changed(caller.structure)
    return { kept }
  })

  /** Takes a guest into the list; answers whether it was one. */
  function keep(account: string, structure: string, professional: string): Promise<boolean> {
    return database.transaction(async (tx) => {
      const was = await tx.run(
        `update accounts set archived_at = null, archive_reason = null, adviser = $3
         where id = $1 and structure = $2 and archive_reason = $4`,
        [account, structure, professional, GUEST],
      )
      if (was > 0) await tx.run('update progress set structure = $2 where account = $1', [account, structure])
      return was > 0
    })
  }

  async function membersOf(workshop: string): Promise<string[]> {
    const rows = await database.rows<{ account: string }>(
      'select account from workshop_members where workshop = $1 order by account',
      [workshop],
    )
    return rows.map(({ account }) => account)
  }
}

async function readWorkshop(queries: Queries, workshop: string): Promise<Row> {
  const row = await firstRow<Row>(
    queries,
    `select w.id, w.title, p.name as adviser, w.code, w.lesson, w.created_at as "createdAt",
       w.ends_at as "endsAt"
     from workshops w join professionals p on p.id = w.professional where w.id = $1`,
    [workshop],
  )
  if (!row) throw notFound()
  return row
}
