import { check, type Player } from '../hand.ts'
import { arrange } from './steps.ts'

export const ordering: Player<'ordering'> = async (hand, exercise, answer, before) => {
  await arrange(hand, exercise.steps, answer.order, before?.order)
  await check(hand)
}
