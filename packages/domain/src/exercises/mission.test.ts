import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { mission } from './mission.ts'

const exercise: ExerciseOf<'mission'> = mission.exercise.parse({
  id: 'lieu',
  kind: 'mission',
  ask: 'Trouve un lieu près de chez toi.',
  steps: ['Ouvre la carte.', 'Note un lieu.'],
  planned: 'C’est prévu. Ton conseiller le verra.',
  done: 'C’est fait, bravo.',
})

describe('mission', () => {
  it('is right as soon as it is done or planned', () => {
    expect(score(exercise, { when: 'now-done', note: 'Médiathèque' })).toEqual({
      right: true,
      feedback: ['C’est fait, bravo.'],
    })
    expect(score(exercise, { when: 'planned' })).toEqual({
      right: true,
      feedback: ['C’est prévu. Ton conseiller le verra.'],
    })
  })

  it.each([...FORGED_ANSWERS, { when: 'never' }, { when: 'planned', note: 'x'.repeat(601) }])(
    'refuses a forged answer %#',
    (answer) => {
      expect(score(exercise, answer)).toEqual({ right: false, feedback: [exercise.ask] })
    },
  )
})
