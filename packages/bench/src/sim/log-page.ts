import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }

/** Builds the page that holds the phone's log and nothing else, and serves it. No server answers its sync. */
export async function openLogPage(): Promise<{ base: string; stop(): void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'trousseau-log-'))
  await build({
    root: fileURLToPath(new URL('../../log', import.meta.url)),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    try {
      if (!(extname(path) in TYPES)) throw new Error('not ours')
      const body = readFileSync(join(outDir, path))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
