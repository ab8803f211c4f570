import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressMail, attach, beginAttachment, markDraft, sendMail } from './attachment-lesson.ts'
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

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

/** Asks the server for news at once, as a phone does when it is shown again. */
async function hearNews(phone: BrowserContext, page: Page): Promise<void> {
  await phone.setOffline(true)
  await phone.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

it('goes with one youth from the invitation to a validated objective', async () => {
  const { office, page: desk, complaints } = await openOffice(browser)
  await signIn(desk, house.base)

  // Invited, they join and win a first key, seen live.
  await desk.getByRole('button', { name: 'Inviter' }).click()
  const code = await desk.locator('.shown-code-letters').innerText()
  await desk.keyboard.press('Escape')
  const { phone, page } = await openPhone(browser)
  await joinWith(page, house.base, code, 'Myrtille Inventée')
  const row = rowOf(desk, 'Myrtille Inventée')
  await row.getByText('Vient d’arriver').waitFor({ timeout: 8_000 })
  await page.goto(`${house.base}/lecon/n2`)
  await beginAttachment(page)
  await markDraft(page)
  await addressMail(page)
  await attach(page, 'CV-Mecanique-2026')
  await sendMail(page)
  await row.getByText(/^1\s+clé/).waitFor({ timeout: 8_000 })

  // A message makes a signal; read, it resolves, and the phone is told.
  await page.goto(`${house.base}/messages`)
  await page.getByLabel('Ton message').fill('Bonjour, je suis là !')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await row.getByText('1 message').waitFor({ timeout: 8_000 })
  await row.getByRole('link').click()
  await desk.getByText('Bonjour, je suis là !').waitFor()
  await desk.getByLabel('Écrire à Myrtille Inventée').fill('Bienvenue !')
  await desk.getByRole('button', { name: 'Envoyer', exact: true }).click()
  const now = desk.getByRole('button', { name: 'L’envoyer tout de suite' })
  await desk.locator('.file-message', { hasText: 'Bienvenue !' }).waitFor()
  // Outside sending hours it waits, unless told not to.
  if (await now.isVisible()) await now.click()
  await now.waitFor({ state: 'hidden' })
  await hearNews(phone, page)
  await page.getByText('Bienvenue !').waitFor({ timeout: 8_000 })
  await page.getByText('Lu', { exact: true }).waitFor({ timeout: 8_000 })
  await desk.getByText(/· lu/).waitFor({ timeout: 8_000 })

  // An objective from a model appears on the phone, is done there without network, and comes back.
  await desk.getByRole('button', { name: 'Fixer un objectif' }).click()
  await desk.getByRole('combobox', { name: 'Modèle' }).selectOption({ label: 'Relancer une candidature' })
  await desk.getByRole('button', { name: 'Fixer', exact: true }).click()
  await desk.getByText('Objectif fixé').waitFor()
  await page.goto(house.base)
  await page.getByRole('link', { name: /Relancer une candidature/ }).click()
  await phone.setOffline(true)
  await page.getByRole('button', { name: /C’est fait/ }).click()
  await page.getByLabel(/Un mot/).fill('J’ai appelé lundi')
  await page.getByRole('dialog').getByRole('button', { name: 'C’est fait' }).click()
  await page.getByText('Ton conseiller va le valider').waitFor()
  await phone.setOffline(false)
  await desk.getByText('« J’ai appelé lundi »').waitFor({ timeout: 8_000 })

  await expectAccessible(page, 'objectives')

  // Sent back with a word, then done again and validated.
  await desk.getByRole('button', { name: 'Renvoyer avec un mot' }).click()
  await desk.getByLabel(/Ce qu’il reste à faire/).fill('Note aussi le nom de la personne')
  await desk.getByRole('button', { name: 'Renvoyer', exact: true }).click()
  await desk.getByText('Renvoyé').waitFor()
  await hearNews(phone, page)
  await page.getByText(/Note aussi le nom/).waitFor({ timeout: 8_000 })
  await page.getByRole('button', { name: /C’est fait/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'C’est fait' }).click()
  await desk.getByText('Dit fait').waitFor({ timeout: 8_000 })
  await desk.getByRole('link', { name: 'Retour à la liste' }).click()
  await row.locator('.col-watch').getByText('1 à valider').waitFor()
  await row.getByRole('link').click()
  await desk.getByRole('button', { name: 'Valider' }).click()
  await desk.getByText('Validé', { exact: true }).waitFor()
  await hearNews(phone, page)
  await page.getByRole('heading', { name: 'Validés' }).waitFor({ timeout: 8_000 })
  await desk.getByRole('link', { name: 'Retour à la liste' }).click()
  await row.waitFor()
  expect(await row.locator('.col-watch').getByText('à valider').count()).toBe(0)
  expect(complaints).toEqual([])
  await phone.close()
  await office.close()
}, 90_000)

it('reads and comments a CV the youth shows, and never one they hide', async () => {
  const { office, page: desk } = await openOffice(browser)
  await signIn(desk, house.base)
  const { phone, page } = await openPhone(browser)
  await joinWith(page, house.base, house.codes[0]!, 'Figue Inventée')
  await page.goto(`${house.base}/cv/first/nom`)
  await page.getByLabel('Prénom').fill('Figue')
  await page.getByLabel('Prénom').blur()
  await rowOf(desk, 'Figue Inventée').getByRole('link').click()
  await desk.getByText('ne montre pas son CV').waitFor()
  await page.goto(`${house.base}/moi`)
  await page.getByLabel('Montrer mon CV').check()
  await desk.getByRole('button', { name: 'Commenter « Figue »' }).click({ timeout: 8_000 })
  await desk.getByLabel(/Votre commentaire/).fill('Ajoute ton nom de famille')
  await desk.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await desk.locator('.file-cv-said', { hasText: 'nom de famille' }).waitFor()
  await hearNews(phone, page)
  await page.goto(house.base)
  await page.getByRole('link', { name: /1 conseil sur ton CV/ }).click({ timeout: 8_000 })
  await page.getByText(/Ajoute ton nom de famille/).waitFor()
  await expectAccessible(page, 'messages')
  await page.getByRole('button', { name: /C’est corrigé/ }).click()
  await desk.getByText(/pris en compte/).waitFor({ timeout: 8_000 })
  await page.goto(`${house.base}/moi`)
  await page.getByLabel('Montrer mon CV').uncheck()
  await desk.getByText('ne montre pas son CV').waitFor({ timeout: 8_000 })
  await phone.close()
  await office.close()
}, 80_000)

it('exports exactly the rows on screen, in their order, safe against formulas', async () => {
  const { office, page: desk } = await openOffice(browser)
  await signIn(desk, house.base)
  const { phone, page } = await openPhone(browser)
  await joinWith(page, house.base, house.codes[0]!, '=1+1;"Prune"')
  await desk.getByRole('button', { name: /Toute la structure/ }).click()
  await desk.getByRole('button', { name: /^Nouveaux/ }).click()
  await desk.getByRole('button', { name: /^Silencieux/ }).click()
  await rowOf(desk, '=1').waitFor()
  const shown = async () => {
    const names = await desk.locator('.youth-row .col-name').allInnerTexts()
    return names.map((name) => name.trim())
  }
  const exported = async () => {
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: 'Exporter' }).click(),
    ])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text.startsWith('\ufeffPrénom;')).toBe(true)
    return text.trimEnd().split('\r\n').slice(1)
  }
  const names = await shown()
  expect(names.length).toBeGreaterThan(3)
  const lines = await exported()
  expect(lines).toHaveLength(names.length)
  for (const [index, name] of names.entries()) {
    const cell = name.startsWith('=') ? `"'=1+1;""Prune"""` : name
    expect(lines[index]!.startsWith(`${cell};`), `${lines[index]} / ${name}`).toBe(true)
  }
  // The address keeps the filters; search narrows what is exported too.
  await desk.reload()
  await desk.getByRole('table').waitFor()
  expect(await shown()).toEqual(names)
  await desk.getByLabel('Chercher un prénom').fill('=1')
  expect(await exported()).toHaveLength(1)
  await phone.close()
  await office.close()
}, 80_000)

it('does everything from the keyboard', async () => {
  const { office, page: desk } = await openOffice(browser)
  desk.setDefaultTimeout(6_000)
  await signIn(desk, house.base)
  await desk.keyboard.press('/')
  await desk.keyboard.type('d')
  await desk.keyboard.press('ArrowDown')
  const first = await desk.evaluate(() => document.activeElement?.textContent.trim())
  await desk.keyboard.press('Space')
  await desk.getByText('1 choisi', { exact: true }).waitFor()
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Shift+Space')
  await desk.getByText('2 choisis').waitFor()
  await desk.getByRole('button', { name: 'Groupe' }).focus()
  await desk.keyboard.press('Enter')
  await desk.getByRole('dialog').getByRole('combobox', { name: 'Groupe' }).selectOption('new')
  await desk.getByLabel('Nom du groupe').fill('Clavier')
  await desk.keyboard.press('Enter')
  await desk.getByText('2 jeunes ajoutés au groupe').waitFor()
  await desk.getByRole('combobox', { name: 'Groupe' }).selectOption({ label: 'Clavier' })
  await desk.waitForFunction(() => document.querySelectorAll('.youth-row').length === 2)
  await desk.keyboard.press('/')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { level: 1, name: first }).waitFor()
  await office.close()
}, 60_000)

it.each(['light', 'dark'] as const)(
  'has no accessibility fault in the %s theme, and nothing sticks out at any width',
  async (colorScheme) => {
    const { office, page: desk } = await openOffice(browser)
    await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await signIn(desk, house.base)
    const check = async (screen: string) => {
      await expectAccessible(desk, `${screen}, ${colorScheme}`)
      for (const width of [390, 1280, 1920]) {
        await desk.setViewportSize({ width, height: 800 })
        await expectNoOverflow(desk, `${screen}, ${width}`)
      }
      await desk.setViewportSize({ width: 1280, height: 800 })
    }
    await check('list')
    await desk.getByRole('button', { name: /^À valider/ }).click()
    await desk.getByRole('checkbox', { name: /lignes affichées/ }).check()
    await check('list with rows chosen')
    for (const act of ['Objectif', 'Message', 'Groupe']) {
      await desk.getByRole('region').getByRole('button', { name: act }).click()
      await desk.getByRole('dialog').getByRole('button', { name: 'Annuler' }).waitFor()
      await check(`dialog ${act}`)
      await desk.keyboard.press('Escape')
    }
    await desk.goto(`${house.base}/pro/?signal=cv-pret`)
    await desk.locator('.youth-row a').first().click()
    await desk
      .getByRole('button', { name: /Commenter/ })
      .first()
      .click()
    await check('youth')
    await office.close()
  },
  120_000,
)
