import { describe, expect, it } from 'vitest'
import { cards, leadingFamilies } from './cards.ts'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'cards'> = cards.exercise.parse({
  id: 'gouts',
  kind: 'cards',
  ask: 'Garde ce qui te plaît.',
  cards: [
    { id: 'reparer', text: 'Réparer un vélo', picture: 'bicycle', leads: ['mains'] },
    { id: 'jardin', text: 'Planter', picture: 'seedling', leads: ['mains'] },
    { id: 'ecouter', text: 'Écouter un ami', picture: 'ear', leads: ['gens'] },
    { id: 'soigner', text: 'Soigner', picture: 'adhesive-bandage', leads: ['gens', 'mains'] },
  ],
  families: [
    { id: 'mains', text: 'Avec les mains', says: 'Tu aimes faire avec tes mains.' },
    { id: 'gens', text: 'Avec les gens', says: 'Tu aimes aider les gens.' },
  ],
  atLeast: 3,
  more: 'Encore quelques cartes.',
  none: 'Rien ne te plaît ? C’est une réponse aussi.',
  done: 'Voilà ton profil.',
})
const judge = (cards: Record<string, string>) => score(exercise, { cards })

describe('cards', () => {
  it('says the families the liked cards lead to, the most liked first', () => {
    expect(judge({ reparer: 'no', jardin: 'skip', ecouter: 'yes', soigner: 'yes' })).toEqual({
      right: true,
      feedback: ['Voilà ton profil.', 'Tu aimes aider les gens.', 'Tu aimes faire avec tes mains.'],
    })
  })

  it('ranks by share of yes, not by number of cards', () => {
    const answer = { cards: { reparer: 'yes', jardin: 'no', ecouter: 'yes' } } as const
    expect(leadingFamilies(exercise, answer).map(({ id }) => id)).toEqual(['gens', 'mains'])
    expect(leadingFamilies(exercise, answer, 1).map(({ id }) => id)).toEqual(['gens'])
  })

  it('is never wrong: liking nothing is an answer', () => {
    expect(judge({ reparer: 'no', jardin: 'no', ecouter: 'no', soigner: 'no' })).toEqual({
      right: true,
      feedback: ['Rien ne te plaît ? C’est une réponse aussi.'],
    })
  })

  it('asks for more when too few are answered; skipping and unknown cards do not count', () => {
    const more = { right: false, feedback: ['Encore quelques cartes.'] }
    expect(judge({ reparer: 'yes', jardin: 'no', ecouter: 'skip' })).toEqual(more)
    expect(judge({ reparer: 'yes', a: 'yes', b: 'yes', constructor: 'yes' })).toEqual(more)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
  })
})
