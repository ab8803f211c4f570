import { describe, expect, it } from 'vitest'
import { choice } from './choice.ts'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'choice'> = choice.exercise.parse({
  id: 'adresse',
  kind: 'choice',
  ask: 'Quelle adresse choisir ?',
  options: [
    { id: 'nom', text: 'ines.exemple@mail.fr', right: true, feedback: 'Simple et clair.' },
    { id: 'star', text: 'star93@mail.fr', feedback: 'On ne sait pas qui écrit.' },
  ],
})

describe('choice', () => {
  it('gives the feedback of the option picked', () => {
    expect(score(exercise, { option: 'nom' })).toEqual({ right: true, feedback: ['Simple et clair.'] })
    expect(score(exercise, { option: 'star' })).toEqual({
      right: false,
      feedback: ['On ne sait pas qui écrit.'],
    })
  })

  it.each([...FORGED_ANSWERS, { option: 'constructor' }, { option: 'nom', right: true }])(
    'refuses a forged answer %#',
    (answer) => {
      expect(score(exercise, answer)).toEqual({ right: false, feedback: ['Quelle adresse choisir ?'] })
    },
  )
})
