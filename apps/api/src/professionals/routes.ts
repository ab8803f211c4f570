import { ROUTES, type ReplyOfRoute } from '@trousseau/contract'
import { firstRow, type Database } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Live } from '../live/routes.ts'
import type { Services } from '../services.ts'
import { clearCookie, newToken, setCookie } from '../sessions/tokens.ts'
import { checkPassword } from './passwords.ts'

/** A working day, in seconds. */
export const PROFESSIONAL_SESSION = 12 * 3600

type Professional = ReplyOfRoute<typeof ROUTES.me>
export interface ProfessionalRow {
  id: string
  name: string
  role: Professional['role']
  email: string
  password_hash: string
  structure: string
  kind: Professional['structure']['kind']
}

export const SELECT_PROFESSIONAL = `select p.id, p.name, p.role, p.email, p.password_hash, s.name as structure, s.kind
  from professionals p join structures s on s.id = p.structure`

export function professionalRoutes({ serve, database, now, demo }: Services, live: Pick<Live, 'cut'>): void {
  const perAddress = bucket({ capacity: 30, perMinute: 30 }, now)
  const perPerson = bucket({ capacity: 8, perMinute: 4 }, now)

  serve(ROUTES.signIn, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const email = body.email.trim().toLowerCase()
    const person = `${sourceOf(request)} ${email}`
    perAddress.check(sourceOf(request))
    perPerson.check(person)
    // Counted before the password is checked, for tries made at once; only failures stay counted for long.
    perPerson.count(person)
    const row = await firstRow<ProfessionalRow>(
      database,
      `${SELECT_PROFESSIONAL} where p.email = $1 and s.demo <= $2 and p.left_at is null`,
      [email, demo ? 1 : 0],
    )
    if (!(await checkPassword(row?.password_hash || undefined, body.password)) || !row) {
      perAddress.count(sourceOf(request))
      throw new Refusal(401, 'wrong-password', 'L’adresse ou le mot de passe n’est pas le bon.')
    }
    const token = await openSession(database, row.id, now())
    setCookie(reply, 'pro', token, PROFESSIONAL_SESSION)
    return asProfessional(row)
  })

  serve(ROUTES.signOut, async ({ caller, reply }) => {
    await database.run('delete from professional_sessions where hash = $1', [caller.session])
    live.cut(caller.session)
    clearCookie(reply, 'pro')
    return {}
  })

  serve(ROUTES.me, async ({ caller }) => {
    const row = await firstRow<ProfessionalRow>(database, `${SELECT_PROFESSIONAL} where p.id = $1`, [
      caller.professional,
    ])
    if (!row) throw signedOut()
    return asProfessional(row)
  })
}

/** Opens a session and answers its token; sessions that ended are swept in passing. */
export async function openSession(database: Database, professional: string, now: number): Promise<string> {
  const { token, hash } = newToken()
  await database.transaction(async (tx) => {
    await tx.run('delete from professional_sessions where expires_at <= $1', [now])
    await tx.insert(
      'professional_sessions',
      ['hash', 'professional', 'created_at', 'expires_at'],
      [[hash, professional, now, now + PROFESSIONAL_SESSION * 1000]],
    )
  })
  return token
}

export function asProfessional({ id, name, role, email, structure, kind }: ProfessionalRow): Professional {
  return { id, name, role, email, structure: { name: structure, kind } }
}
