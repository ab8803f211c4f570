import { expect, it } from 'vitest'
import { hoursNumber, hoursWords } from './hours.ts'

it.each([
  [0, '0 h', '0'],
  [45, '45 min', '0,75'],
  [60, '1 h', '1'],
  [65, '1 h 05', '1,08'],
  [930, '15 h 30', '15,5'],
])('%i minutes are said %s, and counted %s', (minutes, words, number) => {
  expect(hoursWords(minutes)).toBe(words)
  expect(hoursNumber(minutes)).toBe(number)
})
