import { readFile } from 'node:fs/promises'
import { readPdf } from '@trousseau/cv/reading'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  expectNoOverflow,
  heldOffline,
  openBrowser,
  openHouse,
  openPhone,
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

/** A thumb that counts what it does. */
function thumb(page: Page) {
  const done = { taps: 0, characters: 0 }
  const tap = async (target: Locator): Promise<void> => {
    done.taps += 1
    await target.tap()
  }
  return {
    done,
    tap,
    async write(label: string, text: string): Promise<void> {
      await tap(page.getByLabel(label, { exact: true }))
      done.characters += text.length
      await page.keyboard.type(text)
    },
    /** Taps some of the phrases of a question, and says which. */
    async choose(question: string | RegExp, count: number): Promise<string[]> {
      const chips = page.getByRole('group', { name: question }).getByRole('button')
      const chosen: string[] = []
      for (let index = 0; index < count; index++) {
        chosen.push((await chips.nth(index).innerText()).trim())
        await tap(chips.nth(index))
      }
      return chosen
    },
    async goOn(next: string | RegExp): Promise<void> {
      await tap(page.getByRole('button', { name: /^(Continuer|Passer)$/ }))
      await page.getByRole('heading', { level: 1, name: next }).waitFor()
      await expectNoOverflow(page, String(next))
    },
  }
}

/** Opens the CV once with a network, as one does to see what it is: its engine stays for later. */
async function openOnce(page: Page): Promise<void> {
  await page.goto(house.base)
  await taken(page)
  await heldOffline(page)
  await page.goto(`${house.base}/cv`)
  await taken(page)
  const kept = () =>
    page.evaluate(async () => {
      const files = await (await caches.open('cv')).keys()
      return files.map(({ url }) => url.replace(/^.*\./, '')).sort()
    })
  await expect.poll(kept, { timeout: 20_000 }).toEqual(['js', ...Array.from({ length: 8 }, () => 'ttf')])
}

it('goes from nothing to a downloaded PDF without network, in 40 taps and 120 letters at most', async () => {
  const { phone, page, complaints } = await openPhone(browser)
  await openOnce(page)
  await phone.setOffline(true)
  await page.goto(`${house.base}/cv`)
  const { done, tap, write, choose, goOn } = thumb(page)

  await tap(page.getByRole('button', { name: 'Je commence' }))
  await tap(page.getByRole('button', { name: 'Vente', exact: true }))
  await tap(page.getByRole('button', { name: 'Vente en boulangerie' }))
  await goOn(/appelles-tu/)
  await write('Prénom', 'Nour')
  await write('Nom', 'Inventée')
  await goOn(/te joindre/)
  await write('Téléphone', '0639980000')
  await write('Adresse mail', 'nour.inventee@exemple.fr')
  await write('Ville', 'Roubaix')
  await goOn(/en une phrase/)
  const sentences = await choose(/en une phrase/, 1)
  await goOn(/déjà fait/)
  const experience = await choose(/déjà fait/, 1)
  await page.getByRole('heading', { level: 1, name: /tu faisais/ }).waitFor()
  const tasks = await choose(/tu faisais/, 3)
  await goOn(/Autre chose/)
  await goOn(/appris où/)
  const course = await choose(/appris où/, 1)
  await page.getByRole('heading', { level: 1, name: course[0]! }).waitFor()
  await tap(page.getByRole('button', { name: 'Continuer' }))
  await page.getByRole('heading', { level: 1, name: /autre formation/ }).waitFor()
  await goOn(/sais-tu faire/)
  const skills = await choose(/sais-tu faire/, 3)
  await goOn(/langues/)
  const languages = await choose(/langues/, 2)
  await goOn(/aimes faire/)
  const interests = await choose(/aimes faire/, 2)
  await goOn(/photo/)
  await goOn(/style/)
  await goOn(/est prêt/)
  await tap(page.getByRole('button', { name: 'Écrire « 06 39 98 00 00 »' }))
  const drawn = () => page.locator('.cv-done-page').textContent()
  await expect.poll(drawn).toContain('06 39 98 00 00')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    tap(page.getByRole('button', { name: 'Télécharger le PDF' })),
  ])

  expect(file.suggestedFilename()).toBe('CV-Nour-Inventee-Vente-en-boulangerie.pdf')
  const { pages, text, untagged } = await readPdf(new Uint8Array(await readFile(await file.path())))
  expect({ pages, untagged }).toEqual({ pages: 1, untagged: 0 })
  const read = text.replace(/\s+/g, ' ')
  const said = [
    ...['Nour Inventée', 'Vente en boulangerie', '06 39 98 00 00', 'nour.inventee@exemple.fr', 'Roubaix'],
    ...[...sentences, ...experience, ...tasks, ...course, ...skills, ...languages, ...interests],
  ]
  expect(said).toHaveLength(18)
  for (const one of said) expect(read).toContain(one.replace(/\s+/g, ' '))
  expect(done.taps).toBeLessThanOrEqual(40)
  expect(done.characters).toBeLessThanOrEqual(120)
  expect(complaints).toEqual([])
  console.info(`${done.taps} taps, ${done.characters} characters`)
  await phone.close()
})
