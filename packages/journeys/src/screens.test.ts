import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
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

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await house.stop()
})

const YOUTH_SCREENS = [
  '/',
  '/trousseau',
  '/moi',
  '/module/numerique',
  '/rejoindre',
  '/retrouver',
  '/moi/donnees',
  '/moi/vu',
  '/lecon/n2',
  '/rien',
  '/lecon/zz9',
]

describe.each(['light', 'dark'] as const)('the phone, %s', (colorScheme) => {
  it.each(YOUTH_SCREENS)('%s has no accessibility violation', async (path) => {
    const { phone, page, complaints } = await openPhone(browser, { colorScheme })
    await page.goto(house.base + path)
    await taken(page)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    await expectAccessible(page, path)
    await expectNoOverflow(page, path)
    expect(complaints).toEqual([])
    await phone.close()
  })

  it.each(YOUTH_SCREENS)('%s holds at twice the text size', async (path) => {
    const { phone, page } = await openPhone(browser, { colorScheme })
    await page.goto(house.base + path)
    await taken(page)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await expectNoOverflow(page, path)
    await phone.close()
  })
})

it('the phone that has joined, under a very long name, has no violation', async () => {
  const { phone, page } = await openPhone(browser)
  await joinWith(
    page,
    house.base,
    house.codes[0]!,
    'Maximilienne-Théodorine-Anastasie de la Très Longue Invention',
  )
  await expectAccessible(page, 'joined')
  await page.goto(`${house.base}/moi`)
  await taken(page)
  await expectAccessible(page, '/moi')
  await expectNoOverflow(page, '/moi')
  await phone.close()
})

describe('the dashboard', () => {
  async function settled(page: Page, screen: string): Promise<void> {
    await expectAccessible(page, screen)
    await expectNoOverflow(page, screen)
  }

  it('has no accessibility violation on any screen', async () => {
    const { office, page, complaints } = await openOffice(browser)
    await page.goto(`${house.base}/pro/`)
    await page.getByRole('button', { name: /connecter/i }).waitFor()
    await settled(page, 'connexion')
    await signIn(page, house.base)
    await settled(page, 'liste')
    await page
      .getByRole('button', { name: /inviter/i })
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByText(/[A-Z0-9]{5}-[A-Z0-9]{5}/)
      .first()
      .waitFor()
    await settled(page, 'invitation')
    await page.keyboard.press('Escape')
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page, 'jeune')
    await page.goto(`${house.base}/pro/nulle-part`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page, 'introuvable')
    expect(complaints).toEqual([])
    await office.close()
  })

  it('refuses a wrong password in plain words and keeps the address typed', async () => {
    const { office, page } = await openOffice(browser)
    await page.goto(`${house.base}/pro/`)
    await page.getByLabel(/mail/i).fill('conseiller@demo.example')
    await page
      .getByLabel(/mot de passe/i)
      .first()
      .fill('faux')
    await page.getByRole('button', { name: /connecter/i }).click()
    await page.getByRole('alert').filter({ hasText: /passe/ }).waitFor()
    expect(await page.getByLabel(/mail/i).inputValue()).toBe('conseiller@demo.example')
    await office.close()
  })
})
