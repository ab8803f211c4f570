import type { ExplainedWord } from '@trousseau/content'
import { describe, expect, it } from 'vitest'
import { cutAtWords } from './explained.ts'

const word = (...forms: string[]): ExplainedWord => ({ word: forms[0]!, means: '…', forms })
const cdd = word('CDD')
const candidature = word('candidature', 'candidatures')
const spontaneous = word('candidature spontanée')
const agency = word('agence d’intérim')

/** A text with its explained words between brackets. */
const cut = (text: string, ...words: ExplainedWord[]) =>
  cutAtWords(text, words)
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}]`))
    .join('')

describe('cutAtWords', () => {
  it.each([
    ['Un CDD de trois mois.', 'Un [CDD] de trois mois.'],
    ['Le cdd et le CDDU.', 'Le cdd et le CDDU.'],
    ['Candidature : ma candidature.', '[Candidature] : ma candidature.'],
    [
      'Une candidature spontanée, puis une candidature.',
      'Une [candidature spontanée], puis une [candidature].',
    ],
    ["Une agence d'intérim.", "Une [agence d'intérim]."],
    ['recandidature', 'recandidature'],
    ['CDD', '[CDD]'],
  ])('%s', (text, expected) => {
    expect(cut(text, cdd, candidature, spontaneous, agency)).toBe(expected)
  })

  it('leaves a text whole where nothing is explained', () => {
    expect(cutAtWords('Un CDD (2 ans).', [])).toEqual(['Un CDD (2 ans).'])
  })
})
