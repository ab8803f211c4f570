import { describe, expect, it } from 'vitest'
import { agoWords, calendarDays, dayWords } from './relative.ts'

const at = (text: string) => new Date(text).getTime()
const NOW = at('2026-11-23T09:30:00')
const ago = (text: string) => agoWords(at(text), NOW).replaceAll('\u00a0', ' ')

describe('agoWords', () => {
  it.each([
    ['2026-11-23T09:29:30', 'à l’instant'],
    ['2026-11-23T09:12:00', 'il y a 18 min'],
    ['2026-11-23T07:20:00', 'il y a 2 h'],
    ['2026-11-23T00:05:00', 'il y a 9 h'],
    ['2026-11-22T23:59:00', 'hier'],
    ['2026-11-22T00:01:00', 'hier'],
    ['2026-11-21T23:59:00', 'il y a 2 j'],
    ['2026-11-07T12:00:00', 'il y a 16 j'],
    ['2026-09-03T12:00:00', 'le 3 sept.'],
    ['2025-12-30T12:00:00', 'le 30 déc. 2025'],
  ])('%s is %s', (when, words) => expect(ago(when)).toBe(words))

  it('says hours, not « hier », just after midnight', () => {
    expect(agoWords(at('2026-11-22T23:00:00'), at('2026-11-23T01:10:00')).replaceAll('\u00a0', ' ')).toBe(
      'il y a 2 h',
    )
  })

  it('does not speak of the future when a phone’s clock is ahead', () => {
    expect(agoWords(NOW + 120_000, NOW)).toBe('à l’instant')
  })
})

describe('calendarDays', () => {
  it('counts days across a change of hour', () => {
    expect(calendarDays(at('2026-10-24T23:30:00'), at('2026-10-26T00:10:00'))).toBe(2)
    expect(calendarDays(at('2026-03-28T00:10:00'), at('2026-03-30T00:10:00'))).toBe(2)
  })
})

describe('dayWords', () => {
  it('names the day', () => {
    expect(dayWords(at('2026-11-23T00:01:00'), NOW)).toBe('Aujourd’hui')
    expect(dayWords(at('2026-11-22T12:00:00'), NOW)).toBe('Hier')
    expect(dayWords(at('2026-11-16T12:00:00'), NOW)).toBe('Lundi 16 novembre')
    expect(dayWords(at('2025-11-16T12:00:00'), NOW)).toBe('Dimanche 16 novembre 2025')
  })
})
