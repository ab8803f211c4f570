import type { Locator, Page } from 'playwright-core'
import type { Hand } from './hand.ts'

/** More stops than any screen of ours has. */
const FARTHEST = 80

/**
 * The keyboard alone: Tab, Shift+Tab, arrows, Space and Enter. Throws when what one looks for cannot be
 * reached, or when the focus was lost, which sends the reader back to the top of the page.
 */
export function keyboard(page: Page): Hand {
  const { keyboard } = page
  // A page just opened has its focus nowhere: only from then on is a focus lost.
  let started = false

  async function reach(target: Locator, found: (element: Element) => boolean = isFocused): Promise<void> {
    await target.waitFor()
    if (started && (await page.evaluate(() => document.activeElement === document.body)))
      throw new Error(`Le focus est perdu avant « ${await target.textContent()} »`)
    for (let stops = 0; stops < FARTHEST; stops += 1) {
      if (await target.evaluate(found)) {
        started = true
        if (!(await target.evaluate(showsFocus)))
          throw new Error(`Le focus ne se voit pas sur « ${await target.textContent()} »`)
        return
      }
      const behind = await target.evaluate(
        (element) =>
          element.compareDocumentPosition(document.activeElement!) === Node.DOCUMENT_POSITION_FOLLOWING,
      )
      await keyboard.press(behind ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`Le clavier n’atteint pas « ${await target.textContent()} »`)
  }

  return {
    page,
    async press(target) {
      await reach(target)
      await keyboard.press('Enter')
    },
    async write(field, text) {
      await reach(field)
      if ((await field.getAttribute('type')) === 'date') return typeDate(field, text)
      await keyboard.press('ControlOrMeta+a')
      await keyboard.press('Delete')
      await keyboard.type(text)
    },
    async tick(input) {
      await reach(input, isFocusedOrItsGroup)
      // Inside a group of radios the arrows move, and choose as they move.
      for (let moves = 0; !(await input.evaluate(isFocused)) && moves < 12; moves += 1)
        await keyboard.press('ArrowDown')
      const radioChosen = await input.evaluate(
        (element: HTMLInputElement) => element.type === 'radio' && element.checked,
      )
      if (!radioChosen) await keyboard.press('Space')
    },
    async pick(list, value) {
      await reach(list)
      const label = await list.locator(`option[value="${value}"]`).textContent()
      await keyboard.type(label!.trim())
    },
  }

  /** Figures in the order in which this browser shows them, which follows its own language and not the page's. */
  async function typeDate(field: Locator, date: string): Promise<void> {
    const [year, month, day] = date.split('-')
    for (const figures of [`${day}${month}${year}`, `${month}${day}${year}`]) {
      await keyboard.type(figures)
      if ((await field.inputValue()) === date) return
      // Back to the first of its three parts.
      for (let part = 0; part < 2; part += 1) await keyboard.press('ArrowLeft')
    }
    throw new Error(`La date ${date} ne se tape pas`)
  }
}

/** An outline on what has the focus, or on the label drawn in place of a hidden radio or checkbox. */
function showsFocus(): boolean {
  const active = document.activeElement!
  return [active, active.closest('label'), active.nextElementSibling, active.parentElement].some(
    (element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    },
  )
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}

function isFocusedOrItsGroup(element: Element): boolean {
  const active = document.activeElement
  if (!(element instanceof HTMLInputElement) || !(active instanceof HTMLInputElement)) return false
  return element === active || (element.type === 'radio' && active.name === element.name)
}
