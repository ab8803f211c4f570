import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

/** Deepest nesting of a body: far beyond what any route needs, far below what would exhaust the stack. */
const DEPTH_LIMIT = 32

/** Reads JSON bodies with our own guards, and nothing else: any other type is refused. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addHook('onRequest', async (request) => refuseOddBodies(request))
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes) || bytes.includes(0)) throw malformed()
  const text = bytes.toString('utf8')
  if (deeperThan(text, DEPTH_LIMIT)) throw malformed()
  try {
    const value: unknown = JSON.parse(text)
    if (text.includes('__proto__') && holds(value, (key) => key === '__proto__')) throw malformed()
    return value
  } catch {
    throw malformed()
  }
}

const malformed = () =>
  new Refusal(400, 'malformed', 'Le contenu envoyé est illisible : ce n’est pas du JSON valable.')

/** Whether brackets nest deeper than a limit, counted outside texts and without recursion. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0
  let inText = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (inText) {
      if (code === 0x5c) index += 1
      else if (code === 0x22) inText = false
    } else if (code === 0x22) inText = true
    else if (code === 0x5b || code === 0x7b) {
      depth += 1
      if (depth > limit) return true
    } else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return false
}

/** Whether a value holds a NUL character, which no person types and no database should meet. */
export function holdsNul(value: unknown): boolean {
  return holds(value, (text) => text.includes('\0'))
}

/** Whether a key or a text anywhere in a value (already known to be shallow) passes the test. */
function holds(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => test(key) || holds(inner, test))
}

function refuseOddBodies(request: FastifyRequest): void {
  const { headers, method } = request
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Refusal(415, 'compressed', 'Le contenu envoyé ne doit pas être compressé.')
  }
  const hasBody = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  if (hasBody && (method === 'GET' || method === 'HEAD')) {
    throw new Refusal(400, 'unexpected-body', 'Cette demande ne doit rien contenir.')
  }
}
