import { check, type Player } from '../hand.ts'

export const marking: Player<'marking'> = async (hand, exercise, answer, before) => {
  const parts = exercise.document.lines.flatMap((line) => line.parts.filter(({ id }) => id !== undefined))
  for (const [index, { id }] of parts.entries()) {
    if (answer.marked.includes(id!) !== (before?.marked.includes(id!) ?? false))
      await hand.press(hand.page.locator('.document .part').nth(index))
  }
  await check(hand)
}
