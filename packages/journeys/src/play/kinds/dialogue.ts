import { button, type Player } from '../hand.ts'
import { reply } from './talk.ts'

export const dialogue: Player<'dialogue'> = async (hand, exercise, answer, before) => {
  if (before) await hand.press(button(hand, 'Tout recommencer'))
  await reply(hand, exercise.nodes, answer.replies)
  await hand.press(button(hand, 'Terminer la discussion'))
}
