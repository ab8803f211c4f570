import { readContent } from '@trousseau/content/node'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { finger } from './play/hand.ts'
import { playLesson } from './play/lesson.ts'
import {
  expectAccessible,
  expectNoOverflow,
  heldOffline,
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

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

it('notes applications without network, is told when to write again, and shows them with a yes alone', async () => {
  const { phone, page, complaints } = await openPhone(browser)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await joinWith(page, house.base, house.codes[0]!, 'Kiwi Inventé')
  await heldOffline(page)
  await phone.setOffline(true)

  // What the lesson produced is the first one.
  await page.goto(`${house.base}/lecon/c6`)
  await playLesson(finger(page), readContent().lessons.get('c6')!, {
    answer: async (hand, exercise) => {
      if (exercise.kind === 'mission') {
        await page.getByLabel(exercise.note!).fill('Fleurs Exemple')
        await page.getByRole('button', { name: 'C’est fait' }).click()
        return
      }
      const [{ play }, { solve }] = await Promise.all([
        import('./play/players.ts'),
        import('@trousseau/content/solutions'),
      ])
      await play(hand, exercise, solve(exercise)!)
    },
  })
  await page.goto(`${house.base}/candidatures`)
  await page.getByText('tu as noté « Fleurs Exemple »').waitFor()
  await expectAccessible(page, 'applications, from the lesson')
  await page.getByRole('button', { name: 'L’ajouter ici' }).click()
  expect(await page.getByLabel('Chez qui ?').inputValue()).toBe('Fleurs Exemple')
  await page.getByLabel('Quel jour ?').fill(dayBefore(2))
  await expectAccessible(page, 'one application')
  await page.getByRole('button', { name: 'Garder' }).click()
  await page.getByRole('heading', { name: 'Fleurs Exemple' }).waitFor()
  expect(await page.getByText('tu as noté').count()).toBe(0)
  const agenda = page.getByRole('link', { name: /mettre dans mon agenda/ })
  const file = decodeURIComponent((await agenda.getAttribute('href'))!)
  expect(file).toContain(`DTSTART;VALUE=DATE:${dayBefore(-8).replaceAll('-', '')}`)

  // Half-typed when the app dies, found again; sent twelve days ago, it is proposed on the home.
  await page.getByRole('button', { name: 'Ajouter une candidature' }).click()
  await page.getByLabel('Chez qui ?').fill('Boulangerie Exemple')
  await page.getByLabel('Pour quel poste ?').fill('Vendeuse')
  await page.getByLabel('Comment ?').selectOption('par e-mail')
  await page.reload()
  await page.getByLabel('Quel jour ?').fill(dayBefore(12))
  await page.getByRole('button', { name: 'Garder' }).click()
  await page.getByText('C’est le moment de relancer').waitFor()
  await expectAccessible(page, 'applications')
  await expectNoOverflow(page, 'applications')
  await page.goto(house.base)
  await page.getByRole('link', { name: /Relancer : Boulangerie Exemple/ }).click()

  // The adviser sees nothing until the yes, then every change.
  await phone.setOffline(false)
  const { office, page: desk } = await openOffice(browser)
  await signIn(desk, house.base)
  await desk
    .getByRole('row', { name: /Kiwi Inventé/ })
    .getByRole('link')
    .click()
  await desk.getByText('ne montre pas ses candidatures').waitFor()
  await page.getByLabel('Montrer mes candidatures').check()
  const applications = desk.getByRole('region', { name: 'Candidatures' })
  await applications.getByText('Boulangerie Exemple').waitFor({ timeout: 8_000 })
  await applications.getByText('à relancer').waitFor()
  await page.getByRole('button', { name: 'J’ai relancé' }).click()
  await applications.getByText('Relancée').waitFor({ timeout: 8_000 })
  await page.getByLabel('Où ça en est : Fleurs Exemple').selectOption('Entretien')
  await applications.getByText('Entretien').waitFor({ timeout: 8_000 })

  // What the adviser reads is what the youth is told they read.
  await page.goto(`${house.base}/moi/vu`)
  await page.getByText(/Vendeuse, par e-mail, .*, Relancée/).waitFor()
  expect(complaints).toEqual([])
  await phone.close()
  await office.close()
}, 120_000)
