/**
 * `npm run bench -- cv [--rounds 5]`: our PDF engine beside @react-pdf/renderer on the same CV, photo and typeface, in
 * Chromium, by turns. Both run on the page itself, since a slowed-down processor slows no worker down; the longest
 * block of the page is measured as the app does it, in its worker. One JSON line a figure, medians; `ratio` is ours
 * over theirs.
 */
import { parseArgs } from 'node:util'
import { openBrowser } from '@trousseau/journeys/house'
import { openSite, type Site } from '../cv/pages.ts'
import { median, round } from './sim/figures.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 675_000 / 8,
}
const SLOWER = 6
const JOBS = ['Vendeuse', 'Caissière', 'Boulangère', 'Serveuse', 'Fleuriste', 'Cuisinière']

const ENGINES = ['theirs', 'ours'] as const
type Engine = (typeof ENGINES)[number]

const sites: Record<Engine, Site> = { theirs: await openSite('theirs'), ours: await openSite('ours') }
const browser = await openBrowser()

/** A fresh page of one engine, nothing kept from the last one; its engine is not fetched yet. */
async function openPage(engine: Engine, query = '') {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto(`${sites[engine].base}/${query}`)
  await page.waitForFunction(() => 'engine' in window)
  await page.evaluate(() => window.engine.ready())
  sites[engine].sent()
  const make = (job: string) => page.evaluate((asked) => window.engine.make(asked), job)
  return { context, session, make }
}

/** Milliseconds until the first CV on a slow phone and network, then those of the next ones. */
async function slowPhone(engine: Engine) {
  const { context, session, make } = await openPage(engine)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const { ms: cold } = await make(JOBS[0]!)
  const warm: number[] = []
  for (const job of JOBS.slice(1)) warm.push((await make(job)).ms)
  await context.close()
  return { cold, warm: median(warm) }
}

/** What the first CV costs: processor time of the page in milliseconds, bytes fetched, bytes of the PDF. */
async function firstCv(engine: Engine) {
  const { context, session, make } = await openPage(engine)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
  }
  const before = await busy()
  const { bytes } = await make(JOBS[0]!)
  const cpu = (await busy()) - before
  await context.close()
  return { cpu, fetched: sites[engine].sent(), bytes }
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds: when it began, how long it lasted, how much of that the processor was its own. */
  ts: number
  dur?: number
  tdur?: number
  args: { name?: string }
}

/** The longest task of the page while the worker fetches its engine and writes two CVs, and its own share, milliseconds. */
async function longestBlock() {
  const { context, session, make } = await openPage('ours', '?worker')
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  })
  // Starting the trace is a task too, of the tracer's.
  await new Promise((resolve) => setTimeout(resolve, 300))
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const began = metrics.find(({ name }) => name === 'Timestamp')!.value * 1e6
  for (const job of JOBS.slice(0, 2)) await make(job)
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await context.close()
  const pages = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const ofPage = new Set(pages.map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = events.filter(
    ({ name, pid, tid, ts }) => /RunTask$/.test(name) && ts > began && ofPage.has(`${pid} ${tid}`),
  )
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.')
  const longest = (time: 'dur' | 'tdur') => Math.max(...tasks.map((task) => task[time] ?? 0)) / 1000
  return { wall: longest('dur'), processor: longest('tdur') }
}

const runs: Record<Engine, Record<'cold' | 'warm' | 'cpu' | 'fetched' | 'bytes', number>[]> = {
  theirs: [],
  ours: [],
}
const blocks: { wall: number; processor: number }[] = []
for (let time = 0; time < Number(values.rounds); time++) {
  for (const engine of ENGINES)
    runs[engine].push({ ...(await slowPhone(engine)), ...(await firstCv(engine)) })
  blocks.push(await longestBlock())
}

const of = (engine: Engine, name: keyof (typeof runs)['ours'][number]) =>
  median(runs[engine].map((run) => run[name]))
const say = (figure: string, name: Parameters<typeof of>[1], most: object, scale = 1) =>
  console.log(
    JSON.stringify({
      figure,
      ours: round(of('ours', name) / scale, 1),
      theirs: round(of('theirs', name) / scale, 1),
      ratio: round(of('ours', name) / of('theirs', name), 3),
      most,
    }),
  )
say('engine and fonts fetched, kB', 'fetched', { ratio: 0.4, ours: 200 }, 1000)
say(`cold, slow 4G, processor ÷ ${SLOWER}, ms`, 'cold', { ratio: 0.6 })
say('cold, processor time, ms', 'cpu', { ratio: 0.65 })
say(`warm, processor ÷ ${SLOWER}, ms`, 'warm', { ratio: 0.85 })
say('PDF with photo, kB', 'bytes', { ours: 40 }, 1000)
console.log(
  JSON.stringify({
    figure: 'longest block of the page, worker, ms',
    ours: round(median(blocks.map(({ wall }) => wall)), 1),
    processor: round(median(blocks.map(({ processor }) => processor)), 1),
    most: { ours: 16 },
  }),
)
await browser.close()
for (const engine of ENGINES) sites[engine].stop()
