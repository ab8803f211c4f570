import type { BodyOfRoute, Failure, ReplyOfRoute, ROUTES } from '@trousseau/contract'

type Routes = typeof ROUTES

/** What the server answered, or a French sentence to show. `status` 0 when nothing came back. */
export type Outcome<Reply> = { ok: true; reply: Reply } | { ok: false; status: number; message: string }

const OFFLINE = 'Pas de réseau. Réessaie quand tu en auras.'
const TIMEOUT_MS = 20_000

async function ask<Reply>(method: string, path: string, body?: unknown): Promise<Outcome<Reply>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const answer = (await response.json()) as unknown
    if (response.ok) return { ok: true, reply: answer as Reply }
    return { ok: false, status: response.status, message: (answer as Failure).error.message }
  } catch {
    return { ok: false, status: 0, message: OFFLINE }
  }
}

/** Joins a structure with an invitation code and opens this phone's session. */
export function askToJoin(body: BodyOfRoute<Routes['join']>): Promise<Outcome<ReplyOfRoute<Routes['join']>>> {
  return ask('POST', '/api/join' satisfies Routes['join']['path'], body)
}

/** Asks which account this phone's session is of. */
export function askMembership(): Promise<Outcome<ReplyOfRoute<Routes['membership']>>> {
  return ask('GET', '/api/me' satisfies Routes['membership']['path'])
}

/** Closes this phone's session. */
export function askToLeave(): Promise<Outcome<ReplyOfRoute<Routes['leave']>>> {
  return ask('POST', '/api/leave' satisfies Routes['leave']['path'], {})
}
