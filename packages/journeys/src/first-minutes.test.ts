import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
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

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** Waits for a question, looks that the screen asks for one thing only, and nothing sticks out. */
async function meet(page: Page, question: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
  expect(await page.getByRole('group').count(), 'one decision a screen').toBe(1)
  expect(await page.getByRole('heading').count()).toBe(1)
  await expectAccessible(page, String(question))
  await expectNoOverflow(page, String(question))
}

async function setOut(page: Page): Promise<void> {
  await page.goto(house.base)
  await taken(page)
  await page.getByRole('link', { name: 'J’y vais' }).click()
  await page.getByRole('heading', { level: 1, name: /Le français/ }).waitFor()
}

describe('the first ten minutes', () => {
  it('asks six small questions, one a screen, and lands on the lesson they suggest', async () => {
    const { phone, page, complaints } = await openPhone(browser)
    await setOut(page)
    await meet(page, /Le français/)
    await page.getByRole('button', { name: 'J’apprends encore' }).click()
    await meet(page, /voix haute/)
    await page.getByRole('button', { name: 'Non, je lis' }).click()
    await meet(page, /Tu cherches quoi/)
    await page.getByRole('button', { name: 'Un travail' }).click()
    await meet(page, /Envoyer un mail/)
    await page.getByRole('button', { name: 'Pas facile' }).click()
    await meet(page, /Qu’est-ce que tu as/)
    await page.getByText('Le wifi chez moi').click()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await meet(page, /Ton conseiller/)
    expect(
      await page.getByText('pas de forfait, pas d’ordinateur, apprend encore le français').isVisible(),
    ).toBe(true)
    await page.getByRole('button', { name: 'Non, je garde pour moi' }).click()
    await page.getByRole('button', { name: 'C’est parti' }).waitFor()
    const lesson = await title(page)
    expect(new URL(page.url()).pathname).toBe('/lecon/n1')
    expect(await page.getByRole('button', { name: 'C’est parti' }).count()).toBe(1)
    await expectAccessible(page, 'lesson')

    // Never asked twice, and home proposes that same lesson.
    await page.goto(house.base)
    await taken(page)
    await page.getByRole('link', { name: 'J’y vais' }).click()
    await page.getByRole('button', { name: 'C’est parti' }).waitFor()
    expect(await title(page)).toBe(lesson)

    // What was kept to oneself may be told later, and taken back.
    await page.goto(`${house.base}/moi`)
    const shared = page.getByRole('checkbox', { name: /conseiller peut le voir/ })
    expect(await shared.isChecked()).toBe(false)
    await shared.check()
    await page.getByText('Ton conseiller le voit').waitFor()
    await page.reload()
    expect(await shared.isChecked()).toBe(true)
    expect(complaints).toEqual([])
    await phone.close()
  })

  it('can be passed over with one tap, at once', async () => {
    const { phone, page } = await openPhone(browser)
    await setOut(page)
    await page.getByRole('button', { name: 'Passer, je commence' }).click()
    await page.getByRole('button', { name: 'C’est parti' }).waitFor()
    await page.goto(house.base)
    await taken(page)
    expect(await page.getByRole('link', { name: 'J’y vais' }).getAttribute('href')).toMatch(/^\/lecon\//)
    await phone.close()
  })

  it('goes on where it was cut off, and reads out for who asked', async () => {
    const { phone, page } = await openPhone(browser)
    await setOut(page)
    await page.getByRole('button', { name: 'C’est ma langue' }).click()
    await page.getByRole('button', { name: 'Oui, lis-moi' }).click()
    await page.getByRole('button', { name: 'Une formation' }).click()
    await page.getByRole('heading', { level: 1, name: /Envoyer un mail/ }).waitFor()
    await page.goto(house.base)
    await taken(page)
    await page.getByRole('link', { name: 'J’y vais' }).click()
    await page.getByRole('heading', { level: 1, name: /Envoyer un mail/ }).waitFor()
    await page.goto(`${house.base}/moi`)
    expect(await page.getByRole('checkbox', { name: /Lire à voix haute/ }).isChecked()).toBe(true)
    await phone.close()
  })
})
