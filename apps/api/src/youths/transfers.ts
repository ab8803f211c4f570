import { randomUUID } from 'node:crypto'
import { isCode, normalizeCode, ROUTES, showCode } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { newCode } from '../sessions/codes.ts'
import { hashSecret } from '../sessions/tokens.ts'
import { followStructure } from './page.ts'

/** How long another structure has to accept, in milliseconds. */
const LIFE = 7 * 24 * 3600_000

/**
 * Youths change structures with the agreement of both: one proposes and gets a code, the other enters it. Neither
 * sees anything of the other's.
 */
export function transferRoutes({ serve, database, hints, now }: Services): void {
  const tries = bucket({ capacity: 10, perMinute: 2 }, now)

  serve(ROUTES.offerTransfer, async ({ caller, params, body }) => {
    if (body.until !== undefined && body.until <= now())
      throw new Refusal(400, 'past-date', 'La date de retour est déjà passée.')
    const code = newCode()
    const expiresAt = now() + LIFE
    await database.transaction(async (tx) => {
      await tx.run('delete from transfers where account = $1 and accepted_at is null', [params.youth])
      // One lent to us goes back where they come from: lent again, nobody would know whose they are.
      const lent = await firstRow(
        tx,
        'select 1 from transfers where account = $1 and until is not null and ended_at is null',
        [params.youth],
      )
      if (lent)
        throw new Refusal(409, 'lent', 'Ce jeune vous est confié pour un temps : il retourne à sa structure.')
      await tx.insert(
        'transfers',
        ['id', 'hash', 'account', 'from_structure', 'from_adviser', 'until', 'expires_at'],
        [
          [
            randomUUID(),
            hashSecret(code),
            params.youth,
            caller.structure,
            caller.professional,
            body.until ?? null,
            expiresAt,
          ],
        ],
      )
    })
    return { code: showCode(code), expiresAt }
  })

  serve(ROUTES.acceptTransfer, async ({ caller, body }) => {
    tries.check(caller.professional)
    tries.count(caller.professional)
    const code = normalizeCode(body.code)
    const arrived = await database.transaction(async (tx) => {
      const row = await firstRow<{ id: string; account: string; from: string; firstName: string }>(
        tx,
        `select t.id, t.account, t.from_structure as "from", a.first_name as "firstName"
         from transfers t join accounts a on a.id = t.account join structures s on s.id = t.from_structure
         where t.hash = $1 and t.expires_at > $2 and t.accepted_at is null and a.structure = t.from_structure
           and s.demo = (select demo from structures where id = $3)${tx.lock && `${tx.lock} of t`}`,
        [hashSecret(code), now(), caller.structure],
      )
      if (!isCode(code) || !row)
        throw new Refusal(410, 'unknown-code', 'Ce code n’existe pas, a déjà servi ou est trop vieux.')
      if (row.from === caller.structure)
        throw new Refusal(409, 'already-here', 'Ce jeune est déjà dans votre structure.')
      await tx.run('update transfers set accepted_at = $2 where id = $1', [row.id, now()])
      await tx.run(
        `update accounts set structure = $2, adviser = $3, archived_at = null, archive_reason = null
         where id = $1`,
        [row.account, caller.structure, caller.professional],
      )
      await followStructure(tx, row.account)
      return row
    })
    tries.forgive(caller.professional)
    hints.changed(arrived.from)
    hints.changed(caller.structure)
    return { youth: arrived.account, firstName: arrived.firstName }
  })
}
