import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressMail, attach, beginAttachment, markDraft, sendMail } from './attachment-lesson.ts'
import {
  expectAccessible,
  expectNoOverflow,
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

/** Longest wait for what a whole room brings at once, on a busy machine. */
const PATIENCE = 20_000
const LESSON = 'Mettre une pièce jointe'

interface Guest {
  phone: BrowserContext
  page: Page
  name: string
}

/** The link of the wall, then one tap. */
async function enter(link: string, name: string): Promise<Guest> {
  const { phone, page } = await openPhone(browser)
  await page.goto(link)
  await taken(page)
  await page.getByLabel('Ton surnom pour l’atelier').fill(name)
  await page.getByRole('button', { name: 'Rejoindre l’atelier' }).click()
  await page.getByText('Tu es dans l’atelier').waitFor({ timeout: PATIENCE })
  return { phone, page, name }
}

it('holds a workshop of twelve phones, three of which lose the network for a while', async () => {
  const { office, page: desk, complaints } = await openOffice(browser)
  await signIn(desk, house.base)
  await desk.getByRole('link', { name: 'Ateliers' }).click()
  await expectAccessible(desk, 'workshops')
  await desk.getByLabel('Titre de l’atelier').fill('Atelier pièce jointe')
  await desk.getByRole('button', { name: 'Ouvrir l’atelier' }).click()
  const letters = desk.locator('.shown-code-letters')
  const code = await letters.innerText()
  const card = (name: string) => desk.locator('.workshop-phones li', { hasText: name })

  const guests: Guest[] = []
  for (let number = 1; number <= 12; number += 1) {
    const name = `Surnom ${String(number).padStart(2, '0')}`
    guests.push(await enter(`${house.base}/atelier?code=${code}`, name))
  }
  await desk.getByText('12 téléphones').waitFor({ timeout: PATIENCE })
  for (const { name } of guests) await card(name).waitFor({ timeout: PATIENCE })
  await expectAccessible(guests[0]!.page, 'workshop on a phone')
  await expectNoOverflow(guests[0]!.page, 'workshop on a phone')

  // The same lesson for everyone: it comes by itself, but to the three without network.
  const away = guests.slice(0, 3)
  const present = guests.slice(3)
  const worker = away[0]!
  await worker.page.goto(`${house.base}/lecon/n2`)
  await beginAttachment(worker.page)
  for (const { phone } of away) await phone.setOffline(true)
  await desk.getByLabel('Leçon pour tout le monde').selectOption('n2')
  await desk.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await desk.getByText('Leçon envoyée à 12 téléphones').waitFor({ timeout: PATIENCE })
  for (const { page } of present) {
    await page.waitForURL('**/lecon/n2', { timeout: PATIENCE })
    await page.getByRole('button', { name: 'C’est parti' }).click()
  }

  // One of the three goes on without network, to the key.
  const { page } = worker
  await markDraft(page)
  await addressMail(page)
  await attach(page, 'CV-Mecanique-2026')
  await sendMail(page)
  expect(await card(worker.name).getByText('1 clé').count()).toBe(0)

  // They come back: the board is right, and so are the phones.
  const since = performance.now()
  for (const { phone } of away) await phone.setOffline(false)
  await card(worker.name).getByText('1 clé').waitFor({ timeout: PATIENCE })
  console.log(
    `workshop: the board right ${Math.round(performance.now() - since)} ms after three phones came back`,
  )
  for (const { page } of away.slice(1)) await page.waitForURL('**/lecon/n2', { timeout: PATIENCE })
  for (const { name } of present) await card(name).getByText(LESSON).waitFor({ timeout: PATIENCE })

  // Projected, first names are hidden when asked.
  await expectAccessible(desk, 'board')
  for (const width of [390, 1280, 1920]) {
    await desk.setViewportSize({ width, height: 800 })
    await expectNoOverflow(desk, `board, ${width}`)
  }
  await desk.getByRole('button', { name: 'Cacher les prénoms' }).click()
  await desk.getByText('Téléphone 12').waitFor()
  expect(await desk.getByText(worker.name).count()).toBe(0)
  await desk.getByRole('button', { name: 'Montrer les prénoms' }).click()

  // The sheet has everyone, and the key.
  await desk.evaluate(() => (window.print = () => undefined))
  await desk.getByRole('button', { name: 'Feuille d’émargement' }).click()
  await desk.emulateMedia({ media: 'print' })
  const rows = desk.locator('.workshop-sheet tbody tr')
  expect(await rows.count()).toBe(12)
  for (const { name } of guests) await rows.filter({ hasText: name }).waitFor()
  await rows.filter({ hasText: worker.name }).getByText(LESSON).waitFor()
  await desk.emulateMedia({ media: null })

  // Nobody clutters the list until they are kept.
  await desk.getByRole('button', { name: 'Garder des participants' }).click()
  await desk.getByRole('dialog').getByLabel(worker.name).check()
  await expectAccessible(desk, 'who stays')
  await desk.getByRole('button', { name: 'Garder', exact: true }).click()
  await desk.getByText('Une personne rejoint votre liste').waitFor()
  await desk.getByRole('button', { name: 'Terminer l’atelier' }).click()
  await letters.waitFor({ state: 'hidden' })
  await desk.goto(`${house.base}/pro/`)
  await desk.getByRole('row', { name: new RegExp(worker.name) }).waitFor()
  expect(await desk.getByRole('row', { name: /Surnom/ }).count()).toBe(1)
  expect(complaints).toEqual([])
  for (const { phone } of guests) await phone.close()
  await office.close()
}, 300_000)
