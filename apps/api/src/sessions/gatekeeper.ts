import { firstRow, type Database } from '../database/port.ts'
import { erased, notFound } from '../http/refusal.ts'
import type { Gatekeeper } from '../http/serve.ts'
import { sessionHash } from './tokens.ts'

/** Whose demo data may be used: all but in production. */
export interface Doors {
  database: Database
  now: () => number
  /** Whether demo structures are let in. */
  demo: boolean
}

/** Reads callers and their links from the database at each request: a right that ends, ends now. */
export function gatekeeper({ database, now, demo }: Doors): Gatekeeper {
  /** The phone of an erased account is told to forget, rather than to join again. */
  async function refuseErased(session: string): Promise<void> {
    const row = await firstRow(
      database,
      'select 1 from erased_sessions where hash = $1 and expires_at > $2',
      [session, now()],
    )
    if (row) throw erased()
  }

  return {
    async youth(request) {
      const session = sessionHash(request, 'jeune')
      if (session === undefined) return undefined
      const row = await firstRow<{ account: string; device: string; structure: string }>(
        database,
        `select d.account, d.device, a.structure from device_sessions d
         join accounts a on a.id = d.account join structures s on s.id = a.structure
         where d.hash = $1 and d.expires_at > $2 and s.demo <= $3`,
        [session, now(), demo ? 1 : 0],
      )
      if (!row) await refuseErased(session)
      return row && { ...row, session }
    },
    async adviser(request) {
      const session = sessionHash(request, 'pro')
      if (session === undefined) return undefined
      const row = await firstRow<{ professional: string; structure: string }>(
        database,
        `select p.id as professional, p.structure from professional_sessions t
         join professionals p on p.id = t.professional join structures s on s.id = p.structure
         where t.hash = $1 and t.expires_at > $2 and s.demo <= $3`,
        [session, now(), demo ? 1 : 0],
      )
      return row && { ...row, session }
    },
    async admitTo(youth, adviser) {
      const row = await firstRow(database, 'select 1 from accounts where id = $1 and structure = $2', [
        youth,
        adviser.structure,
      ])
      if (!row) throw notFound()
    },
  }
}
