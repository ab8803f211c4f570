import { button, sheet, type Player } from '../hand.ts'

export const form: Player<'form'> = async (hand, exercise, answer, before) => {
  for (const [index, field] of exercise.fields.entries()) {
    const value = answer.values[field.id]
    if (value === undefined || value === (before?.values[field.id] ?? false)) continue
    const row = hand.page.locator('.form-field').nth(index)
    const control = row.locator('.form-control')
    if (field.type === 'consent') await hand.tick(row.locator('input'))
    else if (field.type === 'choice') await hand.pick(control, String(value))
    else if (field.type === 'file') {
      await hand.press(control)
      await hand.tick(sheet(hand).locator(`input[value="${value}"]`))
      await hand.press(button(hand, 'Joindre ce fichier', sheet(hand)))
      await sheet(hand).waitFor({ state: 'hidden' })
    } else await hand.write(control, String(value))
  }
  await hand.press(button(hand, exercise.submit))
}
