import { call, type Reply } from '../api/call.ts'
import { m } from '../paraglide/messages.js'

/** Whether this browser knows passkeys: it does in https, and on this machine. */
export const passkeysHere = (): boolean => 'PublicKeyCredential' in window

/** The person closed their browser's window, or it waited too long: nothing to report. */
export class Declined extends Error {
  override name = 'Declined'
}

/** Signs in with a passkey of this device. Throws `Declined` or a `CallFailure`. */
export async function signInWithPasskey(): Promise<Reply<'passkeySignIn'>> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = (await call('passkeyChallenge')) as never
  const answer = await asked(() => startAuthentication({ optionsJSON }))
  return call('passkeySignIn', { body: { answer: plain(answer) as never } })
}

/** Makes a passkey on this device and adds it to the account. Throws `Declined` or a `CallFailure`. */
export async function addPasskey(name: string, password: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = (await call('newPasskey', { body: { password } })) as never
  const answer = await asked(() => startRegistration({ optionsJSON }))
  await call('addPasskey', { body: { name, answer: plain(answer) as never } })
}

/** What a device is called when its owner says nothing. */
export function nameOfThisDevice(): string {
  const agent = navigator.userAgent
  if (/iPhone|Android.*Mobile/.test(agent)) return m.passkeyPhone()
  if (/iPad|Android/.test(agent)) return m.passkeyTablet()
  return m.passkeyComputer()
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch {
    throw new Declined()
  }
}

/** Without the fields a browser leaves undefined. */
const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer))
