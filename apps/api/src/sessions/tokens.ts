import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type SessionKind = 'jeune' | 'pro'

/** A new secret of 256 bits, and the hash under which it is kept. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashSecret(token) }
}

/** SHA-256, enough for secrets that nobody can guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** The hash of the session the request's cookie names. */
export function sessionHash(request: FastifyRequest, kind: SessionKind): string | undefined {
  const token = request.cookies[`__Host-${kind}`]
  return token === undefined || token.length !== 43 ? undefined : hashSecret(token)
}

/** Hands the session's token to the browser, for it alone: no script and no other site reads it. */
export function setCookie(reply: FastifyReply, kind: SessionKind, token: string, seconds: number): void {
  void reply.setCookie(`__Host-${kind}`, token, { ...ATTRIBUTES, maxAge: seconds })
}

export function clearCookie(reply: FastifyReply, kind: SessionKind): void {
  void reply.clearCookie(`__Host-${kind}`, ATTRIBUTES)
}

const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
