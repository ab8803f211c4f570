import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openHouse, openOffice, openPhone, taken, type House } from './stage.ts'

let house: House
let browser: Browser

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await house.stop()
})

interface Load {
  url: string
  /** Bytes of the body over the wire, compressed as sent. */
  bytes: number
}

/** Everything the page itself asks for until it is quiet; the service worker's precaching is not the page's. */
async function weigh(page: Page, url: string): Promise<Load[]> {
  const loads: Promise<Load>[] = []
  page.on('requestfinished', (request) => {
    if (request.serviceWorker() || !request.url().startsWith(house.base)) return
    loads.push(request.sizes().then((sizes) => ({ url: request.url(), bytes: sizes.responseBodySize })))
  })
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  return Promise.all(loads)
}

const total = (loads: Load[], kind: RegExp) =>
  loads.filter(({ url }) => kind.test(new URL(url).pathname)).reduce((sum, { bytes }) => sum + bytes, 0)

it('opens the home within its budget: 95 kB of HTML, CSS and JS, 60 kB of fonts, 12 requests', async () => {
  const { phone, page } = await openPhone(browser)
  // Without the worker, whose own fetches would be counted among the page's.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  const loads = await weigh(page, `${house.base}/`)
  const code = total(loads, /(^\/$|\.(html|css|js)$)/)
  const fonts = total(loads, /\.woff2$/)
  console.log(`home: ${code} B of code, ${fonts} B of fonts, ${loads.length} requests`)
  expect(code).toBeGreaterThan(10_000)
  expect(code).toBeLessThanOrEqual(95_000)
  expect(fonts).toBeLessThanOrEqual(60_000)
  expect(loads.length, loads.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(12)
  await phone.close()
})

it('opens the dashboard’s first screen within 180 kB', async () => {
  const { office, page } = await openOffice(browser)
  const loads = await weigh(page, `${house.base}/pro/`)
  const all = total(loads, /./)
  console.log(`dashboard: ${all} B, ${loads.length} requests`)
  expect(all).toBeGreaterThan(10_000)
  expect(all).toBeLessThanOrEqual(180_000)
  await office.close()
})

it('keeps offline less than 1.3 MB by itself, without any film', async () => {
  const { phone, page } = await openPhone(browser)
  await page.goto(house.base)
  await taken(page)
  const kept = await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const sizes: number[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const response = await (await caches.open(name)).match(request)
        if (response) sizes.push((await response.blob()).size)
      }
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
  })
  console.log(`precache: ${kept.bytes} B in ${kept.files} files`)
  expect(kept.files).toBeGreaterThan(10)
  expect(kept.bytes).toBeLessThanOrEqual(1_300_000)
  await phone.close()
})

it('paints the home without JavaScript: title, next step and five modules', async () => {
  const { phone, page } = await openPhone(browser, { javaScriptEnabled: false })
  await page.goto(house.base)
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: 'J’y vais' }).isVisible()).toBe(true)
  for (const name of ['Orientation', 'Formation', 'Emploi', 'Candidature', 'Numérique'])
    expect(await page.getByRole('link', { name: new RegExp(name) }).isVisible(), name).toBe(true)
  await phone.close()
})

it('takes the page over without a jump', async () => {
  const { phone, page } = await openPhone(browser)
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(house.base)
  await taken(page)
  await page.waitForLoadState('networkidle')
  const shift = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum)
  console.log(`CLS ${shift}`)
  expect(shift).toBeLessThanOrEqual(0.02)
  await phone.close()
})
