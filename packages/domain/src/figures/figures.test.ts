import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { APPLICATION_STATES } from '../progress/applications.ts'
import { DIAGNOSIS_FIELDS, SIGNALS } from '../progress/diagnosis.ts'
import { emptyProgress, type Progress } from '../progress/progress.ts'
import { SHARED_FIELDS } from '../progress/shares.ts'
import { figuresOf } from './figures.ts'
import { dayNumber, tallyOf, type Tally } from './tally.ts'
import { VEIL } from './veil.ts'

const LESSONS: LessonHead[] = (['n1', 'n2', 'e1'] as const).map((id) => ({
  id,
  module: id === 'e1' ? 'emploi' : 'numerique',
  title: id,
  minutes: 3,
  teaser: '',
  skill: '',
  exercises: ['a', 'b'],
}))
const TODAY = dayNumber('2026-12-07')
const ms = (day: number) => day * 86_400_000 + 3600_000
const at = (day: number) => stamp(ms(day))
const field = (day: number, value: string | boolean | string[]) => ({ at: at(day), id: 'x', value })

describe('tallyOf', () => {
  const fields: Progress['fields'] = {
    'profile.firstName': field(TODAY - 9, 'Nour'),
    'cvs.first.step': field(TODAY - 3, 'fini'),
    'applications.a1.employer': field(TODAY, 'Garage Exemple'),
    'applications.a1.state': field(TODAY, 'sent'),
    'applications.a1.day': field(TODAY, '2026-12-01'),
    [DIAGNOSIS_FIELDS.means]: field(TODAY, ['wifi', 'computer']),
  }

  it('counts nothing the youth does not show', () => {
    expect(tallyOf({ ...emptyProgress(), fields }, LESSONS)).toEqual({
      keys: [],
      begun: [],
      cv: null,
      applications: null,
      needs: null,
    })
  })

  it('gives days, states and needs of what is shown', () => {
    const yes = field(TODAY, true)
    const shown = {
      [SHARED_FIELDS.cv]: yes,
      [SHARED_FIELDS.applications]: yes,
      [DIAGNOSIS_FIELDS.shared]: yes,
    }
    expect(tallyOf({ ...emptyProgress(), fields: { ...fields, ...shown } }, LESSONS)).toMatchObject({
      cv: { begun: TODAY - 9, done: TODAY - 3 },
      applications: [[dayNumber('2026-12-01'), 'sent']],
      needs: ['no-data-plan'],
    })
  })

  it('knows the day of a key, and where a lesson stopped', () => {
    const right = (day: number) => ({ tries: 1, right: at(day) })
    const lessons = {
      n1: { first: at(1), last: at(8), exercises: { a: right(5), b: right(7) } },
      n2: { first: at(1), last: at(9), exercises: { a: right(9), b: { tries: 4 } } },
      gone: { first: at(1), last: at(9), exercises: {} },
    }
    expect(tallyOf({ ...emptyProgress(), lessons }, LESSONS)).toMatchObject({
      keys: [['n1', 7]],
      begun: [['n2', 9, 'b']],
    })
  })
})

const days = fc.integer({ min: TODAY - 60, max: TODAY })
const lessons = fc.constantFrom(...LESSONS.map(({ id }) => id))
const tally: fc.Arbitrary<Tally> = fc.record({
  keys: fc.uniqueArray(fc.tuple(lessons, days), { selector: ([lesson]) => lesson }),
  begun: fc.uniqueArray(fc.tuple(lessons, days, fc.constantFrom('a', 'b')), {
    selector: ([lesson]) => lesson,
  }),
  cv: fc.option(fc.record({ begun: fc.option(days), done: fc.option(days) })),
  applications: fc.option(
    fc.array(fc.tuple(fc.option(days), fc.constantFrom(...APPLICATION_STATES)), { maxLength: 4 }),
  ),
  needs: fc.option(fc.uniqueArray(fc.constantFrom(...SIGNALS))),
})
const period = fc.tuple(days, days).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('figuresOf', () => {
  const everyone = { from: TODAY - 60, to: TODAY }
  const of = (tallies: Tally[], when = everyone) => figuresOf(tallies, when, TODAY, LESSONS)
  const many = (count: number, one: Partial<Tally>): Tally[] =>
    Array.from({ length: count }, () => ({
      keys: [],
      begun: [],
      cv: null,
      applications: null,
      needs: null,
      ...one,
    }))

  it('counts keys, lessons, CVs, applications and needs over the period alone', () => {
    const some = many(12, {
      keys: [
        ['n1', TODAY - 2],
        ['e1', TODAY - 30],
      ],
      begun: [['n2', TODAY - 20, 'b']],
      cv: { begun: TODAY - 30, done: TODAY - 1 },
      applications: [
        [TODAY - 3, 'yes'],
        [TODAY - 4, 'sent'],
        [TODAY - 1, 'to-send'],
      ],
      needs: ['no-computer'],
    })
    const week = of(some, { from: TODAY - 7, to: TODAY })
    expect(week).toMatchObject({
      youths: 10,
      active: 10,
      keys: 10,
      cvs: { shown: 10, begun: null, done: 10 },
      applications: { shown: 10, sent: 20, applied: 10, interview: 10, yes: 10 },
      lessons: [{ lesson: 'n1', finished: 10, gaveUp: null, stoppedAt: null }],
    })
    expect(week.needs.signals.find(({ signal }) => signal === 'no-computer')).toMatchObject({ youths: 10 })
    expect(of(some).lessons[0]).toEqual({ lesson: 'n2', finished: null, gaveUp: 10, stoppedAt: 'b' })
  })

  it('waits two weeks before it says that a lesson was given up', () => {
    const [still] = of(many(6, { begun: [['n2', TODAY - 13, 'a']] })).lessons
    expect(still).toBeUndefined()
    expect(of(many(6, { begun: [['n2', TODAY - 14, 'a']] })).lessons[0]).toMatchObject({ gaveUp: 5 })
  })

  it('hides the eight keys that four youths won', () => {
    const keys: Tally['keys'] = [
      ['n1', TODAY],
      ['n2', TODAY],
    ]
    expect(of(many(4, { keys }))).toMatchObject({ keys: null, lessons: [] })
  })

  it('tells only multiples of five, whoever is counted', () => {
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 40 }), period, (tallies, when) => {
        for (const number of numbersIn(of(tallies, when))) {
          expect(number).toBeGreaterThanOrEqual(VEIL)
          expect(number % VEIL).toBe(0)
        }
      }),
    )
  })

  it('tells nothing of fewer than five youths, whatever they did', () => {
    fc.assert(
      fc.property(fc.array(tally, { maxLength: VEIL - 1 }), (tallies) => {
        const told = of(tallies)
        expect(numbersIn(told)).toEqual([])
        expect(told.lessons).toEqual([])
      }),
    )
  })
})
