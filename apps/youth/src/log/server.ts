import type { BodyOfRoute, Failure, ReplyOfRoute, ROUTES } from '@trousseau/contract'

type Routes = typeof ROUTES
type Given<Name extends keyof Routes> = Promise<Outcome<ReplyOfRoute<Routes[Name]>>>

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

/** Opens on this phone, with the code their adviser shows, an account that lives on another one. */
export function askToRecover(body: BodyOfRoute<Routes['recover']>): Given<'recover'> {
  return ask('POST', '/api/recover' satisfies Routes['recover']['path'], body)
}

/** Enters a workshop with the code on the wall: with this phone's account, or one for the time of it. */
export function askToEnterWorkshop(body: BodyOfRoute<Routes['joinWorkshop']>): Given<'joinWorkshop'> {
  return ask('POST', '/api/workshops/join' satisfies Routes['joinWorkshop']['path'], body)
}

/** Lists the phones of the account. */
export function askDevices(): Given<'devices'> {
  return ask('GET', '/api/me/devices' satisfies Routes['devices']['path'])
}

/** Shuts another phone of the account out: it forgets everything at its next contact. */
export function askToClose(device: string): Given<'closeDevice'> {
  return ask('POST', '/api/me/devices/close' satisfies Routes['closeDevice']['path'], { device })
}

/** Asks for everything the server keeps of this account. */
export function askOwnData(): Given<'ownData'> {
  return ask('GET', '/api/me/data' satisfies Routes['ownData']['path'])
}

/** Asks for the youth's page exactly as their adviser sees it. */
export function askAdviserView(): Given<'adviserView'> {
  return ask('GET', '/api/me/adviser-view' satisfies Routes['adviserView']['path'])
}

/** Asks what the youth's groups aim at together. */
export function askGroupGoals(): Given<'groupGoals'> {
  return ask('GET', '/api/me/goals' satisfies Routes['groupGoals']['path'])
}

/** Corrects the first name or nickname. */
export function askToRename(firstName: string): Given<'rename'> {
  return ask('POST', '/api/me/name' satisfies Routes['rename']['path'], { firstName })
}

/** Erases the account for good, everywhere. */
export function askToErase(): Given<'eraseOwn'> {
  return ask('POST', '/api/me/erase' satisfies Routes['eraseOwn']['path'], {})
}

/** Asks where tutoring stands: what each shows now, the wait, the rules. */
export function askTutoring(): Given<'ownTutoring'> {
  return ask('GET', '/api/me/tutoring' satisfies Routes['ownTutoring']['path'])
}
