import { createHash } from 'node:crypto'
import { normalizeCode, showCode } from '@trousseau/contract'
import { Secret, TOTP } from 'otpauth'
import type { Queries } from '../database/port.ts'
import { newCode } from '../sessions/codes.ts'
import { COST } from './passwords.ts'

/** How many codes stand in for a lost second factor. */
const CODES = 8

/** Seconds a code lasts. */
const PERIOD = 30

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address authenticator apps read, of a secret and whose it is. */
export function secretAddress(secret: string, email: string): string {
  return new TOTP({ issuer: 'Trousseau', label: email, secret, period: PERIOD }).toString()
}

/** The number of the half minute a code is of, when it is right, to half a minute around now (milliseconds). */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const totp = new TOTP({ secret, period: PERIOD })
  const delta = totp.validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : totp.counter({ timestamp: now }) + delta
}

/** Takes a six-digit code of a professional, once: false when it is wrong or served already. */
export async function takeCode(
  queries: Queries,
  professional: string,
  secret: string,
  code: string,
  now: number,
): Promise<boolean> {
  const step = stepOfCode(secret, code, now)
  if (step === undefined) return false
  const taken = await queries.run(
    'update professionals set totp_step = $2 where id = $1 and (totp_step is null or totp_step < $2)',
    [professional, step],
  )
  return taken === 1
}

/** Gives new recovery codes, as they are shown; those before no longer serve. */
export async function giveRecoveryCodes(tx: Queries, professional: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode)
  const hashes = await Promise.all(codes.map((code) => recoveryHash(professional, code)))
  await tx.run('delete from second_factor_codes where professional = $1', [professional])
  await tx.insert(
    'second_factor_codes',
    ['hash', 'professional'],
    hashes.map((hash) => [hash, professional]),
  )
  return codes.map(showCode)
}

/** Takes a recovery code, once. */
export async function takeRecoveryCode(
  queries: Queries,
  professional: string,
  typed: string,
): Promise<boolean> {
  const hash = await recoveryHash(professional, normalizeCode(typed))
  return (await queries.run('delete from second_factor_codes where hash = $1', [hash])) === 1
}

/** As slow as a password's hash, since ten letters can be guessed from a stolen copy; salted by whose it is. */
async function recoveryHash(professional: string, code: string): Promise<string> {
  const { hashRaw } = await import('@node-rs/argon2')
  const salt = createHash('sha256').update(`recovery ${professional}`).digest().subarray(0, 16)
  return (await hashRaw(code, { ...COST, salt })).toString('base64url')
}

/** Forgets what somebody signs in with beside their password: they lost it, or they left. */
export async function forgetFactors(tx: Queries, professional: string): Promise<void> {
  await tx.run('update professionals set totp_secret = null, oidc_subject = null where id = $1', [
    professional,
  ])
  await tx.run('delete from second_factor_codes where professional = $1', [professional])
  await tx.run('delete from passkeys where professional = $1', [professional])
}
