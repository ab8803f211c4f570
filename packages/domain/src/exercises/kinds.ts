import type * as z from 'zod/mini'
import { cards } from './cards.ts'
import { choice } from './choice.ts'
import { dialogue } from './dialogue.ts'
import { files } from './files.ts'
import { form } from './form.ts'
import { gaps } from './gaps.ts'
import { html } from './html.ts'
import { inbox } from './inbox.ts'
import type { Verdict } from './kind.ts'
import { marking } from './marking.ts'
import { matching } from './matching.ts'
import { mission } from './mission.ts'
import { ordering } from './ordering.ts'
import { phone } from './phone.ts'
import { route } from './route.ts'
import { settings } from './settings.ts'
import { sorting } from './sorting.ts'
import { triage } from './triage.ts'
import { words } from './words.ts'

/** Every kind of exercise, one line each; the player holds one component a line. */
export const EXERCISE_KINDS = {
  cards,
  choice,
  dialogue,
  files,
  form,
  gaps,
  html,
  inbox,
  marking,
  matching,
  mission,
  ordering,
  phone,
  route,
  settings,
  sorting,
  triage,
  words,
} as const

export type ExerciseKindName = keyof typeof EXERCISE_KINDS
export type ExerciseOf<Kind extends ExerciseKindName> = z.infer<(typeof EXERCISE_KINDS)[Kind]['exercise']>
export type AnswerOf<Kind extends ExerciseKindName> = z.infer<(typeof EXERCISE_KINDS)[Kind]['answer']>
export type Exercise = { [Kind in ExerciseKindName]: ExerciseOf<Kind> }[ExerciseKindName]
export type Answer = { [Kind in ExerciseKindName]: AnswerOf<Kind> }[ExerciseKindName]

type AnyKind = { answer: z.ZodMiniType; score(exercise: Exercise, answer: unknown): Verdict }

/**
 * Judges a raw answer. An answer of the wrong shape is wrong, never an error: it may come from a forged
 * or newer client.
 */
export function score(exercise: Exercise, answer: unknown): Verdict {
  const kind = EXERCISE_KINDS[exercise.kind] as unknown as AnyKind
  const parsed = kind.answer.safeParse(answer)
  if (!parsed.success) return { right: false, feedback: [exercise.hint ?? exercise.ask] }
  return kind.score(exercise, parsed.data)
}
