import { describe, expect, it } from 'vitest'
import { dialogue, follow } from './dialogue.ts'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'dialogue'> = dialogue.exercise.parse({
  id: 'entretien',
  kind: 'dialogue',
  ask: 'Réponds à la recruteuse.',
  character: { name: 'Mme Exemple', role: 'recruteuse' },
  nodes: [
    {
      id: 'debut',
      says: ['Pourquoi ce métier ?'],
      replies: [
        { id: 'argent', text: 'Pour l’argent.', goes: 'froid', feedback: 'Ça ferme la discussion.' },
        { id: 'gout', text: 'J’aime cuisiner.', goes: 'suite', right: true, feedback: 'C’est vivant.' },
      ],
    },
    {
      id: 'suite',
      says: ['Racontez-moi.'],
      replies: [
        { id: 'vide', text: 'Euh…', goes: 'suite', feedback: 'Donne un exemple.' },
        { id: 'exemple', text: 'Je cuisine le dimanche.', goes: 'bien', feedback: 'Un vrai exemple.' },
      ],
    },
    { id: 'froid', says: ['Merci, au revoir.'], ending: { good: false, feedback: 'Parle de tes goûts.' } },
    { id: 'bien', says: ['Venez lundi !'], ending: { good: true, feedback: 'Tu as donné un exemple.' } },
  ],
})
const judge = (...replies: string[]) => score(exercise, { replies })

describe('dialogue', () => {
  it('is right when a good ending is reached, even after a second try', () => {
    const right = { right: true, feedback: ['Tu as donné un exemple.'] }
    expect(judge('gout', 'exemple')).toEqual(right)
    expect(judge('gout', 'vide', 'exemple')).toEqual(right)
  })

  it('explains a poor ending', () => {
    expect(judge('argent')).toEqual({ right: false, feedback: ['Parle de tes goûts.'] })
  })

  it('is not over in the middle', () => {
    expect(judge('gout')).toEqual({ right: false, feedback: ['Réponds à la recruteuse.'] })
    expect(judge()).toEqual({ right: false, feedback: ['Réponds à la recruteuse.'] })
  })

  it('is wrong with a reply that was not offered there, or after the end', () => {
    expect(judge('exemple').right).toBe(false)
    expect(judge('argent', 'exemple').right).toBe(false)
    expect(judge('gout', 'exemple', 'exemple').right).toBe(false)
    expect(judge('constructor').right).toBe(false)
  })

  it('follows the replies to a moment', () => {
    expect(follow(exercise.nodes, [])?.id).toBe('debut')
    expect(follow(exercise.nodes, ['gout'])?.id).toBe('suite')
    expect(follow(exercise.nodes, ['vide'])).toBeUndefined()
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
  })
})
