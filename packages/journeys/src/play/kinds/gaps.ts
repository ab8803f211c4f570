import { cutAtGaps } from '@trousseau/domain'
import { button, check, type Player } from '../hand.ts'

export const gaps: Player<'gaps'> = async (hand, exercise, answer, before) => {
  const order = exercise.lines.flatMap(cutAtGaps).flatMap((part) => ('gap' in part ? [part.gap] : []))
  for (const [index, gap] of order.entries()) {
    const wanted = answer.filled[gap]
    if (wanted === undefined || wanted === before?.filled[gap]) continue
    const hole = hand.page.locator('.gap').nth(index)
    if ((await hole.getAttribute('aria-pressed')) === 'false') await hand.press(hole)
    const piece = exercise.pieces.find(({ id }) => id === wanted)!
    await hand.press(button(hand, piece.text, hand.page.locator('.gaps-bank')))
  }
  await check(hand)
}
