/**
 * `npm run bench -- lighthouse [--rounds N]`: Lighthouse's phone (slow 4G and a CPU four times slower, both
 * simulated) on the home of the built app and on a bare PWA of the same stack, by turns. One JSON line a run,
 * then one of medians a page. Times are milliseconds. Needs `npm start` to have built the app once.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { openHouse } from '@trousseau/journeys/house'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { build } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.webmanifest': 'application/manifest+json',
}

/** Builds the bare app and serves it, compressed as ours is. */
async function openBare(): Promise<{ base: string; stop(): void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'trousseau-bare-'))
  await build({
    root: fileURLToPath(new URL('../bare', import.meta.url)),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    plugins: [VitePWA({ registerType: 'prompt', injectRegister: 'auto', manifest: { name: 'Socle' } })],
  })
  // Compressed beforehand, as ours is: nothing of it may count as the server's slowness.
  const files = new Map(
    readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((path) => extname(path) !== '')
      .map((path) => [`/${path}`, brotliCompressSync(readFileSync(join(outDir, path)))]),
  )
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname
    const path = asked === '/' ? '/index.html' : asked
    const body = files.get(path)
    if (!body) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
    })
    response.end(body)
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

interface Figures {
  performance: number
  accessibility: number
  bestPractices: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
}

async function measure(url: string): Promise<Figures> {
  const chrome = await launch({
    ...(process.env.CHROMIUM && { chromePath: process.env.CHROMIUM }),
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  try {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'error' })
    if (!result) throw new Error('Lighthouse n’a rien rendu.')
    const { audits, categories } = result.lhr
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      fcp: Math.round(value('first-contentful-paint')),
      lcp: Math.round(value('largest-contentful-paint')),
      tbt: Math.round(value('total-blocking-time')),
      cls: value('cumulative-layout-shift'),
    }
  } finally {
    chrome.kill()
  }
}

const house = await openHouse()
const bare = await openBare()
const pages = { home: `${house.base}/`, bare: `${bare.base}/` }
const runs: Record<keyof typeof pages, Figures[]> = { home: [], bare: [] }
for (let round = 1; round <= Number(values.rounds); round++)
  for (const page of ['bare', 'home'] as const) {
    const figures = await measure(pages[page])
    runs[page].push(figures)
    console.log(JSON.stringify({ figure: 'run', page, round, ...figures }))
  }

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
for (const page of ['bare', 'home'] as const) {
  const names = Object.keys(runs[page][0]!) as (keyof Figures)[]
  const medians = Object.fromEntries(names.map((name) => [name, median(runs[page].map((run) => run[name]))]))
  console.log(JSON.stringify({ figure: 'median', page, rounds: runs[page].length, ...medians }))
}
bare.stop()
await house.stop()
