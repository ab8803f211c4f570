import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { settings } from './settings.ts'

const exercise: ExerciseOf<'settings'> = settings.exercise.parse({
  id: 'regler',
  kind: 'settings',
  ask: 'Règle le compte.',
  looks: 'network',
  title: 'Confidentialité',
  settings: [
    {
      id: 'public',
      type: 'toggle',
      text: 'Compte public',
      starts: true,
      wants: false,
      feedback: 'Ferme ton compte.',
    },
    { id: 'sombre', type: 'toggle', text: 'Mode sombre', starts: false, feedback: 'Comme tu veux.' },
    {
      id: 'qui',
      type: 'choice',
      text: 'Qui voit mes photos ?',
      options: [
        { id: 'tous', text: 'Tout le monde' },
        { id: 'amis', text: 'Mes amis' },
        { id: 'moi', text: 'Moi' },
      ],
      starts: 'tous',
      wants: ['amis', 'moi'],
      feedback: 'Un recruteur les voit aussi.',
    },
  ],
  done: 'Bien réglé.',
})
const judge = (states: Record<string, string | boolean>) => score(exercise, { states })

describe('settings', () => {
  it('is right in any of the wanted states', () => {
    const right = { right: true, feedback: ['Bien réglé.'] }
    expect(judge({ public: false, qui: 'amis' })).toEqual(right)
    expect(judge({ public: false, qui: 'moi', sombre: true })).toEqual(right)
  })

  it('explains each setting that is not as it must be; one untouched is as it started', () => {
    expect(judge({}).feedback).toEqual(['Ferme ton compte.', 'Un recruteur les voit aussi.'])
    expect(judge({ public: false })).toEqual({ right: false, feedback: ['Un recruteur les voit aussi.'] })
  })

  it('is wrong with an unknown setting or state', () => {
    expect(judge({ public: false, qui: 'constructor' })).toEqual({ right: false, feedback: [exercise.ask] })
    expect(judge({ public: 'non', qui: 'amis' })).toEqual({ right: false, feedback: [exercise.ask] })
    expect(judge({ public: false, qui: 'amis', constructor: true }).right).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
