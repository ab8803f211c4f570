import { isCode, normalizeCode, ROUTES, showCode } from '@trousseau/contract'
import { firstRow, type Queries } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Services } from '../services.ts'
import { newCode } from '../sessions/codes.ts'
import { hashSecret } from '../sessions/tokens.ts'
import { hashPassword, weaknessOf } from './passwords.ts'
import { enter, SELECT_PROFESSIONAL, stepAfterFirst, type ProfessionalRow } from './sessions.ts'

/** How long a newcomer's code holds, and that of someone who asked for it in person, in milliseconds. */
export const NEWCOMER = 7 * 24 * 3600_000
export const IN_PERSON = 24 * 3600_000

/** Gives a professional a code to choose a password with; the one before no longer works. */
export async function giveWelcomeCode(
  tx: Queries,
  professional: string,
  expiresAt: number,
): Promise<{ code: string; expiresAt: number }> {
  const code = newCode()
  await tx.run('delete from welcome_codes where professional = $1', [professional])
  await tx.insert(
    'welcome_codes',
    ['professional', 'hash', 'expires_at'],
    [[professional, hashSecret(code), expiresAt]],
  )
  return { code: showCode(code), expiresAt }
}

export function welcomeRoutes({ serve, database, now, demo }: Services): void {
  const perAddress = bucket({ capacity: 30, perMinute: 30 }, now)
  const perPerson = bucket({ capacity: 8, perMinute: 2 }, now)

  serve(ROUTES.choosePassword, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const email = body.email.trim().toLowerCase()
    const code = normalizeCode(body.code)
    const source = sourceOf(request)
    perAddress.check(source)
    perPerson.check(`${source} ${email}`)
    perAddress.count(source)
    perPerson.count(`${source} ${email}`)
    const row = await firstRow<ProfessionalRow>(
      database,
      `${SELECT_PROFESSIONAL} join welcome_codes w on w.professional = p.id
       where p.email = $1 and w.hash = $2 and w.expires_at > $3 and s.demo <= $4 and p.left_at is null`,
      [email, hashSecret(code), now(), demo ? 1 : 0],
    )
    if (!isCode(code) || !row) {
      throw new Refusal(
        401,
        'wrong-code',
        'Ce code ne correspond pas à cette adresse, ou il est trop vieux. Demandez-en un autre.',
      )
    }
    const weakness = await weaknessOf(body.password, [row.name, email, row.structure])
    if (weakness) throw new Refusal(400, 'weak-password', weakness)
    const hash = await hashPassword(body.password)
    const taken = await database.transaction(async (tx) => {
      // Used once, even by two at the same time.
      const used = await tx.run('delete from welcome_codes where professional = $1 and hash = $2', [
        row.id,
        hashSecret(code),
      ])
      if (used === 0) return false
      await tx.run('update professionals set password_hash = $2 where id = $1', [row.id, hash])
      await tx.run('delete from professional_sessions where professional = $1', [row.id])
      return true
    })
    if (!taken) throw new Refusal(401, 'wrong-code', 'Ce code vient de servir. Demandez-en un autre.')
    perAddress.forgive(source)
    perPerson.forgive(`${source} ${email}`)
    return enter(database, row, { step: stepAfterFirst(row), now: now(), reply })
  })
}
