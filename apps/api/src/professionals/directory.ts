import { ROUTES } from '@trousseau/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client'
import { firstRow, type Database } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { notFound } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Services } from '../services.ts'
import { enter, SELECT_PROFESSIONAL, stepAfterFirst, type ProfessionalRow } from './sessions.ts'

/** A directory that professionals may sign in through, by OpenID Connect. */
export interface Directory {
  /** Its address; plain http on this machine only. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button says: « Se connecter avec … ». */
  name: string
}

/** Holds what ties an answer to the browser that asked, between going there and coming back. */
const COOKIE = '__Host-annuaire'
const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 600 } as const

/** Ways of a directory that are a second factor already, as its `amr` says. */
const STRONG = ['mfa', 'otp', 'hwk']

type Outcome = 'refus' | 'inconnu'

/**
 * Signs in whom the directory vouches for and who has an account here already: it makes none. First by an
 * address the directory says it verified, then by who they are for it.
 */
export function directoryRoutes({ serve, database, now, demo }: Services, directory?: Directory): void {
  const perAddress = bucket({ capacity: 30, perMinute: 30 }, now)
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    known ??= discover(directory!)
    // A directory that was down is asked again next time.
    known.catch(() => (known = undefined))
    return known
  }

  serve(ROUTES.ways, async () => ({ directory: directory?.name ?? null }))

  serve(ROUTES.directoryStart, async ({ request, reply }) => {
    if (!directory) throw notFound()
    refuseInsecure(request)
    perAddress.check(sourceOf(request))
    perAddress.count(sourceOf(request))
    const client = await import('openid-client')
    const [state, nonce, verifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ]
    const address = client.buildAuthorizationUrl(await configuration(), {
      redirect_uri: returnAddress(request),
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    void reply.setCookie(COOKIE, [state, nonce, verifier].join('.'), ATTRIBUTES)
    return reply.redirect(address.href)
  })

  serve(ROUTES.directoryReturn, async ({ request, reply }) => {
    if (!directory) throw notFound()
    refuseInsecure(request)
    perAddress.check(sourceOf(request))
    perAddress.count(sourceOf(request))
    const [state, nonce, verifier] = (request.cookies[COOKIE] ?? '').split('.')
    void reply.clearCookie(COOKIE, ATTRIBUTES)
    if (!state || !nonce || !verifier) return back(reply, 'refus')
    let claims: IDToken & Partial<UserInfoResponse>
    try {
      claims = await claimsOf(await configuration(), request, { state, nonce, verifier })
    } catch {
      return back(reply, 'refus')
    }
    const row = await vouchedFor(database, claims, demo)
    if (!row) return back(reply, 'inconnu')
    const strong = Array.isArray(claims.amr) && STRONG.some((way) => (claims.amr as unknown[]).includes(way))
    const step = strong ? 'none' : stepAfterFirst(row)
    await enter(database, row, { step, now: now(), reply })
    return reply.redirect(step === 'none' ? '/pro/' : `/pro/connexion?etape=${step}`)
  })
}

function back(reply: FastifyReply, outcome: Outcome): FastifyReply {
  return reply.redirect(`/pro/connexion?annuaire=${outcome}`)
}

const returnAddress = (request: FastifyRequest) =>
  `${request.protocol}://${request.host}${ROUTES.directoryReturn.path}`

async function discover({ issuer, clientId, clientSecret }: Directory): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await import('openid-client')
  const address = new URL(issuer)
  const here = address.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname)
  return discovery(address, clientId, clientSecret, undefined, {
    execute: here ? [allowInsecureRequests] : [],
    timeout: 10,
  })
}

async function claimsOf(
  configuration: Configuration,
  request: FastifyRequest,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
): Promise<IDToken & Partial<UserInfoResponse>> {
  const client = await import('openid-client')
  const asked = new URL(request.url, returnAddress(request))
  const tokens = await client.authorizationCodeGrant(configuration, asked, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  if (claims.email !== undefined) return claims
  return { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims }
}

async function vouchedFor(
  database: Database,
  claims: IDToken & Partial<UserInfoResponse>,
  demo: boolean,
): Promise<ProfessionalRow | undefined> {
  const subject = `${claims.iss} ${claims.sub}`
  const where = `where s.demo <= $2 and p.left_at is null and`
  const bound = await firstRow<ProfessionalRow>(
    database,
    `${SELECT_PROFESSIONAL} ${where} p.oidc_subject = $1`,
    [subject, demo ? 1 : 0],
  )
  if (bound || claims.email_verified !== true || typeof claims.email !== 'string') return bound
  const row = await firstRow<ProfessionalRow>(
    database,
    `${SELECT_PROFESSIONAL} ${where} p.email = $1 and p.oidc_subject is null`,
    [claims.email.toLowerCase(), demo ? 1 : 0],
  )
  if (row) await database.run('update professionals set oidc_subject = $2 where id = $1', [row.id, subject])
  return row
}
