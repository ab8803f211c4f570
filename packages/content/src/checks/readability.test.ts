import { describe, expect, it } from 'vitest'
import { readability, sentencesOf, wordsOf } from './readability.ts'

describe('sentences', () => {
  it.each([
    ['Un mail sur dix part seul. Le tien, non.', 2],
    ['C’est bien ! Et toi ? On verra…', 3],
    ['Carte d’identité', 0],
    ['M. Exemple gagne 12.50 euros.', 1],
    ['Tu dis « bonjour. » et tu entres.', 1],
    ['Écris à ines@exemple.fr, pas à CV.final.pdf.', 1],
    ['Prends ton CV, une carte, etc. ou un bus.', 1],
    ['Elle dit : « Merci. » Tu pars (vite).', 2],
    ['', 0],
  ])('« %s »: %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count)
  })
})

describe('words', () => {
  it.each([
    ['L’objet du mail', ['L', 'objet', 'du', 'mail']],
    ['Aujourd’hui, rendez-vous à 9 h.', ['Aujourd’hui', 'rendez-vous', 'à', '9', 'h']],
    ['Tu gagnes 1 200,50 €.', ['Tu', 'gagnes', '120050']],
  ])('« %s »', (sentence, words) => {
    expect(wordsOf(sentence)).toEqual(words)
  })
})

describe('readability', () => {
  it('measures words a sentence, LIX and Kandel-Moles', () => {
    // 8 words, 2 sentences, 1 long word (« recruteur »), 10 syllables: tu lis le mail, le re-cru-teur le lit.
    const measured = readability(['Tu lis le mail. Le recruteur le lit.'])
    expect(measured).toMatchObject({ words: 8, sentences: 2, wordsPerSentence: 4 })
    expect(measured.lix).toBeCloseTo(4 + 100 / 8)
    expect(measured.kandelMoles).toBeCloseTo(207 - 1.015 * 4 - (73.6 * 10) / 8)
  })

  it('leaves labels out', () => {
    expect(readability(['CV-Vente-2024', 'Boulangerie']).words).toBe(0)
  })
})
