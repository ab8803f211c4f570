/**
 * `npm run bench -- phone [--events 5000] [--rounds 7]`: the phone's log in Chromium slowed down six times: from a tap
 * to « gardé », the fold of a whole log, and what opening the app with such a log adds to opening it empty, by turns.
 * One JSON line a figure, milliseconds, medians.
 */
import { parseArgs } from 'node:util'
import { readContent } from '@trousseau/content/node'
import { openBrowser } from '@trousseau/journeys/house'
import { median, round } from './sim/figures.ts'
import { openLogPage } from './sim/log-page.ts'

const SLOWER = 6

const { values } = parseArgs({
  options: { events: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '7' } },
})
const count = Number(values.events)
const lesson = readContent().lessons.get('n2')!
const site = await openLogPage()
const browser = await openBrowser()

async function phone() {
  const context = await browser.newContext()
  /** A page as the app finds it when it opens, on a slow processor. */
  async function page() {
    const page = await context.newPage()
    await page.goto(site.base)
    await page.waitForFunction(() => 'journal' in window)
    await page.evaluate((lesson) => window.journal.setLesson(lesson), lesson)
    return page
  }
  async function slow() {
    const slowed = await page()
    const session = await context.newCDPSession(slowed)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    return slowed
  }
  return { context, page, slow }
}

const full = await phone()
await (await full.page()).evaluate((count) => window.journal.fill(count), count)
const empty = await phone()

const opened: Record<'full' | 'empty', number[]> = { full: [], empty: [] }
for (let time = 0; time < Number(values.rounds); time++)
  for (const [name, one] of [
    ['empty', empty],
    ['full', full],
  ] as const) {
    const page = await one.slow()
    opened[name].push(await page.evaluate(() => window.journal.openApp()))
    await page.close()
  }
const say = (figure: string, more: object) =>
  console.log(JSON.stringify({ figure, slower: SLOWER, events: count, ...more }))
const [ms, emptyMs] = [median(opened.full), median(opened.empty)]
say('opening', { ms: round(ms, 1), empty: round(emptyMs, 1), adds: round(ms - emptyMs, 1) })

const page = await full.slow()
await page.evaluate(() => window.journal.openApp())
const taps: number[] = []
for (let time = 0; time < 30; time++) taps.push(await page.evaluate(() => window.journal.tap()))
say('tap to kept', { ms: round(median(taps), 1), worst: round(Math.max(...taps), 1) })
const folds: number[] = []
for (let time = 0; time < 5; time++)
  folds.push(await page.evaluate((count) => window.journal.foldAll(count), count))
say('fold', { ms: round(median(folds)) })
await browser.close()
site.stop()
