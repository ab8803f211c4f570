import { ROUTES } from '@trousseau/contract'
import type { FastifyRequest } from 'fastify'
import { firstRow, type Queries } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Services } from '../services.ts'
import { hashSecret } from '../sessions/tokens.ts'
import { confirmPassword } from './confirm.ts'
import { enter, professionalNamed, SELECT_PROFESSIONAL, type ProfessionalRow } from './sessions.ts'

/** How long an authenticator may take to answer, in milliseconds. */
const PATIENCE = 5 * 60_000

/** Most passkeys of one person. */
const MOST = 10

/** Loaded when first needed. */
const library = () => import('@simplewebauthn/server')

/** ES256 and RS256: what every authenticator of an office has. */
const ALGORITHMS = [-7, -257]

type Row = ProfessionalRow & { public_key: string; counter: number }

/** Passkeys: the authenticator checks its owner by itself, so one stands for password and second factor. */
export function passkeyRoutes({ serve, database, now, demo }: Services): void {
  const perAddress = bucket({ capacity: 60, perMinute: 60 }, now)

  serve(ROUTES.passkeyChallenge, async ({ request }) => {
    refuseInsecure(request)
    perAddress.check(sourceOf(request))
    perAddress.count(sourceOf(request))
    const { generateAuthenticationOptions } = await library()
    const options = await generateAuthenticationOptions({
      rpID: request.hostname,
      userVerification: 'required',
      timeout: PATIENCE,
    })
    await keep(database, options.challenge, null, now())
    return { ...options }
  })

  serve(ROUTES.passkeySignIn, async ({ body: { answer }, request, reply }) => {
    refuseInsecure(request)
    perAddress.check(sourceOf(request))
    perAddress.count(sourceOf(request))
    const row = await firstRow<Row>(
      database,
      `${SELECT_PROFESSIONAL.replace('select ', 'select k.public_key, k.counter, ')}
       join passkeys k on k.professional = p.id where k.id = $1 and s.demo <= $2 and p.left_at is null`,
      [answer.id, demo ? 1 : 0],
    )
    const { verifyAuthenticationResponse } = await library()
    const found =
      row &&
      (await proven(() =>
        verifyAuthenticationResponse({
          response: { ...answer, clientExtensionResults: {} } as never,
          expectedChallenge: (challenge) => take(database, challenge, null, now()),
          expectedOrigin: originOf(request),
          expectedRPID: request.hostname,
          requireUserVerification: true,
          credential: {
            id: answer.id,
            publicKey: Buffer.from(row.public_key, 'base64url'),
            counter: Number(row.counter),
          },
        }),
      ))
    if (!row || !found) throw new Refusal(401, 'wrong-passkey', 'Cette clé d’accès n’ouvre aucun compte ici.')
    perAddress.forgive(sourceOf(request))
    await database.run('update passkeys set counter = $2, used_at = $3 where id = $1', [
      answer.id,
      found.authenticationInfo.newCounter,
      now(),
    ])
    return enter(database, row, { step: 'none', now: now(), reply })
  })

  serve(ROUTES.newPasskey, async ({ caller, body, request }) => {
    refuseInsecure(request)
    const row = await professionalNamed(database, caller.professional)
    if (!row) throw signedOut()
    await confirmPassword(database, row, body.password, now)
    const held = await database.rows<{ id: string }>('select id from passkeys where professional = $1', [
      row.id,
    ])
    if (held.length >= MOST) throw new Refusal(409, 'too-many-passkeys', 'Retirez d’abord une clé d’accès.')
    const { generateRegistrationOptions } = await library()
    const options = await generateRegistrationOptions({
      rpName: 'Trousseau',
      rpID: request.hostname,
      userName: row.email,
      userDisplayName: row.name,
      userID: new TextEncoder().encode(row.id),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: held,
      timeout: PATIENCE,
    })
    await keep(database, options.challenge, row.id, now())
    return { ...options }
  })

  serve(ROUTES.addPasskey, async ({ caller: { professional }, body: { name, answer }, request }) => {
    const { verifyRegistrationResponse } = await library()
    const made = await proven(() =>
      verifyRegistrationResponse({
        response: { ...answer, clientExtensionResults: {} } as never,
        expectedChallenge: (challenge) => take(database, challenge, professional, now()),
        supportedAlgorithmIDs: ALGORITHMS,
        expectedOrigin: originOf(request),
        expectedRPID: request.hostname,
        requireUserVerification: true,
      }),
    )
    if (!made)
      throw new Refusal(400, 'wrong-passkey', 'Cette clé d’accès n’a pas pu être ajoutée. Recommencez.')
    const { credential } = made.registrationInfo
    await database.transaction(async (tx) => {
      if (await firstRow(tx, 'select 1 from passkeys where id = $1', [credential.id]))
        throw new Refusal(409, 'known-passkey', 'Cette clé d’accès est déjà là.')
      await tx.insert(
        'passkeys',
        ['id', 'professional', 'public_key', 'counter', 'name', 'created_at'],
        [
          [
            credential.id,
            professional,
            Buffer.from(credential.publicKey).toString('base64url'),
            credential.counter,
            name.trim(),
            now(),
          ],
        ],
      )
    })
    return {}
  })

  serve(ROUTES.removePasskey, async ({ caller: { professional }, body }) => {
    const row = await professionalNamed(database, professional)
    if (!row) throw signedOut()
    await confirmPassword(database, row, body.password, now)
    await database.run('delete from passkeys where id = $1 and professional = $2', [body.id, professional])
    return {}
  })
}

/** The answer when it verifies; the library throws at what it cannot read, which proves nothing either. */
async function proven<Answer extends { verified: boolean }>(
  verify: () => Promise<Answer>,
): Promise<(Answer & { verified: true }) | undefined> {
  try {
    const answer = await verify()
    return answer.verified ? (answer as Answer & { verified: true }) : undefined
  } catch {
    return undefined
  }
}

const originOf = (request: FastifyRequest) => `${request.protocol}://${request.host}`

async function keep(queries: Queries, challenge: string, professional: string | null, now: number) {
  await queries.run('delete from passkey_challenges where expires_at <= $1', [now])
  await queries.insert(
    'passkey_challenges',
    ['hash', 'professional', 'expires_at'],
    [[hashSecret(challenge), professional, now + PATIENCE]],
  )
}

/** Takes a challenge given to the same person, once. */
async function take(
  queries: Queries,
  challenge: string,
  professional: string | null,
  now: number,
): Promise<boolean> {
  const taken = await queries.run(
    `delete from passkey_challenges where hash = $1 and expires_at > $2 and coalesce(professional, '') = $3`,
    [hashSecret(challenge), now, professional ?? ''],
  )
  return taken === 1
}
