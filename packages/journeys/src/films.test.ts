import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressMail, attach, markDraft, sendMail } from './attachment-lesson.ts'
import {
  expectAccessible,
  expectNoOverflow,
  heldOffline,
  joinWith,
  openBrowser,
  openHouse,
  openOffice,
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

/** A phone on which the app is held offline, opened on the film of lesson n2. */
async function openFilm(): Promise<{ phone: BrowserContext; page: Page; complaints: string[] }> {
  const opened = await openPhone(browser)
  await opened.page.goto(house.base)
  await taken(opened.page)
  await heldOffline(opened.page)
  await toFilm(opened.page)
  return opened
}

async function toFilm(page: Page): Promise<void> {
  await page.goto(`${house.base}/lecon/n2`)
  const begin = page.getByRole('button', { name: 'C’est parti' })
  const load = page.getByRole('button', { name: /Voir la vidéo/ })
  await begin.or(load).first().waitFor()
  if (await begin.isVisible()) await begin.click()
  await load.waitFor()
}

async function watch(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Voir la vidéo/ }).click()
  await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    if (video.readyState < 1)
      await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve))
  })
}

/** Seeks, and answers where the film then is and how far it has gone half a second later, in seconds. */
function seek(page: Page, to: number): Promise<{ at: number; later: number }> {
  return page.locator('video').evaluate(async (video: HTMLVideoElement, to) => {
    const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }))
    video.currentTime = to
    await sought
    const at = video.currentTime
    video.muted = true
    await video.play()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { at, later: video.currentTime }
  }, to)
}

const filmsKept = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('films')).keys()).map(({ url }) => url))

/** Kinds of the events that the journal of this phone holds. */
function eventKinds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find(({ name }) => name?.startsWith('journal-'))!
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name!)
      opening.onsuccess = () => resolve(opening.result)
    })
    const rows = await new Promise<{ event: { kind: string } }[]>((resolve) => {
      const asked = database.transaction('events').objectStore('events').getAll()
      asked.onsuccess = () => resolve(asked.result as { event: { kind: string } }[])
    })
    database.close()
    return rows.map(({ event }) => event.kind)
  })
}

/** How long Chromium goes on counting on the room it last saw for a database. */
const ROOM_REMEMBERED_MS = 31_000

/** Leaves this site no byte more than it holds, less what is said. */
async function fillStorage(phone: BrowserContext, page: Page, less: number): Promise<void> {
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const devtools = await phone.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: house.base,
    quotaSize: Math.max(0, usage - less),
  })
}

describe('a film on a phone', () => {
  it('says its weight, shows its captions, and tells when it was seen to the end', async () => {
    const { phone, page, complaints } = await openFilm()
    expect(await page.getByRole('button', { name: /Voir la vidéo · \d{2,3} ko/ }).isVisible()).toBe(true)
    expect(await filmsKept(page), 'nothing is fetched before it is asked for').toEqual([])
    await watch(page)
    const track = await page
      .locator('video')
      .evaluate((video: HTMLVideoElement) => [video.textTracks[0]?.mode, video.autoplay])
    expect(track).toEqual(['showing', false])
    await page.getByRole('button', { name: /Vitesse/ }).click()
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(0.75)
    await seek(page, 12)
    await page.getByRole('button', { name: 'Revoir 5 secondes' }).click()
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)).toBeLessThan(
      9,
    )
    await page.getByText('Lire le texte de la vidéo').click()
    expect((await page.locator('.film-text p').allInnerTexts()).join(' ').length).toBeGreaterThan(100)
    expect(await eventKinds(page)).not.toContain('film.watched')
    await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
      const ended = new Promise((resolve) => video.addEventListener('ended', resolve, { once: true }))
      video.currentTime = video.duration - 0.5
      await video.play()
      await ended
    })
    await expect.poll(() => eventKinds(page)).toContain('film.watched')
    expect(complaints).toEqual([])
    await phone.close()
  })

  it('plays again without network once seen, and goes where one points', async () => {
    const { phone, page } = await openFilm()
    await watch(page)
    await phone.setOffline(true)
    await toFilm(page)
    expect(await page.getByRole('button', { name: /Voir la vidéo · Gardée/ }).isVisible()).toBe(true)
    await watch(page)
    for (const to of [10, 2, 18]) {
      const { at, later } = await seek(page, to)
      expect(at).toBeCloseTo(to, 0)
      expect(later).toBeGreaterThan(at)
    }
    await phone.close()
  })

  it('goes first when the phone is full: the lesson is done to its key, and says so', async () => {
    const { phone, page, complaints } = await openFilm()
    await watch(page)
    expect((await filmsKept(page)).length).toBeGreaterThan(0)
    await fillStorage(phone, page, 100_000)
    await page.waitForTimeout(ROOM_REMEMBERED_MS)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByText('J’ai enlevé les vidéos pour garder tes réponses').waitFor()
    expect(await filmsKept(page)).toEqual([])
    await markDraft(page)
    await addressMail(page)
    await attach(page, 'CV-Mecanique-2026')
    await sendMail(page)
    expect(await eventKinds(page)).toContain('exercise.answered')

    // Told again where the film was, for it is no longer there without a network.
    await toFilm(page)
    expect(await page.getByText('J’ai enlevé les vidéos').isVisible()).toBe(true)
    expect(complaints).toEqual([])
    await phone.close()
  })

  it('plays all the same where there is no room to keep it, and says it is not kept', async () => {
    const { phone, page, complaints } = await openFilm()
    await fillStorage(phone, page, 0)
    await watch(page)
    await page.getByText('Plus de place pour garder cette vidéo').waitFor()
    expect((await seek(page, 5)).later).toBeGreaterThan(5)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('button', { name: 'coucou' }).waitFor()
    expect(complaints).toEqual([])
    await phone.close()
  })
})

describe('a film that a structure made itself', () => {
  const OWN = fileURLToPath(new URL('../../content/films/c2.mp4', import.meta.url))
  const NOT_A_FILM = fileURLToPath(new URL('./films.test.ts', import.meta.url))

  it('is put by its administrator, seen by its youth with its weight said first, kept, and removed', async () => {
    const { office, page: desk, complaints } = await openOffice(browser)
    await desk.goto(`${house.base}/pro/`)
    await desk.getByLabel(/mail/i).fill('admin@demo.example')
    await desk
      .getByLabel(/mot de passe/i)
      .first()
      .fill('trousseau-demo')
    await desk.getByRole('button', { name: /connecter/i }).click()
    await desk.getByRole('link', { name: 'Vidéos' }).click()
    const row = desk.getByRole('listitem').filter({ hasText: 'Mettre une pièce jointe' })
    await row.getByText('La vidéo de Trousseau').waitFor()
    await expectAccessible(desk, 'films')
    await expectNoOverflow(desk, 'films')

    await row.locator('input[type=file]').setInputFiles(NOT_A_FILM)
    await row.getByText('n’est pas une vidéo MP4 ou WebM').waitFor()
    await row.locator('input[type=file]').setInputFiles(OWN)
    await row.getByText(/^La vôtre · 0,\d Mo/).waitFor()
    await row.getByRole('button', { name: /^Voir/ }).click()
    const shown = await row.locator('video').evaluate(async (video: HTMLVideoElement) => {
      if (video.readyState < 1)
        await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve))
      video.currentTime = 8
      await new Promise((resolve) => video.addEventListener('seeked', resolve))
      return video.currentTime
    })
    expect(shown).toBeCloseTo(8, 0)

    const { phone, page } = await openPhone(browser)
    await page.goto(house.base)
    await taken(page)
    await heldOffline(page)
    await joinWith(page, house.base, house.codes[0]!, 'Cerise Inventée')
    await toFilm(page)
    await page.getByText(/Filmée par/).waitFor()
    expect(await page.getByRole('button', { name: /Voir la vidéo · \d{3} ko/ }).isVisible()).toBe(true)
    await watch(page)
    expect(await filmsKept(page)).toEqual([expect.stringContaining('/api/films/')])
    await phone.setOffline(true)
    await toFilm(page)
    await watch(page)
    expect((await seek(page, 9)).at).toBeCloseTo(9, 0)
    // A part asked for by its address is cut from what the phone keeps.
    const part = await page.evaluate(async () => {
      const [film] = await (await caches.open('films')).keys()
      const answer = await fetch(film!.url, { headers: { range: 'bytes=100-199' } })
      return [answer.status, (await answer.arrayBuffer()).byteLength]
    })
    expect(part).toEqual([206, 100])
    await phone.setOffline(false)

    await row.getByRole('button', { name: /^Retirer/ }).click()
    await row.getByRole('button', { name: 'Retirer la vôtre' }).click()
    await row.getByText('La vidéo de Trousseau', { exact: true }).waitFor()
    await toFilm(page)
    await expect.poll(() => page.getByText(/Filmée par/).count()).toBe(0)
    expect(await filmsKept(page)).toEqual([])
    await watch(page)
    expect(await page.locator('track').count()).toBe(1)
    expect(complaints).toEqual([])
    await phone.close()
    await office.close()
  })
})
