import { describe, expect, it } from 'vitest'
import { fileName } from './give.ts'

describe('fileName', () => {
  it('names a file by who and what, in plain characters', () => {
    expect(fileName('CV', ['Maëlys', 'D’Exemple', 'Vendeuse en boulangerie'], 'pdf')).toBe(
      'CV-Maelys-D-Exemple-Vendeuse-en-boulangerie.pdf',
    )
  })

  it('stays short, and stands without a name or with one it can’t spell', () => {
    expect(fileName('CV', [], 'pdf')).toBe('CV.pdf')
    expect(fileName('CV', ['نور', ''], 'json')).toBe('CV.json')
    expect(fileName('CV', ['a'.repeat(200)], 'docx').length).toBeLessThanOrEqual(85)
  })
})
