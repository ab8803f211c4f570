import { solve } from '@trousseau/content/solutions'
import { readContent } from '@trousseau/content/node'
import { score, type Exercise } from '@trousseau/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { button, finger, type Hand } from './play/hand.ts'
import { playLesson } from './play/lesson.ts'
import { expectFit } from './play/look.ts'
import { mistake } from './play/mistakes.ts'
import { play } from './play/players.ts'
import { weighing } from './play/weight.ts'
import { openBrowser, openHouse, openPhone, taken, type House } from './stage.ts'

const { heads, lessons } = readContent()

/** Kinds in which no answer is wrong: what one likes, writes in one's own words, or plans to do. */
const NEVER_WRONG = ['cards', 'words', 'mission']

/**
 * Bytes that a lesson may add to what the home of someone who was here before fetched: opening it, to its first
 * exercise; and the whole of it, to its key, with a picture for every idea.
 */
const BUDGET = { opening: 40_000, whole: 48_000 }

let house: House
let browser: Browser
let page: Page
let complaints: string[]
let fetched: () => Promise<Map<string, number>>
let home: ReadonlySet<string>

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  // Without the worker, which would fetch everything at once.
  ;({ page, complaints } = await openPhone(browser, { serviceWorkers: 'block' }))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  fetched = await weighing(page)
  await page.goto(`${house.base}/trousseau`)
  await taken(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await fetched()
  await page.goto(house.base, { waitUntil: 'networkidle' })
  await taken(page)
  home = new Set((await fetched()).keys())
  expect(home.size).toBeGreaterThan(5)
})

afterAll(async () => {
  await browser.close()
  await house.stop()
})

it.each(heads.map(({ id, title }) => [id, title]))(
  '%s « %s »: each mistake is explained and tried again, the key is won, 40 kB open it',
  async (id) => {
    const lesson = lessons.get(id)!
    await fetched()
    let opening: Map<string, number> | undefined
    await page.goto(`${house.base}/lecon/${id}`)
    await playLesson(finger(page), lesson, {
      async answer(hand, exercise) {
        opening ??= await fetched()
        await errThenLearn(hand, id, exercise)
      },
    })
    expect(complaints).toEqual([])

    const opened = addedTo(home, opening!)
    const whole = addedTo(home, new Map([...opening!, ...(await fetched())]))
    console.log(`${id}: ${opened.bytes} B added to the home’s to open it, ${whole.bytes} B to its key`)
    expect(opened.bytes).toBeGreaterThan(5000)
    expect(opened.bytes, opened.told).toBeLessThanOrEqual(BUDGET.opening)
    expect(whole.bytes, whole.told).toBeLessThanOrEqual(BUDGET.whole)
  },
)

function addedTo(home: ReadonlySet<string>, fetched: Map<string, number>): { bytes: number; told: string } {
  // The page itself is the home's, under another address.
  const added = [...fetched].filter(([url]) => !home.has(url) && !/\/lecon\/\w+$/.test(url))
  return {
    bytes: added.reduce((sum, [, size]) => sum + size, 0),
    told: added.map(([url, size]) => `${size} ${url}`).join('\n'),
  }
}

/** Answers wrong, reads why, tries again from what stands there, answers right. */
async function errThenLearn(hand: Hand, lesson: string, exercise: Exercise): Promise<void> {
  const step = `${lesson}, ${exercise.kind} « ${exercise.id} »`
  const wrong = mistake(exercise)
  const right = solve(exercise)!
  expect(wrong === undefined, `${step} : une erreur possible`).toBe(NEVER_WRONG.includes(exercise.kind))
  if (wrong === undefined) return play(hand, exercise, right)

  await play(hand, exercise, wrong)
  const feedback = hand.page.locator('.feedback')
  await feedback.waitFor()
  expect(await feedback.getAttribute('data-right'), step).toBe('false')
  const said = await feedback.locator('p').allInnerTexts()
  expect(said.length, `${step} : ce qui n’allait pas est dit`).toBeGreaterThan(0)
  expect(said.length).toBe(score(exercise, wrong).feedback.length)
  expect(await hand.page.evaluate(() => document.activeElement?.className)).toBe('feedback')
  await expectFit(hand.page, `${step}, erreur`)
  await hand.press(button(hand, 'Je réessaie'))
  await play(hand, exercise, right, wrong)
}
