import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { notFound, Refusal } from '../http/refusal.ts'
import { isLocal } from '../http/same-origin.ts'
import { BARE_POLICY, contentPolicy, SECURITY_HEADERS, STAY_SECURE } from './policy.ts'

/** Where the built apps lie. */
export interface Folders {
  youth: string
  adviser: string
}

/** The page of every address but the first, when the home is drawn at build and is not theirs. */
const SHELL = 'app.html'

/** Vue's own, for what the build hoists; and, for youths, our scripts' addresses and the preview of a page they write. */
const TRUSTED_TYPES: Record<keyof Folders, string[]> = {
  youth: ['vue', 'default', 'preview'],
  adviser: ['vue'],
}

/** Names that carry a hash of what they hold, as vite writes them: `assets/home-B3x9_kQz.js`. */
const HASHED = /[\\/]assets[\\/].*[-.][A-Za-z0-9_-]{8}\.[a-z0-9]+(\.br)?$/

/**
 * Serves the youths' app at `/` and the advisers' at `/pro/`: files as built (their `.br` when the browser
 * takes it, parts of films when it asks), and the app's page for any other address, which is the app's to read.
 */
export async function serveDocuments(app: FastifyInstance, folders?: Folders): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({ ...SECURITY_HEADERS, 'content-security-policy': BARE_POLICY })
    // Never said for this machine, where other programs answer in plain http.
    if (request.protocol === 'https' && !isLocal(request.hostname))
      void reply.header('strict-transport-security', STAY_SECURE)
  })
  const apps = Object.entries<string>({ ...folders }).filter(([, folder]) =>
    existsSync(join(folder, 'index.html')),
  )
  const policies = new Map(
    apps.map(([name, folder]) => [folder, policyOf(folder, TRUSTED_TYPES[name as keyof Folders])]),
  )
  const setHeaders = (reply: FastifyReply, path: string) => setFileHeaders(reply, path, policies)
  for (const [index, [name, folder]] of apps.entries()) {
    const { default: files } = await import('@fastify/static')
    await app.register(files, {
      root: folder,
      prefix: name === 'adviser' ? '/pro/' : '/',
      decorateReply: index === 0,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      redirect: false,
      setHeaders: (reply, path) => setHeaders(reply, path),
    })
  }
  const built = new Set(apps.map(([name]) => name))
  app.get('/pro', (_request, reply) => reply.redirect('/pro/', 308))
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0]!
    if (request.method !== 'GET' && request.method !== 'HEAD') throw notFound()
    if (/^\/api(\/|$)/.test(path) || /\.[a-z0-9]+$/i.test(path)) throw notFound()
    const name = path.startsWith('/pro/') ? 'adviser' : 'youth'
    if (!built.has(name)) {
      throw new Refusal(503, 'not-built', 'L’application n’est pas encore construite sur ce serveur.', 10)
    }
    const folder = folders![name]
    return reply.sendFile(existsSync(join(folder, SHELL)) ? SHELL : 'index.html', folder)
  })
}

function policyOf(folder: string, trustedTypes: string[]): string {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
  return contentPolicy(pages.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'), trustedTypes)
}

function setFileHeaders(reply: FastifyReply, path: string, policies: ReadonlyMap<string, string>): void {
  const folder = [...policies.keys()].find((folder) => path.startsWith(folder + sep))
  void reply.header('content-security-policy', policies.get(folder ?? '') ?? BARE_POLICY)
  void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}
