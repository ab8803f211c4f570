import { isCode, normalizeCode, ROUTES, type ReplyOfRoute } from '@trousseau/contract'
import { firstRow, type Queries } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { newCode, presentCode } from '../sessions/codes.ts'
import { DEVICE_SESSION, joinedAccount, openDevice, shutOutDevices } from '../sessions/device-sessions.ts'
import { hashSecret, setCookie } from '../sessions/tokens.ts'

/** How long a code holds, in milliseconds; as long again for a phone whose answer was lost. */
const LIFE = 10 * 60_000

interface Row {
  account: string
  lost: number
  expires_at: number
  used_at: number | null
  used_device: string | null
}

type Membership = ReplyOfRoute<typeof ROUTES.membership>

/** Another phone for an account: a code made by the adviser, in person, opens it there. */
export function recoveryRoutes({ serve, database, now, demo }: Services): void {
  const perAddress = bucket({ capacity: 30, perMinute: 30 }, now)
  const perCode = bucket({ capacity: 10, perMinute: 2 }, now)
  const made = bucket({ capacity: 30, perMinute: 6 }, now)

  function forgive(source: string, code: string): void {
    perAddress.forgive(source)
    perCode.forgive(code)
  }

  serve(ROUTES.recoveryCode, async ({ caller, params, body, request }) => {
    made.check(caller.professional)
    made.count(caller.professional)
    const code = newCode()
    const expiresAt = now() + LIFE
    await database.transaction(async (tx) => {
      // One code at a time: what was shown before no longer opens anything.
      await tx.run('delete from recovery_codes where account = $1', [params.youth])
      await tx.insert(
        'recovery_codes',
        ['hash', 'account', 'lost', 'expires_at'],
        [[hashSecret(code), params.youth, body.lost ? 1 : 0, expiresAt]],
      )
    })
    return { ...presentCode(request, '/retrouver', code), expiresAt }
  })

  serve(ROUTES.recover, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const code = normalizeCode(body.code)
    const source = sourceOf(request)
    perAddress.check(source)
    perCode.check(code)
    perAddress.count(source)
    perCode.count(code)
    try {
      if (!isCode(code))
        throw new Refusal(404, 'not-a-code', 'Ce code n’est pas complet : il a 10 lettres et chiffres.')
      const { token, ...membership } = await database.transaction(async (tx) => {
        const { account, lost } = await takeCode(tx, code, body.device)
        const joined = await joinedAccount(tx, request, now())
        if (joined !== undefined && joined !== account)
          throw new Refusal(409, 'already-joined', 'Ce téléphone est déjà relié à un autre compte.')
        if (lost === 1) await shutOutDevices(tx, account, { kept: body.device })
        const token = await openDevice(tx, { account, device: body.device, request, now: now() })
        return { token, ...(await membershipOf(tx, account))! }
      })
      forgive(source, code)
      setCookie(reply, 'jeune', token, DEVICE_SESSION)
      return membership
    } catch (error) {
      // Our own trouble is no guess.
      if (!(error instanceof Refusal)) forgive(source, code)
      throw error
    }
  })

  /** Uses a code, once; the same phone may ask again for a while, its answer may have been lost. */
  async function takeCode(tx: Queries, code: string, device: string): Promise<Row> {
    const row = await firstRow<Row>(
      tx,
      `select r.account, r.lost, r.expires_at, r.used_at, r.used_device from recovery_codes r
       join accounts a on a.id = r.account join structures s on s.id = a.structure
       where r.hash = $1 and s.demo <= $2${tx.lock && `${tx.lock} of r`}`,
      [hashSecret(code), demo ? 1 : 0],
    )
    if (!row) throw new Refusal(404, 'unknown-code', 'Ce code n’existe pas. Relis-le lettre par lettre.')
    const again = row.used_at !== null && row.used_device === device && row.used_at > now() - LIFE
    if (again) return row
    if (row.used_at !== null) throw new Refusal(410, 'used-code', 'Ce code a déjà servi.')
    if (row.expires_at <= now())
      throw new Refusal(410, 'expired-code', 'Ce code est trop vieux : il ne dure que dix minutes.')
    await tx.run('update recovery_codes set used_at = $2, used_device = $3 where hash = $1', [
      hashSecret(code),
      now(),
      device,
    ])
    return row
  }
}

/** Who an account is of, as its phone shows it. */
export async function membershipOf(queries: Queries, account: string): Promise<Membership | undefined> {
  const row = await firstRow<Omit<Membership, 'rules'> & { id: string }>(
    queries,
    `select a.id as account, a.first_name as "firstName", s.id, s.name as structure, p.name as adviser
     from accounts a join structures s on s.id = a.structure join professionals p on p.id = a.adviser
     where a.id = $1`,
    [account],
  )
  if (!row) return undefined
  const { id, ...named } = row
  return { ...named, rules: await rulesOf(queries, id) }
}
