import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { SHARED } from './injection/fields.ts'
import { payload, PAYLOADS } from './injection/payloads.ts'
import { ADDRESSES, FEW, OFFICE_SCREENS, PHONE_SCREENS, type Screen } from './injection/screens.ts'
import {
  ADMIN,
  adviserWrites,
  nameEverything,
  phoneEvents,
  populate,
  push,
  sessionOf,
} from './injection/town.ts'
import {
  ADVISER,
  joinWith,
  openBrowser,
  openHouse,
  openOffice,
  openPhone,
  signIn,
  taken,
  type House,
} from './stage.ts'

let house: House
let browser: Browser
let adviser: string
let admin: string

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  adviser = await sessionOf(house.base, ADVISER)
  admin = await sessionOf(house.base, ADMIN)
  await populate(house.base, house.codes[0]!, adviser)
  await nameEverything(house.base, [admin, adviser])
}, 300_000)

afterAll(async () => {
  await browser.close()
  await house.stop()
})

/** Payloads that ran since the last test, and dialogs that opened. What the policy refused, `stage.ts` counts. */
const ran: string[] = []
afterEach(() => expect(ran.splice(0), 'payloads that ran').toEqual([]))

/** Has every page and frame of a context tell when a payload runs. */
async function watch(context: BrowserContext): Promise<void> {
  await context.exposeFunction('told', (where: string) => ran.push(where))
  await context.addInitScript(() => {
    const told = (window as unknown as { told(where: string): void }).told
    Object.assign(globalThis, { xss: () => told(location.href) })
  })
  context.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
}

/** All that a page shows: its texts, drawn ones too, and what its fields hold. */
const shownOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
    return [document.title, document.body.textContent, ...[...fields].map(({ value }) => value)].join('\n')
  })

const missing = (text: string, tag: string) =>
  PAYLOADS.filter((_, rank) => !text.includes(payload(tag, rank)))

/** Waits until a screen shows what it must. */
async function expectShown(page: Page, { path, all = [], some = [] }: Screen): Promise<void> {
  const state = async () => {
    const text = await shownOn(page)
    return [
      ...all.filter((tag) => missing(text, tag).length > 0),
      ...some.filter((tag) => !text.includes(`${tag}:`)),
    ]
  }
  await expect.poll(state, { message: `${path} shows`, timeout: 30_000 }).toEqual([])
}

async function cookieOf(phone: BrowserContext): Promise<string> {
  const cookie = (await phone.cookies()).find(({ name }) => name === '__Host-jeune')
  return `${cookie!.name}=${cookie!.value}`
}

describe(`${PAYLOADS.length} payloads in every free field`, () => {
  it('are distinct, and do run where nothing is defended', async () => {
    expect(new Set(PAYLOADS).size).toBe(200)
    const context = await browser.newContext()
    const page = await context.newPage()
    let count = 0
    await page.exposeFunction('told', () => (count += 1))
    for (let rank = 0; rank < PAYLOADS.length; rank++)
      await page.setContent(
        `<script>function xss() { told() }</script><p title="${payload('nam', rank)}">${payload('nam', rank)}</p>`,
      )
    await expect.poll(() => count).toBeGreaterThan(100)
    await context.close()
  })

  it('run on no screen of the dashboard', async () => {
    const { office, page, complaints } = await openOffice(browser)
    await watch(office)
    await signIn(page, house.base)
    for (const screen of OFFICE_SCREENS) {
      await page.goto(house.base + screen.path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectShown(page, screen)
    }
    // Rows are drawn as one scrolls.
    await page.goto(`${house.base}/pro/`)
    await page.getByRole('table').waitFor()
    let text = ''
    for (let at = 0; missing(text, 'nam').length > 0 && at < 400; at++) {
      text += await shownOn(page)
      await page.mouse.wheel(0, 500)
      await page.waitForTimeout(20)
    }
    expect(missing(text, 'nam')).toEqual([])
    expect(complaints).toEqual([])
    await office.close()
  }, 200_000)

  it('run on no screen of the phone', async () => {
    const { phone, page, complaints } = await openPhone(browser)
    await watch(phone)
    await joinWith(page, house.base, house.codes[0]!, payload('nam', 2))
    const cookie = await cookieOf(phone)
    const account = (
      (await (await fetch(`${house.base}/api/me`, { headers: { cookie } })).json()) as { account: string }
    ).account
    await push(house.base, cookie, SHARED)
    for (let rank = 0; rank < PAYLOADS.length; rank++) {
      await push(house.base, cookie, phoneEvents(rank))
      await adviserWrites(house.base, adviser, account, rank)
    }
    for (const screen of PHONE_SCREENS) {
      await page.goto(house.base + screen.path)
      await taken(page)
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      await expectShown(page, screen)
    }
    expect(complaints).toEqual([])
    await phone.close()
  }, 300_000)

  it('run from no address', async () => {
    const { phone, page, complaints } = await openPhone(browser)
    await watch(phone)
    for (const address of ADDRESSES)
      for (const text of FEW) {
        await page.goto(house.base + address(encodeURIComponent(text)))
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      }
    expect(complaints).toEqual([])
    await phone.close()
  }, 200_000)
})
