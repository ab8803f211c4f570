import type { ExerciseOf } from '@trousseau/domain'
import { button, type Hand } from '../hand.ts'

/** Puts steps in an order, once those that stand there are taken out. */
export async function arrange(
  hand: Hand,
  steps: ExerciseOf<'ordering'>['steps'],
  order: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  const text = (id: string) => steps.find((step) => step.id === id)!.text
  for (const id of before.toReversed()) await hand.press(button(hand, `Enlever : ${text(id)}`))
  for (const id of order) await hand.press(button(hand, text(id), hand.page.locator('.order-bank')))
}
