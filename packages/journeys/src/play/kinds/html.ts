import { check, type Player } from '../hand.ts'

export const html: Player<'html'> = async (hand, _exercise, answer) => {
  await hand.write(hand.page.getByLabel('Ton code'), answer.source)
  await check(hand)
}
