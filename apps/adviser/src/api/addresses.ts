import type { ROUTES } from '@trousseau/contract'

type Routes = typeof ROUTES

/**
 * Method and path of the routes this app calls. Written here, judged by the contract's types: importing the
 * contract's values would ship its schemas, which only the server runs.
 */
export const ADDRESSES = {
  signIn: { method: 'POST', path: '/api/pro/sign-in' },
  signOut: { method: 'POST', path: '/api/pro/sign-out' },
  me: { method: 'GET', path: '/api/pro/me' },
  youths: { method: 'GET', path: '/api/pro/youths' },
  youthTimeline: { method: 'GET', path: '/api/pro/youths/:youth' },
  invite: { method: 'POST', path: '/api/pro/invitations' },
} as const satisfies { [Name in keyof Routes]?: Pick<Routes[Name], 'method' | 'path'> }

export type CalledRoute = keyof typeof ADDRESSES

/** The stream of hints, read with EventSource. */
export const LIVE_ADDRESS: Routes['live']['path'] = '/api/pro/live'
