import { button, check, sheet, type Player } from '../hand.ts'

export const matching: Player<'matching'> = async (hand, exercise, answer, before) => {
  for (const [index, { id }] of exercise.left.entries()) {
    const wanted = answer.pairs[id]
    if (wanted === undefined || wanted === before?.pairs[id]) continue
    await hand.press(hand.page.locator('.matching-right').nth(index))
    await hand.press(button(hand, exercise.right.find(({ id }) => id === wanted)!.text, sheet(hand)))
    await sheet(hand).waitFor({ state: 'hidden' })
  }
  await check(hand)
}
