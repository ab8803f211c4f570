import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressMail, attach, beginAttachment, markDraft, sendMail } from './attachment-lesson.ts'
import {
  heldOffline,
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

it('shows on the adviser’s screen a key won on a phone before it had any account', async () => {
  const { page: dashboard } = await openOffice(browser)
  await signIn(dashboard, house.base)
  const { phone, page, complaints } = await openPhone(browser)
  await page.goto(`${house.base}/lecon/n2`)
  await beginAttachment(page)
  await markDraft(page)
  await addressMail(page)

  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.getByText('Pouvez-vous le renvoyer').waitFor()
  await page.getByText('Ça arrive à tout le monde').waitFor()
  await page.getByRole('button', { name: 'Je réessaie' }).click()

  await attach(page, 'CV-Mecanique-2026')
  await sendMail(page)
  await page.getByRole('link', { name: 'Voir mon trousseau' }).click()
  await page.getByRole('img', { name: 'Ton trousseau : 1 clé' }).waitFor()

  await joinWith(page, house.base, house.codes[0]!, 'Prune Inventée')
  const row = dashboard.getByRole('row', { name: /Prune Inventée/ })
  await row.waitFor({ timeout: 5_000 })
  await row.getByText(/^1\s+clé/).waitFor({ timeout: 5_000 })
  await row.getByRole('link').first().click()
  await dashboard
    .getByText(/gagné la clé/)
    .first()
    .waitFor()
  expect(complaints).toEqual([])
  await phone.close()
})

it('keeps a half-done exercise through a kill without network, and delivers the key once, within five seconds', async () => {
  const { page: dashboard } = await openOffice(browser)
  await signIn(dashboard, house.base)
  const { phone, page } = await openPhone(browser)
  await joinWith(page, house.base, house.codes[0]!, 'Olive Inventée')
  await heldOffline(page)
  await phone.setOffline(true)

  await page.goto(`${house.base}/lecon/n2`)
  await beginAttachment(page)
  await markDraft(page)
  await addressMail(page)
  await attach(page, 'CV-Mecanique-2026')
  await page.close()

  const reopened = await phone.newPage()
  await reopened.goto(`${house.base}/lecon/n2`)
  await reopened.getByText('CV-Mecanique-2026').waitFor()
  await sendMail(reopened)
  await reopened.getByRole('link', { name: 'Voir mon trousseau' }).click()
  await reopened.getByText(/choses? à envoyer/).waitFor()

  await phone.setOffline(false)
  const row = dashboard.getByRole('row', { name: /Olive Inventée/ })
  await row.getByText(/^1\s+clé/).waitFor({ timeout: 5_000 })
  await reopened.getByText('tout est gardé').waitFor()

  await row.getByRole('link').first().click()
  await dashboard
    .getByText(/gagné la clé/)
    .first()
    .waitFor()
  expect(await dashboard.getByText(/gagné la clé/).count()).toBe(1)
  await phone.close()
})

it('opens the home, a lesson and its film again without network', async () => {
  const { phone, page } = await openPhone(browser)
  await page.goto(house.base)
  await taken(page)
  await heldOffline(page)
  await page.goto(`${house.base}/lecon/n2`)
  await page.getByRole('button', { name: 'C’est parti' }).click()
  await page.getByRole('button', { name: /Voir la vidéo/ }).click()
  await page.locator('video').waitFor()

  await phone.setOffline(true)
  await page.goto(house.base)
  await taken(page)
  expect(await page.getByRole('link', { name: /Numérique/ }).isVisible()).toBe(true)
  await page.goto(`${house.base}/lecon/n2`)
  await page.getByRole('button', { name: /Voir la vidéo/ }).click()
  await page.locator('video').waitFor()
  const length = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    if (video.readyState < 1)
      await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve))
    video.currentTime = 10
    await new Promise((resolve) => video.addEventListener('seeked', resolve))
    return [video.duration, video.currentTime]
  })
  expect(length[0]).toBeGreaterThan(15)
  expect(length[1]).toBeCloseTo(10, 0)
  await phone.close()
})

it('gives the back button its plain meaning', async () => {
  const { phone, page } = await openPhone(browser)
  await page.goto(house.base)
  await taken(page)
  await page.getByRole('link', { name: /Numérique/ }).click()
  await page.getByRole('link', { name: /Mettre une pièce jointe/ }).click()
  await beginAttachment(page)
  await page.goBack()
  await page.getByRole('heading', { name: 'Numérique' }).waitFor()
  await page.getByRole('link', { name: /Mettre une pièce jointe/ }).click()
  await page.getByRole('heading', { name: /Ce mail va partir/ }).waitFor()
  await phone.close()
})
