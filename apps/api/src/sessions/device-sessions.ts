import type { FastifyRequest } from 'fastify'
import { firstRow, type Queries } from '../database/port.ts'
import { newToken, sessionHash } from './tokens.ts'

/** The longest a browser keeps a cookie, in seconds. */
export const DEVICE_SESSION = 400 * 24 * 3600

/** Opens the session of a phone in place of the one it had; answers the token of its cookie. */
export async function openDevice(
  tx: Queries,
  {
    account,
    device,
    request,
    now,
  }: { account: string; device: string; request: FastifyRequest; now: number },
): Promise<string> {
  const { token, hash } = newToken()
  await tx.run('delete from device_sessions where account = $1 and device = $2', [account, device])
  await tx.insert(
    'device_sessions',
    ['hash', 'account', 'device', 'created_at', 'expires_at', 'seen_at', 'label'],
    [
      [
        hash,
        account,
        device,
        now,
        now + DEVICE_SESSION * 1000,
        now,
        sortOfDevice(request.headers['user-agent'] ?? ''),
      ],
    ],
  )
  await tx.run('update accounts set last_contact = $2, warned_at = null where id = $1', [account, now])
  return token
}

/** Shuts phones of an account out, all but `kept`, or only `closed`: each is told to forget at its next contact. */
export async function shutOutDevices(
  tx: Queries,
  account: string,
  which: { kept: string } | { closed: string },
): Promise<void> {
  const [sign, device] = 'kept' in which ? ['<>', which.kept] : ['=', which.closed]
  await tx.run(
    `insert into shut_out_sessions (hash, expires_at)
     select hash, expires_at from device_sessions where account = $1 and device ${sign} $2`,
    [account, device],
  )
  await tx.run(`delete from device_sessions where account = $1 and device ${sign} $2`, [account, device])
}

/** The account the asking phone already has a session of. */
export async function joinedAccount(
  tx: Queries,
  request: FastifyRequest,
  now: number,
): Promise<string | undefined> {
  const session = sessionHash(request, 'jeune')
  if (session === undefined) return undefined
  const row = await firstRow<{ account: string }>(
    tx,
    'select account from device_sessions where hash = $1 and expires_at > $2',
    [session, now],
  )
  return row?.account
}

/** Enough for its owner to recognise a device in a list of two or three, and no more. */
export function sortOfDevice(userAgent: string): string {
  if (/iPhone/.test(userAgent)) return 'iPhone'
  if (/iPad/.test(userAgent)) return 'iPad'
  if (/Android.*Mobile/.test(userAgent)) return 'Téléphone Android'
  if (/Android/.test(userAgent)) return 'Tablette Android'
  if (/Windows|Macintosh|X11|CrOS|Linux/.test(userAgent)) return 'Ordinateur'
  return 'Appareil'
}
