import { ROUTES } from '@trousseau/contract'
import { firstRow, type Database } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import type { EnteringCaller } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { drawQr } from '../sessions/codes.ts'
import { confirmPassword } from './confirm.ts'
import {
  giveRecoveryCodes,
  newSecret,
  secretAddress,
  stepOfCode,
  takeCode,
  takeRecoveryCode,
} from './second-factor.ts'
import { asProfessional, enter, professionalNamed, type ProfessionalRow } from './sessions.ts'

const wrongCode = () =>
  new Refusal(403, 'wrong-code', 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.')

/** The steps between a right password and an open session. */
export function enteringRoutes({ serve, database, now }: Services): void {
  const perPerson = bucket({ capacity: 6, perMinute: 1 }, now)

  serve(ROUTES.enterCode, async ({ caller, body, reply }) => {
    const row = await rowOf(database, caller)
    // The answer of a first try was lost: who is in is in.
    if (caller.step === 'none') return { step: caller.step, who: asProfessional(row) }
    if (caller.step !== 'code' || row.totp_secret === null) throw wrongCode()
    perPerson.check(row.id)
    perPerson.count(row.id)
    const right = /^\d{6}$/.test(body.code)
      ? await takeCode(database, row.id, row.totp_secret, body.code, now())
      : await takeRecoveryCode(database, row.id, body.code)
    if (!right) throw wrongCode()
    perPerson.forgive(row.id)
    await close(database, caller)
    return enter(database, row, { step: 'none', now: now(), reply })
  })

  serve(ROUTES.startTotp, async ({ caller, body }) => {
    const row = await rowOf(database, caller)
    refuseBeforeCode(caller)
    if (caller.step === 'none') await confirmPassword(database, row, body.password ?? '', now)
    const secret = newSecret()
    await database.run('update professional_sessions set pending_secret = $2 where hash = $1', [
      caller.session,
      secret,
    ])
    const address = secretAddress(secret, row.email)
    return { secret, address, qr: drawQr(address) }
  })

  serve(ROUTES.confirmTotp, async ({ caller, body, reply }) => {
    const row = await rowOf(database, caller)
    refuseBeforeCode(caller)
    perPerson.check(row.id)
    perPerson.count(row.id)
    const pending = await firstRow<{ secret: string | null }>(
      database,
      'select pending_secret as secret from professional_sessions where hash = $1',
      [caller.session],
    )
    const secret = pending?.secret ?? null
    const step = secret === null ? undefined : stepOfCode(secret, body.code, now())
    if (secret === null || step === undefined) throw wrongCode()
    perPerson.forgive(row.id)
    const codes = await database.transaction(async (tx) => {
      await tx.run('update professionals set totp_secret = $2, totp_step = $3 where id = $1', [
        row.id,
        secret,
        step,
      ])
      return giveRecoveryCodes(tx, row.id)
    })
    await close(database, caller)
    return { codes, signedIn: await enter(database, row, { step: 'none', now: now(), reply }) }
  })
}

/** Who has a second factor proves it before setting up another. */
function refuseBeforeCode({ step }: EnteringCaller): void {
  if (step === 'code') throw signedOut()
}

async function rowOf(database: Database, { professional }: EnteringCaller): Promise<ProfessionalRow> {
  const row = await professionalNamed(database, professional)
  if (!row) throw signedOut()
  return row
}

/** A session that gained rights is another session, with another token. */
async function close(database: Database, { session }: EnteringCaller): Promise<void> {
  await database.run('delete from professional_sessions where hash = $1', [session])
}
