import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { phone } from './phone.ts'

const exercise: ExerciseOf<'phone'> = phone.exercise.parse({
  id: 'appeler',
  kind: 'phone',
  ask: 'Appelle le magasin.',
  papers: [
    {
      id: 'carte',
      title: 'Carte',
      lines: ['Magasin'],
      number: '01 99 00 12 34',
      right: true,
      feedback: 'C’est lui.',
    },
    { id: 'fax', title: 'Offre', lines: ['Fax'], number: '01 99 00 56 78', feedback: 'C’est un fax.' },
  ],
  misdialled: 'Ce numéro n’est sur aucun papier.',
  character: { name: 'M. Exemple', role: 'gérant' },
  call: [
    {
      id: 'allo',
      says: ['Allô ?'],
      replies: [
        { id: 'nom', text: 'Bonjour, je suis Ali.', goes: 'fin', feedback: 'Il sait qui appelle.' },
        { id: 'quoi', text: 'Ouais ?', goes: 'raccroche', feedback: 'Dis qui tu es.' },
      ],
    },
    { id: 'fin', says: ['Rappelez lundi.'], ending: { good: true, feedback: 'Bien.' } },
    { id: 'raccroche', says: ['Clic.'], ending: { good: false, feedback: 'Il a raccroché.' } },
  ],
  voicemail: {
    greeting: 'Laissez un message.',
    pieces: [
      { id: 'bonjour', text: 'Bonjour', feedback: 'On salue d’abord.' },
      { id: 'qui', text: 'Je suis Ali', feedback: 'Puis on dit qui on est.' },
      { id: 'numero', text: 'Mon numéro', feedback: 'À la fin, le numéro.' },
      { id: 'soupir', text: 'Pff', extra: true, feedback: 'À garder pour toi.' },
    ],
  },
  done: 'Bel appel.',
})
const good = { number: '0199001234', replies: ['nom'], message: ['bonjour', 'qui', 'numero'] }
const judge = (answer: object) => score(exercise, { ...good, ...answer })

describe('phone', () => {
  it('is right with the number, the talk and the message', () => {
    expect(judge({})).toEqual({ right: true, feedback: ['Bel appel.'] })
    expect(judge({ number: '+33 1 99 00 12 34' }).right).toBe(true)
  })

  it('explains a wrong number', () => {
    expect(judge({ number: '01 99 00 56 78' })).toEqual({ right: false, feedback: ['C’est un fax.'] })
    expect(judge({ number: '17' }).feedback).toEqual(['Ce numéro n’est sur aucun papier.'])
    expect(judge({ number: '' }).feedback).toEqual(['Ce numéro n’est sur aucun papier.'])
  })

  it('explains a talk that goes wrong', () => {
    expect(judge({ replies: ['quoi'] })).toEqual({ right: false, feedback: ['Il a raccroché.'] })
  })

  it('explains a message out of order', () => {
    expect(judge({ message: ['qui', 'bonjour', 'numero'] }).feedback).toEqual(['On salue d’abord.'])
    expect(judge({ message: ['bonjour', 'soupir', 'qui', 'numero'] }).feedback).toEqual([
      'À garder pour toi.',
    ])
  })

  it('nudges when the call is only begun', () => {
    expect(score(exercise, { number: '0199001234' })).toEqual({ right: false, feedback: [exercise.ask] })
    expect(judge({ message: [] })).toEqual({ right: false, feedback: [exercise.ask] })
  })

  it('asks nothing more than what the exercise has', () => {
    const short = phone.exercise.parse({ ...exercise, call: undefined, voicemail: undefined })
    expect(score(short, { number: '0199001234' }).right).toBe(true)
  })

  it.each([...FORGED_ANSWERS, { ...good, replies: ['constructor'] }, { ...good, message: ['constructor'] }])(
    'refuses a forged answer %#',
    (answer) => {
      expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
    },
  )
})
