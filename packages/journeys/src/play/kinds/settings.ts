import { check, type Player } from '../hand.ts'

export const settings: Player<'settings'> = async (hand, exercise, answer, before) => {
  const rows = hand.page.locator('.settings > :is(.settings-row, .settings-choice)')
  let touched = before !== undefined
  for (const [index, setting] of exercise.settings.entries()) {
    const wanted = answer.states[setting.id] ?? setting.starts
    if (wanted === (before?.states[setting.id] ?? setting.starts)) continue
    const row = rows.nth(index)
    if (setting.type === 'toggle') await hand.press(row)
    else await hand.tick(row.locator(`input[value="${String(wanted)}"]`))
    touched = true
  }
  // Left as it was: one still has to touch something to say so.
  const toggle = exercise.settings.findIndex(({ type }) => type === 'toggle')
  if (!touched) for (let times = 0; times < 2; times += 1) await hand.press(rows.nth(toggle))
  await check(hand)
}
