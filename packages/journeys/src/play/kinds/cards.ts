import { button, type Player } from '../hand.ts'

const SAID = { yes: 'J’aime', no: 'Bof', skip: 'Passer' } as const

export const cards: Player<'cards'> = async (hand, exercise, answer) => {
  for (const { id } of exercise.cards) {
    const said = answer.cards[id]
    if (said) await hand.press(button(hand, SAID[said]))
  }
  await hand.press(button(hand, 'Voir mon résultat'))
}
