import { expect, it } from 'vitest'
import { nickname } from './nickname.ts'

it('makes nicknames of an animal and a colour, from the first words to the last', () => {
  expect(nickname(() => 0)).toBe('Renard bleu')
  expect(nickname(() => 0.999)).toBe('Castor blanc')
  const many = new Set(Array.from({ length: 120 }, (_, index) => nickname(() => ((index * 37) % 120) / 120)))
  expect(many.size).toBeGreaterThan(10)
})
