import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAPTION_WIDTH, captionLines, fitsInCaption, parseWebVtt, webVtt } from './captions.ts'

describe('captionLines', () => {
  it('leaves a short sentence on one line', () => {
    expect(captionLines('Alors seulement, tu envoies.')).toEqual(['Alors seulement, tu envoies.'])
  })

  it('breaks a longer one where both lines weigh the same', () => {
    expect(captionLines('Choisis ton CV en PDF, pas la photo ni le vieux brouillon.')).toEqual([
      'Choisis ton CV en PDF, pas la',
      'photo ni le vieux brouillon.',
    ])
  })

  it('never leaves a double sign alone at the start of a line', () => {
    const lines = captionLines('As-tu déjà tout le dossier que demande l’agence, oui ?')
    expect(lines?.[1]).not.toMatch(/^[:;?!»]/)
  })

  it('refuses what two lines cannot hold', () => {
    expect(fitsInCaption('mot '.repeat(22).trim())).toBe(false)
    expect(fitsInCaption('x'.repeat(CAPTION_WIDTH + 1))).toBe(false)
  })

  it('keeps every word, in at most two lines of 42 characters', () => {
    const sentence = fc.array(fc.stringMatching(/^[a-zé’,.]{1,14}$/), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(sentence, (words) => {
        const text = words.join(' ')
        const lines = captionLines(text)
        if (!lines) return text.length > CAPTION_WIDTH
        return (
          lines.length <= 2 && lines.join(' ') === text && lines.every((line) => line.length <= CAPTION_WIDTH)
        )
      }),
    )
  })
})

describe('webVtt', () => {
  it('is read back as it was written', () => {
    const cues = [
      { start: 0.55, end: 3.665, text: 'Une phrase courte.' },
      { start: 61.9, end: 65, text: 'Une phrase qui passe la minute, et qui tient sur deux lignes.' },
    ]
    expect(parseWebVtt(webVtt(cues)).map(({ start, end, text }) => ({ start, end, text }))).toEqual(cues)
  })
})
