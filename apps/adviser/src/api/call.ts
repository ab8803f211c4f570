import type { BodyOfRoute, Failure, ReplyOfRoute, ROUTES } from '@trousseau/contract'
import { m } from '../paraglide/messages.js'
import { ADDRESSES, type CalledRoute } from './addresses.ts'

type RouteOf<Name extends CalledRoute> = (typeof ROUTES)[Name]
export type Reply<Name extends CalledRoute> = ReplyOfRoute<RouteOf<Name>>

interface Asked<Name extends CalledRoute> {
  body?: BodyOfRoute<RouteOf<Name>>
  /** Values of the path's `:names`. */
  params?: Record<string, string>
  query?: Record<string, string>
}

/** Routes whose 401 says that a proof is wrong, not that a session is closed. */
const PROOFS = new Set<CalledRoute>(['signIn', 'passkeySignIn', 'choosePassword'])

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000

/** A request that did not succeed. `message` is plain French, shown as it is. */
export class CallFailure extends Error {
  override name = 'CallFailure'
  /** HTTP status; 0 when no answer came. */
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

let hearSignedOut = (): void => {}

/** Sets what happens when a session turns out to be closed: any 401 except those of signing in. */
export function onSignedOut(hear: () => void): void {
  hearSignedOut = hear
}

/** Calls a route of the contract. Throws a `CallFailure`; its reply is trusted, it comes from our own server. */
export async function call<Name extends CalledRoute>(
  name: Name,
  asked: Asked<Name> = {},
): Promise<Reply<Name>> {
  const { method, path } = ADDRESSES[name]
  const query = asked.query ? `?${new URLSearchParams(asked.query)}` : ''
  const response = await send(fillPath(path, asked.params ?? {}) + query, {
    method,
    credentials: 'same-origin',
    headers: asked.body === undefined ? {} : { 'content-type': 'application/json' },
    body: asked.body === undefined ? null : JSON.stringify(asked.body),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const answer = await readJson(response)
  if (response.ok && answer !== undefined) return answer as Reply<Name>
  if (response.status === 401 && !PROOFS.has(name)) hearSignedOut()
  const said = response.ok ? undefined : (answer as Partial<Failure> | undefined)?.error?.message
  throw new CallFailure(response.status, said ?? m.failServer())
}

/** `/api/youths/:youth` with `{youth: 'a/b'}` → `/api/youths/a%2Fb`. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

/** What to show of a failure, whatever was thrown. */
export function failureWords(error: unknown): string {
  return error instanceof CallFailure ? error.message : m.failServer()
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new CallFailure(0, m.failSlow())
    throw new CallFailure(0, navigator.onLine ? m.failNetwork() : m.failOffline())
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
