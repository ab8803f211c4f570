import { check, type Player } from '../hand.ts'

export const choice: Player<'choice'> = async (hand, _exercise, answer) => {
  await hand.tick(hand.page.locator(`.choice input[value="${answer.option}"]`))
  await check(hand)
}
