import { check, type Player } from '../hand.ts'

export const route: Player<'route'> = async (hand, exercise, answer, before) => {
  const chosen = Object.entries({ ...answer.departures, ...(answer.planB && { 'plan-b': answer.planB }) })
  const stands: Record<string, string> = {
    ...before?.departures,
    ...(before?.planB && { 'plan-b': before.planB }),
  }
  for (const [group, id] of chosen) {
    if (stands[group] !== id)
      await hand.tick(hand.page.locator(`input[name="${exercise.id}-${group}"][value="${id}"]`))
  }
  await check(hand)
}
