import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Looks at the step on screen: `step` names it in what is reproached to it. */
export type Look = (step: string) => Promise<void>

interface AxeRun {
  violations: { id: string; nodes: { html: string }[] }[]
}

interface Axe {
  axe: { run(options: object): Promise<AxeRun> }
}

/** No violation of axe, no text that sticks out or is cut, in the size of the phone and at twice that size. */
export async function expectFit(page: Page, step: string): Promise<void> {
  await still(page)
  expect.soft(await violations(page), `${step} : accessibilité`).toEqual([])
  expect.soft(await page.evaluate(misfits), `${step} : ce qui ne tient pas`).toEqual([])
  await atTwiceTheSize(page, async () =>
    expect.soft(await page.evaluate(misfits), `${step}, texte à 200 % : ce qui ne tient pas`).toEqual([]),
  )
}

/** Does something while the text is at 200 %. */
export async function atTwiceTheSize(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await act()
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

/** Waits until nothing moves any more: a colour half faded in is no fault. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running')
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
}

/** Axe is brought in once a page, it weighs more than the page; and it only tells what is wrong, which is quicker. */
async function violations(page: Page): Promise<string[]> {
  const options = { resultTypes: ['violations' as const] }
  const there = await page.evaluate(() => 'axe' in globalThis)
  const run: AxeRun = there
    ? await page.evaluate((options) => (globalThis as unknown as Axe).axe.run(options), options)
    : await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
  return run.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/**
 * Runs in the page. Texts that leave the screen on the side, texts cut by the box that holds them, and texts
 * written over one another.
 */
function misfits(): string[] {
  const told: string[] = []
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth > width)
    told.push(`la page dépasse de ${document.documentElement.scrollWidth - width} px`)

  const texts: { text: string; rect: DOMRect; parent: Element }[] = []
  const walker = document.createTreeWalker(
    document.querySelector('dialog[open]') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!
    const text = node.textContent!.trim()
    if (!text || parent.closest('.sr-only, .skip, script, style, noscript, option')) continue
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue
      texts.push({ text, rect, parent })
      if (rect.left < -1 || rect.right > width + 1) told.push(`« ${text} » sort de l’écran`)
    }
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      if (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
        told.push(`« ${text} » est coupé sur le côté`)
      if (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 1)
        told.push(`« ${text} » est coupé en bas`)
    }
  }

  // What is stuck to the bottom lies over the rest on purpose.
  const loose = texts.filter(({ parent }) => {
    for (let box: Element | null = parent; box; box = box.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(box).position)) return false
    return true
  })
  loose.forEach((one, index) => {
    for (const other of loose.slice(index + 1)) {
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
      // Lines of one text may touch: a letter's box is taller than its line.
      if (across > 2 && down > Math.min(one.rect.height, other.rect.height) / 2)
        told.push(`« ${one.text} » et « ${other.text} » se chevauchent`)
    }
  })
  return [...new Set(told)]
}
