import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'

export { openBrowser, openHouse, type House } from './house.ts'

export const ADVISER = { email: 'conseiller@demo.example', password: 'trousseau-demo' }

/** A cheap phone: 360 × 740, touch, French. Anything the page complains of fails the journey. */
export async function openPhone(
  browser: Browser,
  options: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'colorScheme' | 'serviceWorkers'> = {},
): Promise<{ phone: BrowserContext; page: Page; complaints: string[] }> {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
    ...options,
  })
  await watchPolicy(phone)
  const page = await phone.newPage()
  return { phone, page, complaints: listen(page) }
}

/** An office screen, 1280 × 800. */
export async function openOffice(
  browser: Browser,
): Promise<{ office: BrowserContext; page: Page; complaints: string[] }> {
  const office = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  await watchPolicy(office)
  const page = await office.newPage()
  return { office, page, complaints: listen(page) }
}

/** What the Content-Security-Policy and Trusted Types refused since the last test, in any page of any journey. */
const refused: string[] = []

// In every file of journeys, whatever its subject: our own pages never ask for what their policy refuses.
afterEach(() => {
  expect(refused.splice(0), 'violations of the Content-Security-Policy').toEqual([])
})

async function watchPolicy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sample}`),
    ),
  )
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted ?(Types|HTML|Script)/.test(message.text()))
      refused.push(`${message.page()?.url()} ${message.text()}`)
  })
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
