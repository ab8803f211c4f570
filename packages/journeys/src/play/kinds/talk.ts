import type { ExerciseOf } from '@trousseau/domain'
import { button, type Hand } from '../hand.ts'

/** Gives the replies of a talk, one after the other. */
export async function reply(
  hand: Hand,
  nodes: ExerciseOf<'dialogue'>['nodes'],
  replies: readonly string[],
): Promise<void> {
  let node = nodes[0]
  for (const id of replies) {
    const chosen = node!.replies!.find((reply) => reply.id === id)!
    await hand.press(button(hand, chosen.text, hand.page.getByRole('group', { name: 'Ta réponse' })))
    node = nodes.find(({ id }) => id === chosen.goes)
  }
}
