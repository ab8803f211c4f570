import type { FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

/** Refuses what another site's page asks on a person's behalf; programs that say no origin pass. */
export function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin !== `${request.protocol}://${request.host}`)
  if (foreign) throw new Refusal(403, 'other-site', 'Cette demande vient d’un autre site : elle est refusée.')
}

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether a name is this machine's own. */
export const isLocal = (hostname: string): boolean => LOCAL.test(hostname)

/** Refuses to open a session where the browser would drop its cookie: plain http, elsewhere than on this machine. */
export function refuseInsecure(request: FastifyRequest): void {
  if (request.protocol === 'https' || isLocal(request.hostname)) return
  throw new Refusal(
    400,
    'insecure-address',
    'Cette adresse n’est pas protégée (http). Ouvrez l’application par une adresse en https.',
  )
}
