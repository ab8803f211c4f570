import { readContent } from '@trousseau/content/node'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { finger } from './play/hand.ts'
import { playLesson } from './play/lesson.ts'
import { expectFit } from './play/look.ts'
import { heldOffline, openBrowser, openHouse, openPhone, taken, type House } from './stage.ts'

const { heads, lessons } = readContent()

let house: House
let browser: Browser
let phone: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  ;({ phone, page, complaints } = await openPhone(browser))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(house.base)
  await taken(page)
  await heldOffline(page)
  await phone.setOffline(true)
})

afterAll(async () => {
  await browser.close()
  await house.stop()
})

it.each(heads.map(({ id, title }) => [id, title]))('%s « %s » is played to its key, offline', async (id) => {
  const lesson = lessons.get(id)!
  await page.goto(`${house.base}/lecon/${id}`)
  await playLesson(finger(page), lesson, { look: (step) => expectFit(page, step) })
  expect(await page.locator('main').getByText(lesson.skill).isVisible(), 'ce que la clé ouvre').toBe(true)
  expect(complaints).toEqual([])
})

it('hangs every key on the ring', async () => {
  await page.goto(house.base)
  await page.getByRole('img', { name: `Ton trousseau : ${heads.length} clés` }).waitFor()
})
