import { button, type Player } from '../hand.ts'

export const mission: Player<'mission'> = async (hand, exercise, answer) => {
  if (exercise.note && answer.note) await hand.write(hand.page.getByLabel(exercise.note), answer.note)
  await hand.press(button(hand, answer.when === 'planned' ? 'Je le ferai' : 'C’est fait'))
}
