import type { Lesson } from '@trousseau/domain'
import { describe, expect, it } from 'vitest'
import { explainedWords } from './explained.ts'

const glossary = {
  'piece-jointe': { word: 'pièce jointe', means: 'Un fichier collé à un mail.', picture: 'paperclip' },
  cdd: { word: 'CDD', means: 'Un contrat avec une fin.' },
  net: { word: 'net', means: 'Ce que tu reçois.' },
}
const explain = (words: string[] | undefined, jargon = {}) =>
  explainedWords({ words } as Lesson, { glossary, jargon })

describe('explainedWords', () => {
  it('brings the words a lesson lists, and no other', () => {
    expect(explain(['cdd']).map(({ word }) => word)).toEqual(['CDD'])
    expect(explain(undefined)).toEqual([])
    expect(explain(['inconnu', 'constructor'])).toEqual([])
  })

  it('looks for plurals, except of sigles', () => {
    expect(explain(['piece-jointe'])[0]?.forms).toEqual(['pièce jointe', 'pièces jointes'])
    expect(explain(['cdd'])[0]?.forms).toEqual(['CDD'])
  })

  it('looks for the other names of the word, each once', () => {
    expect(explain(['net'], { net: ['net à payer', 'net'] })[0]?.forms).toEqual([
      'net',
      'nets',
      'net à payer',
      'nets à payers',
    ])
  })
})
