import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** Counts every tap of a finger or a mouse on a page, from here on, across its pages. */
async function countTaps(page: Page): Promise<() => number> {
  let taps = 0
  await page.exposeFunction('tapped', () => (taps += 1))
  const listen = () =>
    addEventListener('click', ({ isTrusted }) => isTrusted && (window as never as Counted).tapped(), true)
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return () => taps
}
interface Counted {
  tapped(): void
}

/** The code in the dialog that is open. */
const shownCode = (page: Page) =>
  page
    .getByRole('dialog')
    .getByText(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/)
    .innerText()

/** An administrator's office, on one youth's page. */
async function officeOn(name: string): Promise<Page> {
  const { page } = await openOffice(browser)
  await signIn(page, house.base)
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
  return page
}

describe('joining', () => {
  it('goes from « inviter » to a synced key in six taps and a minute, with no e-mail', async () => {
    const { page: dashboard } = await openOffice(browser)
    await signIn(dashboard, house.base)
    const { phone, page, complaints } = await openPhone(browser)
    await page.goto(`${house.base}/lecon/n2`)
    await beginAttachment(page)
    await markDraft(page)
    await addressMail(page)
    await attach(page, 'CV-Mecanique-2026')
    await sendMail(page)
    await page.getByRole('link', { name: 'Voir mon trousseau' }).waitFor()

    const began = Date.now()
    const adviserTaps = await countTaps(dashboard)
    const youthTaps = await countTaps(page)
    await dashboard
      .getByRole('button', { name: /inviter/i })
      .first()
      .click()
    const code = await shownCode(dashboard)
    // What a scan of the QR opens; the name has the focus already.
    await page.goto(`${house.base}/rejoindre?code=${code}`)
    await taken(page)
    await page.keyboard.type('Mirabelle Inventée')
    await page.getByRole('button', { name: 'Rejoindre' }).click()
    await page.getByRole('heading', { name: 'C’est fait !' }).waitFor()
    await dashboard.keyboard.press('Escape')
    const row = dashboard.getByRole('row', { name: /Mirabelle Inventée/ })
    await row.getByText(/^1\s+clé/).waitFor({ timeout: 10_000 })
    const taps = adviserTaps() + youthTaps()
    console.info(`de « inviter » à la clé synchronisée : ${taps} taps, ${Date.now() - began} ms`)
    expect(taps).toBeLessThanOrEqual(6)
    expect(taps).toBeGreaterThanOrEqual(2)
    expect(Date.now() - began).toBeLessThan(60_000)
    expect(complaints).toEqual([])
    await phone.close()
  })

  it('tells whoever is under 15 what is needed, and lets them in once a parent has agreed', async () => {
    const { page: dashboard } = await openOffice(browser)
    await signIn(dashboard, house.base)
    await dashboard
      .getByRole('button', { name: /inviter/i })
      .first()
      .click()
    const without = await shownCode(dashboard)
    await dashboard.getByRole('checkbox', { name: /accord écrit/ }).check()
    await dashboard.getByText(without).waitFor({ state: 'detached' })
    const agreed = await shownCode(dashboard)
    const { phone, page } = await openPhone(browser)
    const tryWith = async (code: string) => {
      await page.goto(`${house.base}/rejoindre?code=${code}`)
      await page.getByLabel('Ton prénom ou un surnom').fill('Cerise Inventée')
      await page.getByRole('checkbox', { name: /moins de 15 ans/ }).check()
      await page.getByRole('button', { name: 'Rejoindre' }).click()
    }
    await tryWith(without)
    await page.getByRole('alert').filter({ hasText: 'accord d’un de tes parents' }).waitFor()
    await tryWith(agreed)
    await page.getByRole('heading', { name: 'C’est fait !' }).waitFor()
    await page.goto(`${house.base}/moi/donnees`)
    await page.getByText(/accord d’un parent a été noté/).waitFor()
    await phone.close()
  })
})

it('finds the account again on a second phone, and wipes the lost one', async () => {
  const lost = await openPhone(browser)
  await joinWith(lost.page, house.base, house.codes[0]!, 'Griotte Inventée')
  const office = await officeOn('Griotte Inventée')
  await office.getByRole('button', { name: 'Autre téléphone' }).click()
  await office.getByRole('button', { name: 'Montrer le code' }).click()
  await office.getByText(/Encore \d+ min \d\d s/).waitFor()
  await expectAccessible(office, 'code de récupération')
  const code = await shownCode(office)

  const found = await openPhone(browser)
  await found.page.goto(`${house.base}/retrouver`)
  await found.page.getByLabel('Le code montré par ton conseiller').fill(code)
  await found.page.getByRole('button', { name: 'Retrouver mon compte' }).click()
  await found.page.getByRole('heading', { name: 'Te revoilà, Griotte Inventée !' }).waitFor()

  await lost.page.goto(`${house.base}/moi`)
  await lost.page.getByRole('heading', { name: 'Tu es seul sur ce téléphone' }).waitFor({ timeout: 15_000 })
  const left = await lost.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(left, 'only the new, empty log').toHaveLength(1)

  await found.page.goto(`${house.base}/moi/appareils`)
  await found.page.getByText('(celui-ci)').waitFor()
  expect(await found.page.getByText(/^Relié le/).count()).toBe(1)
  expect([...lost.complaints, ...found.complaints]).toEqual([])
  await lost.phone.close()
  await found.phone.close()
})

it('shows a youth what is kept and who read it, lets them correct, take away and erase', async () => {
  const { phone, page, complaints } = await openPhone(browser)
  await joinWith(page, house.base, house.codes[0]!, 'Quetsche Inventée')
  const office = await officeOn('Quetsche Inventée')
  for (const [path, title] of [
    ['/moi', 'Quetsche Inventée'],
    ['/moi/vu', 'Ce que mon conseiller voit'],
    ['/moi/appareils', 'Mes appareils'],
    ['/moi/donnees', 'Mes données'],
  ] as const) {
    await page.goto(house.base + path)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page, path)
    await expectNoOverflow(page, path)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await expectNoOverflow(page, `${path} à 200 %`)
  }
  await page.goto(`${house.base}/moi/donnees`)
  await page.getByText(/^Camille Exemple, le/).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Tout télécharger/ }).click(),
  ])
  expect(file.suggestedFilename()).toBe('mes-donnees-trousseau.json')
  await page.getByLabel('Corriger mon prénom').fill('Mûre Inventée')
  await page.getByRole('button', { name: 'Corriger', exact: true }).click()
  await page.getByText('C’est corrigé.').waitFor()
  await office.getByRole('heading', { level: 1, name: 'Mûre Inventée' }).waitFor()

  await page.getByRole('button', { name: 'Effacer tout' }).click()
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click()
  await page.waitForURL(`${house.base}/`)
  await page.goto(`${house.base}/moi`)
  await page.getByRole('heading', { name: 'Tu es seul sur ce téléphone' }).waitFor()
  await office.reload()
  await office.getByRole('heading', { name: 'Jeune introuvable' }).waitFor()
  expect(complaints).toEqual([])
  await phone.close()
})

it('draws a curtain before the app where a code was set, and says what it is', async () => {
  const { phone, page, complaints } = await openPhone(browser)
  await joinWith(page, house.base, house.codes[0]!, 'Nèfle Inventée')
  await page.goto(`${house.base}/moi`)
  await page.getByText('Il ne chiffre rien').waitFor()
  await page.getByLabel('Choisis six chiffres').fill('12')
  await page.getByRole('button', { name: 'Mettre ce code' }).click()
  await page.getByText('Il faut six chiffres.').waitFor()
  await page.getByLabel('Choisis six chiffres').fill('271828')
  await page.getByRole('button', { name: 'Mettre ce code' }).click()
  await page.getByText('Le code est mis.').waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('271828')

  await page.reload()
  const curtain = page.getByRole('dialog', { name: 'Tape ton code' })
  await curtain.waitFor()
  await taken(page)
  expect(await page.getByRole('heading', { name: 'Nèfle Inventée' }).isVisible()).toBe(false)
  await expectAccessible(page, 'code de l’appli')
  await expectNoOverflow(page, 'code de l’appli')
  await curtain.getByLabel('Tape ton code').fill('314159')
  await curtain.getByRole('button', { name: 'Ouvrir' }).click()
  await curtain.getByText('Ce n’est pas ce code.').waitFor()
  await curtain.getByLabel('Tape ton code').fill('271828')
  await curtain.getByRole('button', { name: 'Ouvrir' }).click()
  await curtain.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Nèfle Inventée' }).waitFor()

  await page.reload()
  await curtain.getByRole('button', { name: 'J’ai oublié mon code' }).click()
  await curtain.getByRole('button', { name: 'Oui, vider ce téléphone' }).click()
  await page.waitForURL(`${house.base}/`)
  await page.goto(`${house.base}/moi`)
  await page.getByRole('heading', { name: 'Tu es seul sur ce téléphone' }).waitFor()
  expect(complaints).toEqual([])
  await phone.close()
})
