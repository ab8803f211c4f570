import { ROUTES, type ReplyOfRoute } from '@trousseau/contract'
import { firstRow, type Database } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Live } from '../live/routes.ts'
import type { Services } from '../services.ts'
import { clearCookie, newToken, setCookie } from '../sessions/tokens.ts'
import { checkPassword } from './passwords.ts'

/** A working day, in seconds. */
const SESSION = 12 * 3600

type Professional = ReplyOfRoute<typeof ROUTES.me>
interface Row {
  id: string
  name: string
  email: string
  password_hash: string
  structure: string
  kind: Professional['structure']['kind']
}

const SELECT = `select p.id, p.name, p.email, p.password_hash, s.name as structure, s.kind
  from professionals p join structures s on s.id = p.structure`

export function professionalRoutes({ serve, database, now, demo }: Services, live: Pick<Live, 'cut'>): void {
  const perAddress = bucket({ capacity: 30, perMinute: 30 }, now)
  const perPerson = bucket({ capacity: 8, perMinute: 4 }, now)

  serve(ROUTES.signIn, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const email = body.email.trim().toLowerCase()
    const person = `${request.ip} ${email}`
    perAddress.check(request.ip)
    perPerson.check(person)
    // Counted before the password is checked, for tries made at once; only failures stay counted for long.
    perPerson.count(person)
    const row = await firstRow<Row>(database, `${SELECT} where p.email = $1 and s.demo <= $2`, [
      email,
      demo ? 1 : 0,
    ])
    if (!(await checkPassword(row?.password_hash, body.password)) || !row) {
      perAddress.count(request.ip)
      throw new Refusal(401, 'wrong-password', 'L’adresse ou le mot de passe n’est pas le bon.')
    }
    const token = await openSession(database, row.id, now())
    setCookie(reply, 'pro', token, SESSION)
    return asProfessional(row)
  })

  serve(ROUTES.signOut, async ({ caller, reply }) => {
    await database.run('delete from professional_sessions where hash = $1', [caller.session])
    live.cut(caller.session)
    clearCookie(reply, 'pro')
    return {}
  })

  serve(ROUTES.me, async ({ caller }) => {
    const row = await firstRow<Row>(database, `${SELECT} where p.id = $1`, [caller.professional])
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
      [[hash, professional, now, now + SESSION * 1000]],
    )
  })
  return token
}

function asProfessional({ id, name, email, structure, kind }: Row): Professional {
  return { id, name, email, structure: { name: structure, kind } }
}
