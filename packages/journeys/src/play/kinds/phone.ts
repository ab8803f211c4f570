import { dialled } from '@trousseau/domain'
import { button, type Player } from '../hand.ts'
import { arrange } from './steps.ts'
import { reply } from './talk.ts'

export const phone: Player<'phone'> = async (hand, exercise, answer, before) => {
  const pad = hand.page.getByRole('group', { name: 'Clavier du téléphone' })
  for (const _ of dialled(before?.number ?? '')) await hand.press(button(hand, 'Effacer un chiffre', pad))
  for (const figure of dialled(answer.number)) await hand.press(button(hand, figure, pad))
  await hand.press(button(hand, 'Appeler'))
  const paper = exercise.papers.find(({ number }) => dialled(number) === dialled(answer.number))
  if (!paper?.right) return
  if (exercise.call) await reply(hand, exercise.call, answer.replies ?? [])
  if (exercise.voicemail) await arrange(hand, exercise.voicemail.pieces, answer.message ?? [])
  await hand.press(button(hand, 'Raccrocher'))
}
