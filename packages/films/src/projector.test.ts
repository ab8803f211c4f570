import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { storyboardFile } from './manifest.ts'
import { openBrowser, project } from './projector.ts'
import { stagePage } from './stage/page.ts'
import { readStoryboard, sentencesOf } from './storyboard.ts'
import { layTimeline } from './timeline.ts'

const storyboard = readStoryboard(storyboardFile('n2'))
const timeline = layTimeline(
  storyboard,
  sentencesOf(storyboard).map(() => 2),
)
const html = stagePage(storyboard, timeline)
const MOMENTS = [0, 1.3, 5.15, 8.4, 12.6, timeline.seconds - 0.1]

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

describe('a film on the screen', () => {
  it('shows the same frames each time it is shown, in whatever order', async () => {
    const forwards = await hashes(MOMENTS)
    const backwards = (await hashes(MOMENTS.toReversed())).toReversed()
    expect(backwards).toEqual(forwards)
    expect(new Set(forwards).size).toBe(MOMENTS.length)
  })

  it('takes again only the frames in which something moves', async () => {
    const projection = await project(browser, html)
    const taken = new Set<Buffer>()
    let count = 0
    for await (const frame of projection.frames(2)) {
      taken.add(frame)
      count += 1
    }
    const held = await projection.frameAt(47 / 24)
    await projection.close()
    expect(count).toBe(48)
    expect(taken.size).toBeLessThan(46)
    expect([...taken].at(-1)?.equals(held)).toBe(true)
  })
})

async function hashes(moments: readonly number[]): Promise<string[]> {
  const projection = await project(browser, html)
  const found: string[] = []
  for (const moment of moments) {
    found.push(
      createHash('sha256')
        .update(await projection.frameAt(moment))
        .digest('hex'),
    )
  }
  await projection.close()
  return found
}
