import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { matching } from './matching.ts'

const exercise: ExerciseOf<'matching'> = matching.exercise.parse({
  id: 'contrats',
  kind: 'matching',
  ask: 'Relie chaque situation à son contrat.',
  left: [
    { id: 'noel', text: 'Un mois avant Noël', match: 'cdd', also: ['interim'], feedback: 'C’est court.' },
    { id: 'toujours', text: 'Sans date de fin', match: 'cdi', feedback: 'Pas de fin : un CDI.' },
    { id: 'conge', text: 'Remplacer un congé', match: 'cdd', feedback: 'Un remplacement a une fin.' },
  ],
  right: [
    { id: 'cdd', text: 'CDD' },
    { id: 'cdi', text: 'CDI' },
    { id: 'interim', text: 'Intérim' },
  ],
  done: 'Tout est relié.',
})
const judge = (pairs: Record<string, string>) => score(exercise, { pairs })

describe('matching', () => {
  it('is right when each goes with one that does, even twice the same', () => {
    const right = { right: true, feedback: ['Tout est relié.'] }
    expect(judge({ noel: 'cdd', toujours: 'cdi', conge: 'cdd' })).toEqual(right)
    expect(judge({ noel: 'interim', toujours: 'cdi', conge: 'cdd' })).toEqual(right)
  })

  it('explains each wrong pair', () => {
    expect(judge({ noel: 'cdi', toujours: 'cdd', conge: 'cdd' })).toEqual({
      right: false,
      feedback: ['C’est court.', 'Pas de fin : un CDI.'],
    })
  })

  it('nudges when some are not linked, wrong pairs first', () => {
    expect(judge({ toujours: 'cdi' }).feedback).toEqual([exercise.ask])
    expect(judge({ noel: 'cdi' }).feedback).toEqual(['C’est court.', exercise.ask])
  })

  it('is wrong with an unknown id on either side', () => {
    expect(judge({ noel: 'cdd', toujours: 'cdi', conge: 'constructor' }).right).toBe(false)
    expect(judge({ noel: 'cdd', toujours: 'cdi', conge: 'cdd', autre: 'cdd' }).right).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
