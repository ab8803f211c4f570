import { button, type Player } from '../hand.ts'

export const words: Player<'words'> = async (hand, exercise, answer) => {
  for (const [index, { id }] of exercise.prompts.entries()) {
    const text = answer.words[id]
    if (text) await hand.write(hand.page.locator('.words textarea').nth(index), text)
  }
  await hand.press(button(hand, 'Je garde'))
}
