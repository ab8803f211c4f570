import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { sorting } from './sorting.ts'

const exercise: ExerciseOf<'sorting'> = sorting.exercise.parse({
  id: 'trier',
  kind: 'sorting',
  ask: 'Range chaque phrase.',
  boxes: [
    { id: 'vrai', text: 'Vrai', picture: 'check-mark-button' },
    { id: 'faux', text: 'Faux' },
  ],
  items: [
    { id: 'gratuit', text: 'S’inscrire est gratuit', box: 'vrai', feedback: 'Oui, c’est gratuit.' },
    { id: 'payant', text: 'Il faut payer', box: 'faux', feedback: 'Non, on ne paie rien.' },
    { id: 'selon', text: 'Ça dépend', box: 'vrai', also: ['faux'], feedback: 'Les deux se défendent.' },
  ],
  done: 'Bien rangé.',
})
const judge = (placed: Record<string, string>) => score(exercise, { placed })

describe('sorting', () => {
  it('is right when each item is in a box that does', () => {
    const right = { right: true, feedback: ['Bien rangé.'] }
    expect(judge({ gratuit: 'vrai', payant: 'faux', selon: 'vrai' })).toEqual(right)
    expect(judge({ gratuit: 'vrai', payant: 'faux', selon: 'faux' })).toEqual(right)
  })

  it('explains each item in a wrong box', () => {
    expect(judge({ gratuit: 'faux', payant: 'faux', selon: 'faux' })).toEqual({
      right: false,
      feedback: ['Oui, c’est gratuit.'],
    })
  })

  it('nudges when an item is still out', () => {
    expect(judge({ gratuit: 'vrai' })).toEqual({ right: false, feedback: ['Range chaque phrase.'] })
  })

  it('is wrong with an unknown box or item', () => {
    expect(judge({ gratuit: 'vrai', payant: 'autre', selon: 'vrai' }).right).toBe(false)
    expect(judge({ gratuit: 'vrai', payant: 'faux', selon: 'vrai', constructor: 'vrai' }).right).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
