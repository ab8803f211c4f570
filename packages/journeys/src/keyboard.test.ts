import { readContent } from '@trousseau/content/node'
import type { Lesson } from '@trousseau/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyboard } from './play/keyboard.ts'
import { playLesson } from './play/lesson.ts'
import { openBrowser, openHouse, openPhone, taken, type House } from './stage.ts'

// A tutor's lessons stay locked until enough keys are won.
const lessons = [...readContent().lessons.values()].filter(({ module }) => module !== 'tutorat')
const chosen = oneOfEachKind(lessons)

let house: House
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  ;({ page, complaints } = await openPhone(browser))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(house.base)
  await taken(page)
})

afterAll(async () => {
  await browser.close()
  await house.stop()
})

it.each(chosen.map(({ id, title }) => [id, title]))('%s « %s », by the keyboard alone', async (id) => {
  const lesson = lessons.find((lesson) => lesson.id === id)!
  await page.goto(`${house.base}/lecon/${id}`)
  await playLesson(keyboard(page), lesson)
  expect(complaints).toEqual([])
})

/** Few lessons that hold together every kind that lessons use: each time, the one that brings the most kinds still missing. */
function oneOfEachKind(lessons: Lesson[]): Lesson[] {
  const missing = new Set(lessons.flatMap(({ exercises }) => exercises.map(({ kind }) => kind)))
  const brings = ({ exercises }: Lesson) => exercises.filter(({ kind }) => missing.has(kind)).length
  const chosen: Lesson[] = []
  while (missing.size > 0) {
    const best = lessons.reduce((one, other) => (brings(other) > brings(one) ? other : one))
    for (const { kind } of best.exercises) missing.delete(kind)
    chosen.push(best)
  }
  return chosen
}
