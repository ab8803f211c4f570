import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { route } from './route.ts'

const exercise: ExerciseOf<'route'> = route.exercise.parse({
  id: 'trajet',
  kind: 'route',
  ask: 'Arrive à 9 h, avec dix minutes d’avance.',
  expectedAt: '09:00',
  margin: 10,
  legs: [
    {
      id: 'bus',
      by: 'bus',
      line: 'Bus 12',
      from: 'Mairie',
      to: 'Gare',
      departures: [
        { id: 'b0', leaves: '05:40', arrives: '06:00' },
        { id: 'b1', leaves: '07:40', arrives: '08:00' },
        { id: 'b2', leaves: '08:00', arrives: '08:20', note: 'sauf lundi', trap: 'On est lundi.' },
        { id: 'b3', leaves: '08:05', arrives: '08:25' },
      ],
    },
    {
      id: 'train',
      by: 'train',
      line: 'Ligne J',
      from: 'Gare',
      to: 'Centre',
      walk: 5,
      departures: [
        { id: 't0', leaves: '06:10', arrives: '06:30' },
        { id: 't1', leaves: '08:25', arrives: '08:44' },
        { id: 't2', leaves: '08:32', arrives: '08:50' },
      ],
    },
  ],
  lastWalk: 6,
  late: 'Tu arrives trop juste.',
  missed: 'Tu rates le train.',
  early: 'Tu attends longtemps.',
  planB: {
    ask: 'Et si le bus ne vient pas ?',
    options: [
      { id: 'appeler', text: 'J’appelle', right: true, feedback: 'Oui.' },
      { id: 'rentrer', text: 'Je rentre', feedback: 'Préviens d’abord.' },
    ],
  },
  done: 'À l’heure.',
})
const judge = (bus: string, train: string, planB?: string) =>
  score(exercise, { departures: { bus, train }, ...(planB && { planB }) })

describe('route', () => {
  it('is right in time, with the margin and a plan B', () => {
    expect(judge('b1', 't1', 'appeler')).toEqual({ right: true, feedback: ['À l’heure.'] })
  })

  it.each([
    ['b1', 't2', 'Tu arrives trop juste.'],
    ['b3', 't1', 'Tu rates le train.'],
    ['b2', 't2', 'On est lundi.'],
    ['b0', 't0', 'Tu attends longtemps.'],
  ])('explains %s then %s', (bus, train, feedback) => {
    expect(judge(bus, train, 'appeler')).toEqual({ right: false, feedback: [feedback] })
  })

  it('counts the walk between two legs and the walk at the end', () => {
    const near = route.exercise.parse({ ...exercise, lastWalk: 0, planB: undefined })
    const answer = { departures: { bus: 'b1', train: 't2' } }
    expect(score(near, answer).right).toBe(true)
    expect(score({ ...near, legs: near.legs.map((leg) => ({ ...leg, walk: 40 })) }, answer).feedback).toEqual(
      ['Tu rates le train.'],
    )
  })

  it('asks for the plan B once the trip is right', () => {
    expect(judge('b1', 't1')).toEqual({ right: false, feedback: ['Et si le bus ne vient pas ?'] })
    expect(judge('b1', 't1', 'rentrer').feedback).toEqual(['Préviens d’abord.'])
    expect(judge('b1', 't2', 'rentrer').feedback).toEqual(['Tu arrives trop juste.'])
  })

  it('is wrong while a leg is missing, or with an unknown one', () => {
    expect(score(exercise, { departures: { bus: 'b1' } }).feedback).toEqual([exercise.ask])
    expect(judge('b1', 'constructor', 'appeler').feedback).toEqual([exercise.ask])
    expect(
      score(exercise, { departures: { bus: 'b1', train: 't1', constructor: 't1' }, planB: 'appeler' }).right,
    ).toBe(false)
    expect(judge('b1', 't1', 'constructor').right).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
  })
})
