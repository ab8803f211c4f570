import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { words } from './words.ts'

const exercise: ExerciseOf<'words'> = words.exercise.parse({
  id: 'forces',
  kind: 'words',
  ask: 'Dis une force, avec tes mots.',
  prompts: [
    { id: 'force', text: 'Ma force', spoken: true, starters: ['Je sais…'] },
    { id: 'exemple', text: 'Un exemple' },
    { id: 'reste', text: 'Autre chose ?', optional: true },
  ],
  done: 'C’est à toi, garde-le.',
})
const right = { right: true, feedback: ['C’est à toi, garde-le.'] }
const silent = { right: false, feedback: ['Dis une force, avec tes mots.'] }

describe('words', () => {
  it('takes any words, however spelled', () => {
    expect(score(exercise, { words: { force: 'g', exemple: 'jé édé mon frer' } })).toEqual(right)
  })

  it('takes a spoken answer where one may speak', () => {
    expect(score(exercise, { words: { exemple: 'oui' }, spoken: ['force'] })).toEqual(right)
    expect(score(exercise, { words: { force: 'oui' }, spoken: ['exemple'] })).toEqual(silent)
  })

  it('waits for the required prompts', () => {
    expect(score(exercise, { words: { force: 'oui' } })).toEqual(silent)
    expect(score(exercise, { words: { force: 'oui', exemple: ' \n ' } })).toEqual(silent)
  })

  it('refuses more than 600 characters and unknown prompts count for nothing', () => {
    expect(score(exercise, { words: { force: 'x'.repeat(601), exemple: 'y' } })).toEqual(silent)
    expect(score(exercise, { words: { constructor: 'x', autre: 'y' } })).toEqual(silent)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    expect(score(exercise, answer)).toEqual(silent)
  })
})
