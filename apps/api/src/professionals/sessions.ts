import type { ReplyOfRoute, ROUTES } from '@trousseau/contract'
import type { FastifyReply } from 'fastify'
import { firstRow, type Database, type Queries } from '../database/port.ts'
import { newToken, setCookie } from '../sessions/tokens.ts'

/** A working day, in seconds. */
export const PROFESSIONAL_SESSION = 12 * 3600

/** How long a sign-in may wait for its second step, in seconds. */
const STEP_SESSION = 10 * 60

export type SignedIn = ReplyOfRoute<typeof ROUTES.signIn>
export type Step = SignedIn['step']
type Professional = ReplyOfRoute<typeof ROUTES.me>

export interface ProfessionalRow {
  id: string
  name: string
  role: Professional['role']
  email: string
  password_hash: string
  structure: string
  kind: Professional['structure']['kind']
  /** Null without a second factor. */
  totp_secret: string | null
  /** Whether the structure wants one of its advisers. */
  advisers_too: number
  demo: number
}

export const SELECT_PROFESSIONAL = `select p.id, p.name, p.role, p.email, p.password_hash, p.totp_secret,
    s.name as structure, s.kind, s.second_factor as advisers_too, s.demo
  from professionals p join structures s on s.id = p.structure`

export async function professionalNamed(queries: Queries, id: string): Promise<ProfessionalRow | undefined> {
  return firstRow<ProfessionalRow>(queries, `${SELECT_PROFESSIONAL} where p.id = $1`, [id])
}

/** Whether they must have a second factor. The demo's invented people need none: they are never in production. */
export function mustHaveSecondFactor(row: Pick<ProfessionalRow, 'role' | 'advisers_too' | 'demo'>): boolean {
  return row.demo === 0 && (row.role === 'admin' || row.advisers_too === 1)
}

/** What is left to prove after a first factor was. */
export function stepAfterFirst(row: ProfessionalRow): Step {
  if (row.totp_secret !== null) return 'code'
  return mustHaveSecondFactor(row) ? 'enrol' : 'none'
}

/** Opens a session as far as `step` lets it, hands its cookie to the browser and answers who is in. */
export async function enter(
  database: Database,
  row: ProfessionalRow,
  { step, now, reply }: { step: Step; now: number; reply: FastifyReply },
): Promise<SignedIn> {
  const token = await openSession(database, row.id, now, step)
  setCookie(reply, 'pro', token, step === 'none' ? PROFESSIONAL_SESSION : STEP_SESSION)
  return { step, who: step === 'none' ? asProfessional(row) : null }
}

/** Opens a session and answers its token; sessions that ended are swept in passing. */
export async function openSession(
  database: Database,
  professional: string,
  now: number,
  step: Step = 'none',
): Promise<string> {
  const { token, hash } = newToken()
  const seconds = step === 'none' ? PROFESSIONAL_SESSION : STEP_SESSION
  await database.transaction(async (tx) => {
    await tx.run('delete from professional_sessions where expires_at <= $1', [now])
    await tx.insert(
      'professional_sessions',
      ['hash', 'professional', 'created_at', 'expires_at', 'step'],
      [[hash, professional, now, now + seconds * 1000, step]],
    )
  })
  return token
}

/** Closes their sessions, all but `kept`; answers which, for their live streams to be cut. */
export async function closeSessions(tx: Queries, professional: string, kept = ''): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(
    'select hash from professional_sessions where professional = $1 and hash <> $2',
    [professional, kept],
  )
  await tx.run('delete from professional_sessions where professional = $1 and hash <> $2', [
    professional,
    kept,
  ])
  return rows.map(({ hash }) => hash)
}

export function asProfessional({ id, name, role, email, structure, kind }: ProfessionalRow): Professional {
  return { id, name, role, email, structure: { name: structure, kind } }
}
