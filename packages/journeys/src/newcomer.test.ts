import { readContent } from '@trousseau/content/node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { button, finger, type Hand } from './play/hand.ts'
import { playLesson } from './play/lesson.ts'
import { openBrowser, openHouse, openPhone, taken, type House } from './stage.ts'

const { lessons } = readContent()

/** Seconds, for who reads two hundred words a minute, looks before each tap, and watches the film to its end. */
const PACE = { word: 0.3, tap: 1.5, letter: 0.4, film: 35 }

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

it.each([
  [
    'who looks for a job and finds e-mail hard',
    ['C’est ma langue', 'Non, je lis', 'Un travail', 'Pas facile'],
  ],
  ['who does not know yet what to do', ['J’apprends encore', 'Oui, lis-moi', 'Quoi faire', 'Facile']],
])('a newcomer %s has a key in under six minutes, one decision a screen', async (_, answers) => {
  const { phone, page, complaints } = await openPhone(browser)
  const spent = { words: 0, taps: 0, letters: 0, screens: 0 }
  const hand = counting(finger(page), spent)
  /** A screen just come: what there is to read on it, and one thing to decide. */
  const meet = async (of = 'main') => {
    spent.screens += 1
    spent.words += (await page.locator(of).innerText()).split(/\s+/).length
    expect(await decisions(page), await page.locator(of).innerText()).toBeLessThanOrEqual(1)
  }

  await page.goto(house.base)
  await taken(page)
  await meet()
  await hand.press(page.getByRole('link', { name: 'J’y vais' }))
  for (const answer of answers) {
    await button(hand, answer).waitFor()
    await meet()
    await hand.press(button(hand, answer))
  }
  await page.getByRole('heading', { level: 1, name: /Qu’est-ce que tu as/ }).waitFor()
  await meet()
  for (const have of ['Un forfait avec internet', 'Le wifi chez moi', 'Un ordinateur'])
    await hand.press(page.getByText(have).first())
  await hand.press(button(hand, 'Continuer'))
  const go = button(hand, 'C’est parti')
  const mine = page.getByRole('button', { name: 'Non, je garde pour moi' })
  await go.or(mine).waitFor()
  if (await mine.isVisible()) {
    await meet()
    await hand.press(mine)
  }
  await go.waitFor()

  const lesson = lessons.get(new URL(page.url()).pathname.split('/').at(-1)!)!
  await playLesson(hand, lesson, {
    look: (step) => meet(step.endsWith('répondu') ? '.feedback' : 'main'),
  })
  const { words, taps, letters, screens } = spent
  const seconds = words * PACE.word + taps * PACE.tap + letters * PACE.letter + PACE.film
  console.log(
    `first key, ${lesson.id}: ${Math.round(seconds)} s, ${screens} screens, ${words} words, ${taps} taps, ${letters} letters`,
  )
  expect(seconds).toBeLessThan(6 * 60)
  expect(complaints).toEqual([])
  await phone.close()
})

/** The same hand, which counts what it does. */
function counting(hand: Hand, spent: { taps: number; letters: number }): Hand {
  const tap =
    <Given extends unknown[]>(act: (...given: Given) => Promise<void>) =>
    (...given: Given) => {
      spent.taps += 1
      return act(...given)
    }
  return {
    page: hand.page,
    press: tap(hand.press),
    tick: tap(hand.tick),
    pick: tap(hand.pick),
    write(field, text) {
      spent.taps += 1
      spent.letters += text.length
      return hand.write(field, text)
    },
  }
}

/** How many things a screen puts forward: its strong buttons, or the one set of answers of a question. */
async function decisions(page: Page): Promise<number> {
  const strong = page.locator('main .app-button:is(.primary, .on-colour)').filter({ visible: true })
  return Math.max(await strong.count(), await page.locator('main .welcome-question [role="group"]').count())
}
