import type { BodyOfRoute, ROUTES } from '@trousseau/contract'

type SyncRoute = (typeof ROUTES)['sync']
export type SyncRequest = BodyOfRoute<SyncRoute>

/** What came back, whatever its status. */
export interface Answer {
  status: number
  /** The parsed JSON; undefined when it was none, as behind a café's log-in page. */
  body: unknown
  /** What the server asks to wait, in milliseconds. */
  retryAfter?: number
}

/** Carries one request. Throws when nothing came back: offline, cut, too slow. */
export interface Transport {
  post(request: SyncRequest): Promise<Answer>
}

const PATH = '/api/sync' satisfies SyncRoute['path']
const TIMEOUT_MS = 30_000

/** A transport over `fetch`. `origin` stands before the path, '' for the page's own. */
export function fetchTransport(fetch: typeof globalThis.fetch, origin = ''): Transport {
  return {
    async post(request) {
      const response = await fetch(origin + PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        credentials: 'same-origin',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const text = await response.text()
      const retryAfter = readRetryAfter(response.headers.get('retry-after'))
      return { status: response.status, body: parsed(text), ...(retryAfter !== undefined && { retryAfter }) }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A Retry-After header, seconds or a date, in milliseconds. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) && ms > 0 ? ms : undefined
}
