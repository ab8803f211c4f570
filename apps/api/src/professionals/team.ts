import { randomUUID } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { firstRow, type Queries } from '../database/port.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import type { Live } from '../live/routes.ts'
import type { Services } from '../services.ts'
import { forgetFactors } from './second-factor.ts'
import { closeSessions } from './sessions.ts'
import { giveWelcomeCode, IN_PERSON, NEWCOMER } from './welcome.ts'

interface Row {
  id: string
  name: string
  email: string
  role: 'adviser' | 'admin'
  youths: number
  waiting: number
}

/** The professionals of one structure, as its administrators keep them. */
export function teamRoutes({ serve, database, hints, now }: Services, live: Pick<Live, 'cut'>): void {
  serve(ROUTES.colleagues, async ({ caller }) => {
    const rows = await database.rows<Row>(
      `select p.id, p.name, p.email, p.role,
         (select count(*) from accounts a where a.adviser = p.id) as youths,
         case when p.password_hash = '' then 1 else 0 end as waiting
       from professionals p where p.structure = $1 and p.left_at is null order by p.name, p.id`,
      [caller.structure],
    )
    return {
      colleagues: rows.map((row) => ({ ...row, youths: Number(row.youths), waiting: row.waiting === 1 })),
    }
  })

  serve(ROUTES.addColleague, async ({ caller, body }) => {
    const id = randomUUID()
    const email = body.email.trim().toLowerCase()
    return database.transaction(async (tx) => {
      if (await firstRow(tx, 'select 1 from professionals where email = $1', [email]))
        throw new Refusal(409, 'known-address', 'Cette adresse e-mail sert déjà à un compte.')
      await tx.insert(
        'professionals',
        ['id', 'structure', 'name', 'email', 'password_hash', 'created_at', 'role'],
        [[id, caller.structure, body.name.trim(), email, '', now(), body.role]],
      )
      return { id, ...(await giveWelcomeCode(tx, id, now() + NEWCOMER)) }
    })
  })

  serve(ROUTES.resetColleague, async ({ params }) => {
    const { sessions, ...welcome } = await database.transaction(async (tx) => {
      await tx.run("update professionals set password_hash = '' where id = $1", [params.professional])
      await forgetFactors(tx, params.professional)
      const sessions = await closeSessions(tx, params.professional)
      return { sessions, ...(await giveWelcomeCode(tx, params.professional, now() + IN_PERSON)) }
    })
    for (const session of sessions) live.cut(session)
    return welcome
  })

  serve(ROUTES.setRole, async ({ caller, params, body }) => {
    await database.transaction(async (tx) => {
      await lockTeam(tx, caller.structure)
      await tx.run('update professionals set role = $2 where id = $1', [params.professional, body.role])
      await keepAnAdmin(tx, caller.structure)
    })
    return {}
  })

  serve(ROUTES.dismiss, async ({ caller, params, body }) => {
    const { structure } = caller
    const { professional } = params
    const { sessions, youths } = await database.transaction(async (tx) => {
      await lockTeam(tx, structure)
      const successor = await firstRow(
        tx,
        'select 1 from professionals where id = $1 and structure = $2 and left_at is null',
        [body.successor, structure],
      )
      if (!successor || body.successor === professional) throw notFound()
      const sessions = await closeSessions(tx, professional)
      await forgetFactors(tx, professional)
      await tx.run('delete from welcome_codes where professional = $1', [professional])
      const youths = await tx.run('update accounts set adviser = $2 where adviser = $1', [
        professional,
        body.successor,
      ])
      await tx.run('update invitations set adviser = $2 where adviser = $1', [professional, body.successor])
      await tx.run('update transfers set from_adviser = $2 where from_adviser = $1', [
        professional,
        body.successor,
      ])
      // Their name stays in what they wrote; their address and password go, and the address may be used again.
      await tx.run(
        `update professionals set left_at = $2, password_hash = '', role = 'adviser', email = $3 where id = $1`,
        [professional, now(), `parti ${professional}`],
      )
      await keepAnAdmin(tx, structure)
      return { sessions, youths }
    })
    for (const session of sessions) live.cut(session)
    hints.changed(structure)
    return { youths }
  })
}

/** One change of a team at a time, so that two administrators don't remove each other. */
async function lockTeam(tx: Queries, structure: string): Promise<void> {
  await tx.rows(`select 1 from structures where id = $1${tx.lock}`, [structure])
}

/** Throws, undoing what was done, when it would leave a structure without an administrator. */
async function keepAnAdmin(tx: Queries, structure: string): Promise<void> {
  const admin = await firstRow(
    tx,
    "select 1 from professionals where structure = $1 and role = 'admin' and left_at is null",
    [structure],
  )
  if (!admin)
    throw new Refusal(409, 'last-admin', 'C’est le dernier administrateur : nommez-en un autre d’abord.')
}
