import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import type { Live } from '../live/routes.ts'
import type { Services } from '../services.ts'
import { confirmPassword } from './confirm.ts'
import { hashPassword, weaknessOf } from './passwords.ts'
import { giveRecoveryCodes } from './second-factor.ts'
import { closeSessions, mustHaveSecondFactor, professionalNamed, type ProfessionalRow } from './sessions.ts'

interface PasskeyRow {
  id: string
  name: string
  createdAt: number
  usedAt: number | null
}

/** « Ma sécurité »: what a signed-in professional signs in with. */
export function securityRoutes({ serve, database, now }: Services, live: Pick<Live, 'cut'>): void {
  async function confirmed(professional: string, password: string): Promise<ProfessionalRow> {
    const row = await professionalNamed(database, professional)
    if (!row) throw signedOut()
    await confirmPassword(database, row, password, now)
    return row
  }

  serve(ROUTES.security, async ({ caller: { professional, session } }) => {
    const row = await professionalNamed(database, professional)
    if (!row) throw signedOut()
    const passkeys = await database.rows<PasskeyRow>(
      `select id, name, created_at as "createdAt", used_at as "usedAt" from passkeys
       where professional = $1 order by created_at, id`,
      [professional],
    )
    const held = await firstRow<{ codes: number }>(
      database,
      'select count(*) as codes from second_factor_codes where professional = $1',
      [professional],
    )
    const sessions = await database.rows<{ at: number }>(
      `select created_at as at from professional_sessions
       where professional = $1 and step = 'none' and expires_at > $2
       order by case when hash = $3 then 0 else 1 end, created_at desc`,
      [professional, now(), session],
    )
    return {
      secondFactor: row.totp_secret !== null,
      mandatory: mustHaveSecondFactor(row),
      codesLeft: Number(held?.codes),
      passkeys,
      sessions: sessions.map(({ at }) => at),
      advisersToo: row.advisers_too === 1,
    }
  })

  serve(ROUTES.changePassword, async ({ caller: { professional, session }, body }) => {
    const row = await confirmed(professional, body.password)
    const weakness = await weaknessOf(body.next, [row.name, row.email, row.structure])
    if (weakness) throw new Refusal(400, 'weak-password', weakness)
    const hash = await hashPassword(body.next)
    const closed = await database.transaction(async (tx) => {
      await tx.run('update professionals set password_hash = $2 where id = $1', [professional, hash])
      return closeSessions(tx, professional, session)
    })
    closed.forEach((one) => live.cut(one))
    return {}
  })

  serve(ROUTES.closeOtherSessions, async ({ caller: { professional, session } }) => {
    const closed = await database.transaction((tx) => closeSessions(tx, professional, session))
    closed.forEach((one) => live.cut(one))
    return { closed: closed.length }
  })

  serve(ROUTES.removeTotp, async ({ caller: { professional }, body }) => {
    const row = await confirmed(professional, body.password)
    if (mustHaveSecondFactor(row))
      throw new Refusal(
        409,
        'mandatory',
        'Ici, le second facteur est obligatoire : il se remplace sans se retirer.',
      )
    await database.transaction(async (tx) => {
      await tx.run('update professionals set totp_secret = null where id = $1', [professional])
      await tx.run('delete from second_factor_codes where professional = $1', [professional])
    })
    return {}
  })

  serve(ROUTES.newRecoveryCodes, async ({ caller: { professional }, body }) => {
    const row = await confirmed(professional, body.password)
    if (row.totp_secret === null)
      throw new Refusal(409, 'no-second-factor', 'Mettez d’abord le second facteur en service.')
    return { codes: await database.transaction((tx) => giveRecoveryCodes(tx, professional)) }
  })

  serve(ROUTES.setSecondFactorRule, async ({ caller: { structure }, body }) => {
    await database.run('update structures set second_factor = $2 where id = $1', [
      structure,
      body.advisersToo ? 1 : 0,
    ])
    return {}
  })
}
