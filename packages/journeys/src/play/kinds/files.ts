import { button, check, sheet, type Player } from '../hand.ts'

export const files: Player<'files'> = async (hand, exercise, answer, before) => {
  for (const file of exercise.files) {
    const wanted = answer.files[file.id]!
    const stands = before?.files[file.id] ?? { name: file.name, folder: null, pdf: false }
    await hand.press(hand.page.locator('.files-file').filter({ hasText: stands.name }).first())
    if (wanted.name !== stands.name) await hand.write(sheet(hand).getByLabel('Nom du fichier'), wanted.name)
    if (wanted.pdf && !stands.pdf) await hand.press(button(hand, 'En faire un PDF', sheet(hand)))
    if (wanted.folder !== stands.folder)
      await hand.tick(sheet(hand).locator(`input[value="${wanted.folder}"]`))
    await hand.press(button(hand, 'C’est bon', sheet(hand)))
    await sheet(hand).waitFor({ state: 'hidden' })
  }
  await check(hand)
}
