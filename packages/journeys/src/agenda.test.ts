import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
  joinWith,
  openBrowser,
  openHouse,
  openOffice,
  openPhone,
  signIn,
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

/** Asks the server for news at once, as a phone does when it is shown again. */
async function hearNews(phone: BrowserContext, page: Page): Promise<void> {
  await phone.setOffline(true)
  await phone.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

it('sets an appointment by keyboard, answered from the phone, kept in its calendar without network', async () => {
  const { phone, page } = await openPhone(browser)
  await joinWith(page, house.base, house.codes[0]!, 'Prunelle Inventée')
  const { office, page: desk, complaints } = await openOffice(browser)
  await signIn(desk, house.base)
  await desk.getByRole('link', { name: 'Agenda' }).click()
  await desk.getByRole('heading', { level: 1, name: 'Agenda' }).waitFor()
  await desk.keyboard.press('n')
  await desk.getByRole('searchbox', { name: 'Chercher un jeune' }).fill('prunel')
  await desk.getByRole('button', { name: /Prunelle Inventée/ }).waitFor()
  await desk.keyboard.press('Enter')
  await desk.getByLabel('Titre').fill('Préparer l’entretien')
  const tomorrow = new Intl.DateTimeFormat('fr-CA').format(Date.now() + 24 * 3600_000)
  await desk.getByLabel('Jour').fill(tomorrow)
  await desk.getByLabel('Heure').fill('14:30')
  await desk.getByLabel(/Lieu/).fill('Salle 2')
  await expectAccessible(desk, 'new appointment')
  await desk.keyboard.press('Enter')
  await desk.getByText('Rendez-vous fixé').waitFor()

  await page.goto(house.base)
  await hearNews(phone, page)
  await page.getByRole('link', { name: /Préparer l’entretien/ }).click({ timeout: 8_000 })
  await page.getByText(/14:30/).waitFor()
  await expectAccessible(page, 'appointments')
  await expectNoOverflow(page, 'appointments')
  await phone.setOffline(true)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Mettre dans mon agenda/ }).click(),
  ])
  const calendar = readFileSync(await file.path(), 'utf8')
  expect(calendar).toContain('SUMMARY:Préparer l’entretien\r\n')
  expect(calendar).toContain('LOCATION:Salle 2\r\n')
  await page.getByRole('button', { name: 'Je viens' }).click()
  await page.getByText('Tu viens', { exact: true }).waitFor()
  await phone.setOffline(false)

  await desk.getByRole('button', { name: 'Liste' }).click()
  await desk.getByRole('button', { name: /Préparer l’entretien/ }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByText('Vient', { exact: true }).waitFor({ timeout: 8_000 })
  await sheet.getByRole('button', { name: 'Présent' }).click()
  await sheet.locator('button[aria-pressed="true"]', { hasText: 'Présent' }).waitFor()
  await expectAccessible(desk, 'appointment')
  await sheet.getByRole('link', { name: 'Feuille d’émargement' }).click()
  await desk.getByRole('cell', { name: 'Prunelle Inventée' }).waitFor()
  await expectAccessible(desk, 'sign-in sheet')
  expect(complaints).toEqual([])
  await phone.close()
  await office.close()
}, 90_000)

it.each(['light', 'dark'] as const)(
  'the calendar holds at any width, %s',
  async (colorScheme) => {
    const { office, page: desk } = await openOffice(browser)
    await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await signIn(desk, house.base)
    for (const path of ['/pro/agenda', '/pro/agenda?vue=liste&qui=structure']) {
      await desk.goto(house.base + path)
      await desk.getByRole('heading', { level: 1, name: 'Agenda' }).waitFor()
      await expectAccessible(desk, `${path}, ${colorScheme}`)
      for (const width of [390, 1280, 1920]) {
        await desk.setViewportSize({ width, height: 800 })
        await expectNoOverflow(desk, `${path}, ${width}`)
      }
    }
    await office.close()
  },
  60_000,
)
