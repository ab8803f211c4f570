import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A running house: the real server on its own empty data folder, with the demo structure. */
export interface House {
  base: string
  /** Invitation codes that the server printed. */
  codes: string[]
  stop(): Promise<void>
}

/** Starts the server as `npm start` does, on a free port of the loopback, and waits until it says where it is. */
export async function openHouse(): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'trousseau-journey-'))
  const server = spawn(process.execPath, ['apps/api/src/server.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: data, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = await hear(server, /code jeune[^\n]*\n[^\n]*code jeune[^\n]*\n/)
  const base = /http:\/\/localhost:\d+/.exec(said)?.[0]
  if (!base) throw new Error(`Le serveur n’a pas dit son adresse : ${said}`)
  return {
    base,
    codes: [...said.matchAll(/code jeune\s+(\S+)/g)].map((match) => match[1]!),
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function hear(server: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (wanted.test(said)) resolve(said)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`Le serveur s’est arrêté (${code}) : ${said}`)))
  })
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(options())
}

/** A browser that keeps its data in a folder, as a phone's does. */
export function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, options())
}

function options() {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path))
  if (!executablePath) throw new Error('Chromium manque : npm test l’installe.')
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
