import type { Appointment } from '@trousseau/domain'
import { expect, it } from 'vitest'
import { lengthWords, stateWords } from './state-words.ts'

const one: Appointment = {
  id: 'appointment-1',
  title: 'Faire le point',
  startsAt: 0,
  minutes: 30,
  from: 'Zoé Exemple',
  state: 'asked',
  saidAt: '',
}

it.each([
  [{}, ''],
  [{ state: 'coming' }, 'Tu viens'],
  [{ state: 'coming', places: 8 }, 'Tu as ta place'],
  [{ state: 'waiting', places: 8 }, 'Complet : tu es sur la liste d’attente'],
  [{ state: 'asked', places: 8 }, '8 places en tout'],
  [{ state: 'coming', present: false }, 'Tu n’y étais pas'],
  [{ state: 'cancelled' }, 'Annulé'],
] as const)('%o says « %s »', (changes, words) => expect(stateWords({ ...one, ...changes })).toBe(words))

it.each([
  [45, '45 min'],
  [120, '2 h'],
  [95, '1 h 35'],
])('%i minutes are « %s »', (minutes, words) => expect(lengthWords(minutes)).toBe(words))
