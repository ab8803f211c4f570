import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { Directory } from './directory.ts'

/** A directory on loopback where anyone is who they say: `login` is their id and the start of their address. */
export interface TrialDirectory extends Directory {
  /** Walks its pages as a browser would, from its address to the one it sends back to. */
  walk(address: string, login: string): Promise<string>
  close(): Promise<void>
}

/** `returns`: the address it may send people back to. Whoever is called `unverified` has no verified address. */
export async function openDirectory(returns: string): Promise<TrialDirectory> {
  let answer: ReturnType<Provider['callback']> = () => {}
  const server: Server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { clientId: 'trousseau', clientSecret: 'a secret for loopback' }
  answer = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [returns],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['loopback'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@test.example`, email_verified: id !== 'unverified' }),
    }),
  }).callback()
  return { issuer, ...client, name: 'l’annuaire d’essai', walk, close }

  async function walk(address: string, login: string): Promise<string> {
    const jar = new Map<string, string>()
    let [next, body] = [address, undefined as URLSearchParams | undefined]
    for (let hop = 0; hop < 12; hop++) {
      const reply = await fetch(next, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body && { body }),
      })
      for (const cookie of reply.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
        jar.set(name!, value!)
      }
      const to = reply.headers.get('location')
      if (to === null) {
        const page = await reply.text()
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
        if (!prompt) throw new Error(`the directory answered ${reply.status} ${page.slice(0, 300)}`)
        body = new URLSearchParams({ prompt, login, password: 'any' })
        continue
      }
      ;[next, body] = [new URL(to, next).href, undefined]
      if (next.startsWith(returns)) return next
    }
    throw new Error('the directory went round in circles')
  }

  function close(): Promise<void> {
    server.closeAllConnections()
    return new Promise((closed) => server.close(() => closed()))
  }
}
