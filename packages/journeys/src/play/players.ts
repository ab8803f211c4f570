import type { Answer, Exercise, ExerciseKindName } from '@trousseau/domain'
import type { Hand, Player } from './hand.ts'
import { cards } from './kinds/cards.ts'
import { choice } from './kinds/choice.ts'
import { dialogue } from './kinds/dialogue.ts'
import { files } from './kinds/files.ts'
import { form } from './kinds/form.ts'
import { gaps } from './kinds/gaps.ts'
import { html } from './kinds/html.ts'
import { inbox } from './kinds/inbox.ts'
import { marking } from './kinds/marking.ts'
import { matching } from './kinds/matching.ts'
import { mission } from './kinds/mission.ts'
import { ordering } from './kinds/ordering.ts'
import { phone } from './kinds/phone.ts'
import { route } from './kinds/route.ts'
import { settings } from './kinds/settings.ts'
import { sorting } from './kinds/sorting.ts'
import { triage } from './kinds/triage.ts'
import { words } from './kinds/words.ts'

/** How each kind of exercise is played on its screen, one line each. */
const PLAYERS: { [Kind in ExerciseKindName]: Player<Kind> } = {
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
}

type AnyPlayer = (hand: Hand, exercise: Exercise, answer: Answer, before?: Answer) => Promise<void>

/** Gives an answer on the screen of an exercise, after `before` where one was given. */
export async function play(hand: Hand, exercise: Exercise, answer: Answer, before?: Answer): Promise<void> {
  await (PLAYERS[exercise.kind] as AnyPlayer)(hand, exercise, answer, before)
}
