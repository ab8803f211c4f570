import { check, type Player } from '../hand.ts'

const BOXES = ['yes', 'prepare', 'no']

export const triage: Player<'triage'> = async (hand, exercise, answer, before) => {
  const wrong = before
    ? exercise.offers.filter(({ id }) => before.offers[id]?.box !== answer.offers[id]?.box)
    : exercise.offers
  if (before)
    for (const { title } of wrong)
      await hand.press(hand.page.locator('.pile button').filter({ hasText: title }))
  for (const { id, reasons } of wrong) {
    const { box, reason } = answer.offers[id]!
    await hand.press(hand.page.locator('.triage-boxes button').nth(BOXES.indexOf(box)))
    if (reason === undefined) continue
    const text = reasons!.find((one) => one.id === reason)!.text
    await hand.press(hand.page.locator('.triage-why').getByRole('button', { name: text, exact: true }))
  }
  await check(hand)
}
