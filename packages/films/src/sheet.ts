import { writeFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { rehearse } from './film.ts'
import { project } from './projector.ts'
import { stagePage } from './stage/page.ts'
import type { Storyboard } from './storyboard.ts'

/** Makes one picture of many films: a row of frames each, at the end of its scenes. `every`: all scenes, not three. */
export async function contactSheet(
  browser: Browser,
  storyboards: readonly Storyboard[],
  target: string,
  every: boolean,
): Promise<void> {
  const rows: string[] = []
  for (const storyboard of storyboards) {
    const { timeline } = await rehearse(storyboard)
    const projection = await project(browser, stagePage(storyboard, timeline))
    const last = timeline.scenes.length - 1
    const chosen = timeline.scenes.filter(
      (_, index) => every || [0, Math.ceil(last / 2), last].includes(index),
    )
    const pictures: string[] = []
    for (const scene of chosen) {
      const moments = every ? scene.lines.map((line) => line.end - 0.1) : [scene.end - 0.3]
      for (const moment of moments) {
        const frame = await projection.frameAt(moment)
        pictures.push(`<img src="data:image/png;base64,${frame.toString('base64')}">`)
      }
    }
    await projection.close()
    rows.push(
      `<figure><figcaption><b>${storyboard.id}</b> ${storyboard.title} · ${timeline.seconds.toFixed(1)} s</figcaption>${pictures.join('')}</figure>`,
    )
  }
  const width = every ? 240 : 180
  const page = await browser.newPage({ viewport: { width: every ? 1560 : 1720, height: 800 } })
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 12px; display: flex; flex-wrap: wrap; gap: 14px; font: 17px sans-serif; background: #d9d4cb }
    figure { margin: 0; display: flex; flex-wrap: wrap; gap: 6px; max-width: ${every ? '100%' : `${width * 3 + 12}px`} }
    figcaption { width: 100% } img { width: ${width}px; border-radius: 10px; display: block }
  </style>${rows.join('')}`)
  await writeFile(target, await page.screenshot({ fullPage: true }))
  await page.close()
}
