import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { writableName } from '../http/names.ts'
import { signedOut } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { youthPageOf } from './page.ts'
import { erasedOn } from './retention.ts'

interface AccountRow {
  id: string
  firstName: string
  structure: string
  adviser: string
  joinedAt: number
  lastContact: number
  agreementAt: number | null
  archivedAt: number | null
  archiveReason: string | null
}

/** What the law gives a youth over their own account: to see, to take away, to correct, to erase. */
export function ownDataRoutes(services: Services): void {
  const { serve, database, store, hints, erase } = services

  serve(ROUTES.ownData, async ({ caller }) => {
    const account = await firstRow<AccountRow>(
      database,
      `select a.id, a.first_name as "firstName", s.name as structure, p.name as adviser,
         a.joined_at as "joinedAt", a.last_contact as "lastContact", a.agreement_at as "agreementAt",
         a.archived_at as "archivedAt", a.archive_reason as "archiveReason"
       from accounts a join structures s on s.id = a.structure join professionals p on p.id = a.adviser
       where a.id = $1`,
      [caller.account],
    )
    if (!account) throw signedOut()
    const [devices, transfers, readings, events] = await Promise.all([
      database.rows<{ device: string; label: string; since: number; seen: number }>(
        `select device, label, created_at as since, coalesce(seen_at, created_at) as seen
         from device_sessions where account = $1 order by created_at`,
        [caller.account],
      ),
      database.rows<{ from: string; acceptedAt: number | null; until: number | null }>(
        `select s.name as "from", t.accepted_at as "acceptedAt", t.until
         from transfers t join structures s on s.id = t.from_structure
         where t.account = $1 order by t.expires_at`,
        [caller.account],
      ),
      database.rows<{ name: string; day: string }>(
        `select p.name, r.day from readings r join professionals p on p.id = r.professional
         where r.account = $1 order by r.day desc, p.name`,
        [caller.account],
      ),
      store.events(caller.account),
    ])
    const heard = Math.max(account.lastContact, account.joinedAt)
    return {
      account: { ...account, lastContact: heard, erasedOn: erasedOn(heard) },
      devices,
      transfers,
      readings,
      events,
    }
  })

  serve(ROUTES.adviserView, ({ caller }) => youthPageOf(services, caller.account, caller.structure))

  serve(ROUTES.rename, async ({ caller, body }) => {
    const firstName = writableName(body.firstName)
    await database.run('update accounts set first_name = $2 where id = $1', [caller.account, firstName])
    hints.changed(caller.structure)
    return { firstName }
  })

  serve(ROUTES.eraseOwn, async ({ caller }) => {
    // The cookie stays: with it the server tells this phone too, at its next contact, should this answer be lost.
    await erase(caller.account)
    return {}
  })
}
