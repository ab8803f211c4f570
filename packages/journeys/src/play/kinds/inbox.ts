import { button, sheet, type Player } from '../hand.ts'

export const inbox: Player<'inbox'> = async (hand, exercise, answer, before) => {
  if (!before) await hand.press(button(hand, 'Répondre'))
  const rows = [
    { row: /^À /, options: exercise.recipients, wanted: answer.recipient, stands: before?.recipient },
    { row: /^Objet /, options: exercise.subjects, wanted: answer.subject, stands: before?.subject },
  ]
  for (const { row, options, wanted, stands } of rows) {
    if (wanted === null || wanted === stands) continue
    await hand.press(hand.page.getByRole('button', { name: row }))
    await hand.press(button(hand, options.find(({ id }) => id === wanted)!.text, sheet(hand)))
    await sheet(hand).waitFor({ state: 'hidden' })
  }
  for (const { id, name } of exercise.files) {
    const stands = before?.files.includes(id) ?? false
    if (stands === answer.files.includes(id)) continue
    if (stands) {
      await hand.press(button(hand, `Enlever ${name}`))
      continue
    }
    await hand.press(button(hand, 'Joindre un fichier'))
    await hand.tick(sheet(hand).locator(`input[value="${id}"]`))
    await hand.press(button(hand, 'Joindre ce fichier', sheet(hand)))
    await sheet(hand).waitFor({ state: 'hidden' })
  }
  await hand.press(button(hand, 'Envoyer'))
}
