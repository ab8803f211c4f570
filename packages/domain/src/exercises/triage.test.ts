import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { triage } from './triage.ts'

const exercise: ExerciseOf<'triage'> = triage.exercise.parse({
  id: 'offres',
  kind: 'triage',
  ask: 'Trie les offres pour Nour.',
  project: { name: 'Nour', lines: ['Veut vendre', 'Pas de permis'] },
  offers: [
    {
      id: 'vendeur',
      title: 'Vendeur',
      lines: ['Débutant accepté'],
      box: 'yes',
      feedback: 'Tout colle.',
      reasons: [
        { id: 'debutant', text: 'Débutant accepté', right: true, feedback: 'Oui.' },
        { id: 'logo', text: 'Le logo est beau', feedback: 'Le logo ne dit rien du travail.' },
      ],
    },
    {
      id: 'livreur',
      title: 'Livreur',
      lines: ['Permis B'],
      box: 'no',
      also: ['prepare'],
      feedback: 'Il faut le permis.',
    },
  ],
  done: 'Bien trié.',
})
const good = { vendeur: { box: 'yes', reason: 'debutant' }, livreur: { box: 'no' } }
const judge = (offers: unknown) => score(exercise, { offers })

describe('triage', () => {
  it('is right when each offer is in a box that does, for a right reason', () => {
    expect(judge(good)).toEqual({ right: true, feedback: ['Bien trié.'] })
    expect(judge({ ...good, livreur: { box: 'prepare' } }).right).toBe(true)
  })

  it('explains each wrong box and each wrong reason', () => {
    expect(judge({ vendeur: { box: 'no' }, livreur: { box: 'yes' } })).toEqual({
      right: false,
      feedback: ['Tout colle.', 'Il faut le permis.'],
    })
    expect(judge({ ...good, vendeur: { box: 'yes', reason: 'logo' } }).feedback).toEqual([
      'Le logo ne dit rien du travail.',
    ])
  })

  it('nudges when an offer or a reason is missing', () => {
    expect(judge({ vendeur: good.vendeur })).toEqual({ right: false, feedback: [exercise.ask] })
    expect(judge({ ...good, vendeur: { box: 'yes' } })).toEqual({ right: false, feedback: [exercise.ask] })
  })

  it('is wrong with an unknown offer, box or reason', () => {
    expect(judge({ ...good, constructor: { box: 'yes' } }).right).toBe(false)
    expect(judge({ ...good, livreur: { box: 'constructor' } }).right).toBe(false)
    expect(judge({ ...good, vendeur: { box: 'yes', reason: 'constructor' } }).right).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
