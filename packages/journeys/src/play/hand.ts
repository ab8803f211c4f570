import type { ExerciseKindName, AnswerOf, ExerciseOf } from '@trousseau/domain'
import type { Locator, Page } from 'playwright-core'

/** How one touches the screen: with a finger or by the keyboard alone. */
export interface Hand {
  page: Page
  /** Pushes a button, follows a link, turns a switch. */
  press(target: Locator): Promise<void>
  /** Writes a text in a field, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>
  /** Ticks a radio or a checkbox. */
  tick(input: Locator): Promise<void>
  /** Picks an option of a native list by its value. */
  pick(list: Locator, value: string): Promise<void>
}

/**
 * Gives an answer to an exercise on its screen, to the tap that checks it. `before` is what was answered
 * just before and still stands there.
 */
export type Player<Kind extends ExerciseKindName> = (
  hand: Hand,
  exercise: ExerciseOf<Kind>,
  answer: AnswerOf<Kind>,
  before?: AnswerOf<Kind>,
) => Promise<void>

/** A finger, and the phone's keyboard for what is typed. */
export function finger(page: Page): Hand {
  return {
    page,
    press: (target) => target.tap(),
    async write(field, text) {
      await field.tap()
      if ((await field.getAttribute('type')) === 'date') return field.fill(text)
      await field.fill('')
      await field.pressSequentially(text)
    },
    tick: (input) => input.tap(),
    async pick(list, value) {
      await list.selectOption(value)
    },
  }
}

/** A button by its whole name. */
export function button(hand: Hand, name: string, within: Page | Locator = hand.page): Locator {
  return within.getByRole('button', { name, exact: true })
}

/** The sheet risen from the bottom of the screen. */
export function sheet(hand: Hand): Locator {
  return hand.page.getByRole('dialog')
}

/** Checks the answer with the button most exercises end with. */
export async function check(hand: Hand): Promise<void> {
  await hand.press(button(hand, 'Vérifier'))
}
