import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { ordering } from './ordering.ts'

const exercise: ExerciseOf<'ordering'> = ordering.exercise.parse({
  id: 'etapes',
  kind: 'ordering',
  ask: 'Mets les étapes dans l’ordre.',
  hint: 'Commence par lire.',
  steps: [
    { id: 'lire', text: 'Lire l’offre', feedback: 'On lit d’abord.' },
    { id: 'cv', text: 'Adapter le CV', feedback: 'Le CV suit l’offre.' },
    { id: 'lettre', text: 'Écrire le message', tied: true, feedback: 'Le message suit l’offre.' },
    { id: 'envoyer', text: 'Envoyer', feedback: 'On envoie à la fin.' },
    { id: 'prier', text: 'Croiser les doigts', extra: true, feedback: 'Ça ne change rien.' },
  ],
  done: 'Bravo.',
})
const judge = (...order: string[]) => score(exercise, { order })

describe('ordering', () => {
  it('is right in order, tied steps either way', () => {
    expect(judge('lire', 'cv', 'lettre', 'envoyer')).toEqual({ right: true, feedback: ['Bravo.'] })
    expect(judge('lire', 'lettre', 'cv', 'envoyer').right).toBe(true)
  })

  it('explains the first step that is out of place', () => {
    expect(judge('cv', 'lire', 'lettre', 'envoyer')).toEqual({ right: false, feedback: ['On lit d’abord.'] })
    expect(judge('lire', 'cv', 'envoyer', 'lettre').feedback).toEqual(['Le message suit l’offre.'])
  })

  it('explains a step that does not belong', () => {
    expect(judge('lire', 'cv', 'lettre', 'envoyer', 'prier').feedback).toEqual(['Ça ne change rien.'])
  })

  it('nudges when steps are missing', () => {
    expect(judge('lire', 'cv')).toEqual({ right: false, feedback: ['Commence par lire.'] })
    expect(judge()).toEqual({ right: false, feedback: ['Commence par lire.'] })
  })

  it('is wrong with repeated or unknown steps', () => {
    expect(judge('lire', 'cv', 'cv', 'envoyer')).toEqual({ right: false, feedback: ['Commence par lire.'] })
    expect(judge('lire', 'cv', 'constructor', 'envoyer').right).toBe(false)
    expect(judge('lire', 'cv', 'lettre', 'envoyer', 'autre').right).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
  })
})
