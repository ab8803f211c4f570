import type { Reach } from '@trousseau/contract'
import type { FastifyRequest } from 'fastify'
import { firstRow, type Database } from '../database/port.ts'
import { erased, notFound, shutOut } from '../http/refusal.ts'
import type { EnteringCaller, Gatekeeper } from '../http/serve.ts'
import { sessionHash } from './tokens.ts'

/** Whose demo data may be used: all but in production. */
export interface Doors {
  database: Database
  now: () => number
  /** Whether demo structures are let in. */
  demo: boolean
}

/** How old, in milliseconds, the note of a phone's last contact may get: finer would be a write a request. */
const HEARD = 6 * 3600_000

/** Where to find whom a route names, with the structure they are of. */
const NAMED: Record<Exclude<Reach, 'none' | 'self' | 'structure'>, { param: string; sql: string }> = {
  youth: { param: 'youth', sql: 'select 1 from accounts where id = $1 and structure = $2' },
  colleague: {
    param: 'professional',
    sql: 'select 1 from professionals where id = $1 and structure = $2 and left_at is null',
  },
  film: {
    param: 'film',
    sql: 'select 1 from films where id = $1 and structure = $2 and published = 1',
  },
  appointment: {
    param: 'appointment',
    sql: 'select 1 from appointments where id = $1 and structure = $2',
  },
  workshop: { param: 'workshop', sql: 'select 1 from workshops where id = $1 and structure = $2' },
  group: { param: 'group', sql: 'select 1 from youth_groups where id = $1 and structure = $2' },
  // Of youths who are both still here: what one of them has become elsewhere is no longer this structure's.
  pair: {
    param: 'pair',
    sql: `select 1 from pairs p join accounts t on t.id = p.tutor join accounts m on m.id = p.mentee
          where p.id = $1 and p.structure = $2 and t.structure = $2 and m.structure = $2`,
  },
  report: { param: 'report', sql: 'select 1 from pair_reports where id = $1 and structure = $2' },
  invitation: { param: 'invitation', sql: 'select 1 from invitations where id = $1 and structure = $2' },
}

/** Reads callers and their links from the database at each request: a right that ends, ends now. */
export function gatekeeper({ database, now, demo }: Doors): Gatekeeper {
  /** The phone of an erased account, or one shut out of it, is told to forget rather than to join again. */
  async function refuseGone(session: string): Promise<void> {
    const gone = (table: string) =>
      firstRow(database, `select 1 from ${table} where hash = $1 and expires_at > $2`, [session, now()])
    if (await gone('erased_sessions')) throw erased()
    if (await gone('shut_out_sessions')) throw shutOut()
  }

  /** Notes that a phone was heard, which puts off the day its account is erased. */
  async function noteHeard(session: string, account: string): Promise<void> {
    await database.run('update device_sessions set seen_at = $2 where hash = $1', [session, now()])
    await database.run('update accounts set last_contact = $2, warned_at = null where id = $1', [
      account,
      now(),
    ])
  }

  async function entering(request: FastifyRequest): Promise<EnteringCaller | undefined> {
    const session = sessionHash(request, 'pro')
    if (session === undefined) return undefined
    const row = await firstRow<Omit<EnteringCaller, 'session'>>(
      database,
      `select p.id as professional, p.structure, p.role, t.step from professional_sessions t
       join professionals p on p.id = t.professional join structures s on s.id = p.structure
       where t.hash = $1 and t.expires_at > $2 and s.demo <= $3 and p.left_at is null`,
      [session, now(), demo ? 1 : 0],
    )
    return row && { ...row, session }
  }

  return {
    entering,
    async youth(request) {
      const session = sessionHash(request, 'jeune')
      if (session === undefined) return undefined
      const row = await firstRow<{ account: string; device: string; structure: string; seen: number | null }>(
        database,
        `select d.account, d.device, a.structure, d.seen_at as seen from device_sessions d
         join accounts a on a.id = d.account join structures s on s.id = a.structure
         where d.hash = $1 and d.expires_at > $2 and s.demo <= $3`,
        [session, now(), demo ? 1 : 0],
      )
      if (!row) {
        await refuseGone(session)
        return undefined
      }
      const { seen, ...caller } = row
      if (seen === null || seen < now() - HEARD) await noteHeard(session, row.account)
      return { ...caller, session }
    },
    async adviser(request) {
      const caller = await entering(request)
      return caller?.step === 'none' ? caller : undefined
    },
    async admitTo(reach, params, { structure }) {
      const { param, sql } = NAMED[reach]
      if (!(await firstRow(database, sql, [params[param] ?? '', structure]))) throw notFound()
    },
  }
}
