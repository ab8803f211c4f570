import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { cutAtGaps, gaps } from './gaps.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'gaps'> = gaps.exercise.parse({
  id: 'message',
  kind: 'gaps',
  ask: 'Complète le message.',
  looks: 'mail',
  lines: ['[salut]', 'Je cherche [quoi] dans la vente.'],
  gaps: [
    { id: 'salut', label: 'le début', accepts: ['bonjour', 'madame'], feedback: 'On commence poliment.' },
    { id: 'quoi', label: 'ta demande', accepts: ['stage'], feedback: 'Dis ce que tu cherches.' },
  ],
  pieces: [
    { id: 'bonjour', text: 'Bonjour,' },
    { id: 'madame', text: 'Madame, Monsieur,' },
    { id: 'wesh', text: 'Wesh', feedback: '« Wesh » se garde pour les amis.' },
    { id: 'stage', text: 'un stage' },
  ],
  done: 'Le message est prêt.',
})
const judge = (filled: Record<string, string>) => score(exercise, { filled })

describe('gaps', () => {
  it('accepts any piece that does', () => {
    const right = { right: true, feedback: ['Le message est prêt.'] }
    expect(judge({ salut: 'bonjour', quoi: 'stage' })).toEqual(right)
    expect(judge({ salut: 'madame', quoi: 'stage' })).toEqual(right)
  })

  it('explains by the piece, else by the gap', () => {
    expect(judge({ salut: 'wesh', quoi: 'bonjour' })).toEqual({
      right: false,
      feedback: ['« Wesh » se garde pour les amis.', 'Dis ce que tu cherches.'],
    })
  })

  it('nudges while a gap is empty', () => {
    expect(judge({ salut: 'bonjour' })).toEqual({ right: false, feedback: ['Complète le message.'] })
  })

  it('is wrong with unknown gaps or pieces', () => {
    expect(judge({ salut: 'bonjour', quoi: 'constructor' }).right).toBe(false)
    expect(judge({ salut: 'bonjour', quoi: 'stage', 'value-of': 'stage' }).right).toBe(false)
  })

  it('cuts a line at its gaps', () => {
    expect(cutAtGaps('Je cherche [quoi] ici.')).toEqual([
      { text: 'Je cherche ' },
      { gap: 'quoi' },
      { text: ' ici.' },
    ])
    expect(cutAtGaps('[salut]')).toEqual([{ gap: 'salut' }])
    expect(cutAtGaps('Merci.')).toEqual([{ text: 'Merci.' }])
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
