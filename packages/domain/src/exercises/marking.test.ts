import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { marking } from './marking.ts'

const exercise: ExerciseOf<'marking'> = marking.exercise.parse({
  id: 'relire',
  kind: 'marking',
  ask: 'Touche ce qui ne va pas.',
  document: {
    looks: 'mail',
    title: 'Brouillon',
    lines: [
      { label: 'Objet', parts: [{ id: 'objet', text: 'coucou', target: true, feedback: 'Ça ne dit rien.' }] },
      { parts: [{ id: 'bonjour', text: 'Bonjour,', feedback: 'C’est poli.' }, { text: 'Merci' }] },
      { parts: [{ id: 'photo', text: 'IMG_1.jpg', target: true, feedback: 'C’est une photo.' }] },
    ],
  },
  done: 'Bien vu.',
})
const judge = (...marked: string[]) => score(exercise, { marked })

describe('marking', () => {
  it('is right when all targets, and only they, are marked', () => {
    expect(judge('photo', 'objet')).toEqual({ right: true, feedback: ['Bien vu.'] })
  })

  it('explains a part marked wrongly before a missed one', () => {
    expect(judge('objet', 'bonjour')).toEqual({ right: false, feedback: ['C’est poli.'] })
    expect(judge('objet')).toEqual({ right: false, feedback: ['C’est une photo.'] })
    expect(judge()).toEqual({ right: false, feedback: ['Ça ne dit rien.'] })
  })

  it.each([...FORGED_ANSWERS, { marked: ['objet', 'photo', 'constructor'] }])(
    'refuses a forged answer %#',
    (answer) => {
      expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
    },
  )
})
