import { chromium, type Browser, type CDPSession } from 'playwright-core'
import { HEIGHT, WIDTH } from './stage/page.ts'
import { FRAMES_PER_SECOND } from './timeline.ts'

declare global {
  interface Window {
    seek(seconds: number): void
    spans(): [number, number][]
  }
}

/** Chromium showing films: one browser for a whole run. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
      '--force-color-profile=srgb',
    ],
  })
}

/** A film on the screen: any moment of it as PNG. */
export interface Projection {
  frameAt(seconds: number): Promise<Buffer>
  /** All frames in order; a frame in which nothing moved is the one before it, not taken again. */
  frames(seconds: number): AsyncGenerator<Buffer>
  close(): Promise<void>
}

/** Shows a stage page. */
export async function project(browser: Browser, html: string): Promise<Projection> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const session: CDPSession = await page.context().newCDPSession(page)
  const spans = await page.evaluate(() => window.spans())

  async function frameAt(seconds: number): Promise<Buffer> {
    await page.evaluate((at) => {
      window.seek(at)
      return new Promise<void>((done) => requestAnimationFrame(() => done()))
    }, seconds)
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    return Buffer.from(data, 'base64')
  }

  async function* frames(seconds: number): AsyncGenerator<Buffer> {
    const count = Math.round(seconds * FRAMES_PER_SECOND)
    let shown = await frameAt(0)
    yield shown
    for (let frame = 1; frame < count; frame++) {
      const [from, to] = [(frame - 1) / FRAMES_PER_SECOND, frame / FRAMES_PER_SECOND]
      if (spans.some(([start, end]) => start <= to && end >= from)) shown = await frameAt(to)
      yield shown
    }
  }

  return { frameAt, frames, close: () => page.close() }
}
