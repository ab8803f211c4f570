import { button, check, type Player } from '../hand.ts'

export const sorting: Player<'sorting'> = async (hand, exercise, answer, before) => {
  const wrong = before ? exercise.items.filter(({ id }) => before.placed[id] !== answer.placed[id]) : []
  for (const { text } of wrong) await hand.press(button(hand, `Reprendre : ${text}`))
  const left = before ? wrong.length : exercise.items.length
  for (let done = 0; done < left; done += 1) {
    // The screen draws the order of the cards: one reads which is on top.
    const shown = await hand.page.locator('.sorting-item span').textContent()
    const item = exercise.items.find(({ text }) => text === shown)!
    const box = exercise.boxes.find(({ id }) => id === answer.placed[item.id])!
    await hand.press(button(hand, box.text, hand.page.getByRole('group', { name: 'Où va cette carte' })))
  }
  await check(hand)
}
