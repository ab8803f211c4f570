import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const ADVISER = { email: 'conseiller@demo.example', password: 'trousseau-demo' }

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
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path))
  if (!executablePath) throw new Error('Chromium manque : npm test l’installe.')
  return chromium.launch({
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
  })
}

/** A cheap phone: 360 × 740, touch, French. Anything the page complains of fails the journey. */
export async function openPhone(
  browser: Browser,
  options: { javaScriptEnabled?: boolean; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ phone: BrowserContext; page: Page; complaints: string[] }> {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
    ...options,
  })
  const page = await phone.newPage()
  return { phone, page, complaints: listen(page) }
}

/** An office screen, 1280 × 800. */
export async function openOffice(
  browser: Browser,
): Promise<{ office: BrowserContext; page: Page; complaints: string[] }> {
  const office = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  const page = await office.newPage()
  return { office, page, complaints: listen(page) }
}

/** Errors of the page: exceptions and anything the Content-Security-Policy refused. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Hydration|Content Security Policy|Refused to/.test(message.text()))
      complaints.push(message.text())
  })
  return complaints
}

/** The app has taken the page over. */
export async function taken(page: Page): Promise<void> {
  await page.waitForSelector('#app[data-v-app]')
}

/** The service worker holds the app: from here on it opens without a network. */
export async function heldOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    if (registration.active?.state === 'activated') return
    await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve))
  })
}

export async function joinWith(page: Page, base: string, code: string, firstName: string): Promise<void> {
  await page.goto(`${base}/rejoindre?code=${code}`)
  await page.getByLabel('Ton prénom ou un surnom').fill(firstName)
  await page.getByRole('button', { name: 'Rejoindre' }).click()
  await page.getByRole('heading', { name: 'C’est fait !' }).waitFor()
}

export async function signIn(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/pro/`)
  await page.getByLabel(/mail/i).fill(ADVISER.email)
  await page
    .getByLabel(/mot de passe/i)
    .first()
    .fill(ADVISER.password)
  await page.getByRole('button', { name: /connecter/i }).click()
  await page.getByRole('table').waitFor()
}

/** No violation of WCAG 2.2 AA, nor of axe's good practice. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(told, screen).toEqual([])
}

/** Nothing sticks out to the side. */
export async function expectNoOverflow(page: Page, screen: string): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess, `${screen}: dépasse sur le côté`).toBeLessThanOrEqual(0)
}
