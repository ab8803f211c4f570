import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { signedOut } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { clearCookie } from '../sessions/tokens.ts'

interface Membership {
  account: string
  firstName: string
  structure: string
  adviser: string
}

export function deviceRoutes({ serve, database }: Services): void {
  serve(ROUTES.membership, async ({ caller }) => {
    const row = await firstRow<Membership>(
      database,
      `select a.id as account, a.first_name as "firstName", s.name as structure, p.name as adviser
       from accounts a join structures s on s.id = a.structure join professionals p on p.id = a.adviser
       where a.id = $1`,
      [caller.account],
    )
    if (!row) throw signedOut()
    return row
  })

  serve(ROUTES.leave, async ({ caller, reply }) => {
    await database.run('delete from device_sessions where hash = $1', [caller.session])
    clearCookie(reply, 'jeune')
    return {}
  })
}
