import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { cvPlugin } from '@trousseau/cv/vite'
import { build } from 'vite'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ttf': 'font/ttf',
}

export interface Site {
  base: string
  /** Bytes of bodies sent since it was last asked, compressed. */
  sent(): number
  stop(): void
}

/** Builds one engine's page as an app would, and serves it compressed beforehand. */
export async function openSite(engine: 'ours' | 'theirs'): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), `trousseau-cv-${engine}-`))
  const plugins = engine === 'ours' ? () => [cvPlugin()] : () => []
  await build({
    root: fileURLToPath(new URL(engine, import.meta.url)),
    logLevel: 'error',
    plugins: plugins(),
    // Two copies of it here, one in the app of who depends on @react-pdf/renderer alone.
    resolve: { dedupe: ['pdfkit'] },
    worker: { format: 'es', plugins },
    build: { target: 'es2022', modulePreload: { polyfill: false }, outDir, emptyOutDir: true },
  })
  const files = new Map(
    readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((path) => extname(path) !== '')
      .map((path) => [`/${path}`, brotliCompressSync(readFileSync(join(outDir, path)))]),
  )
  let bytes = 0
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname
    const path = asked === '/' ? '/index.html' : asked
    const body = files.get(path)
    if (!body) return response.writeHead(404).end()
    bytes += body.length
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent() {
      const before = bytes
      bytes = 0
      return before
    },
    stop() {
      server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
