import { calendarOf } from '@trousseau/domain'
import { describe, expect, it } from 'vitest'
import { appointment, expected } from './appointment.fixture.ts'
import { answerWords, asCalendar, whoWords } from './state.ts'

const named = (...names: string[]) => names.map((firstName, id) => expected({ id: String(id), firstName }))

describe('whoWords', () => {
  it.each([
    [appointment(), 'Personne'],
    [appointment({ youths: named('Lina') }), 'Lina'],
    [appointment({ youths: named('Lina', 'Sofiane') }), 'Lina et Sofiane'],
    [appointment({ youths: named('Lina', 'Sofiane', 'Ana') }), 'Lina et 2 autres'],
    [appointment({ places: 2, youths: [expected({ seat: 'taken' }), expected()] }), '1 place prise sur 2'],
    [
      appointment({ places: 1, youths: [expected({ seat: 'taken' }), expected({ seat: 'waiting' })] }),
      'Complet, 1 en attente',
    ],
  ])('says who comes (%#)', (row, words) => expect(whoWords(row).replaceAll('\u00a0', ' ')).toBe(words))
})

it('says what one answered', () => {
  expect(answerWords(expected())).toBe('Pas de réponse')
  expect(answerWords(expected({ comes: true }))).toBe('Vient')
  expect(answerWords(expected({ comes: false }))).toBe('Ne vient pas')
  expect(answerWords(expected({ comes: true, seat: 'waiting' }))).toBe('En liste d’attente')
})

it('goes to a calendar, crossed out once cancelled', () => {
  const row = appointment({ place: 'Salle 2', saidAt: Date.UTC(2026, 10, 28) })
  expect(calendarOf([asCalendar(row)])).toContain('LOCATION:Salle 2\r\n')
  expect(calendarOf([asCalendar({ ...row, cancelled: true })])).toContain('STATUS:CANCELLED\r\n')
})
