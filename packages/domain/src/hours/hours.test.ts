import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { BodyOf, KnownKind } from '../events/kinds.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { fold } from '../progress/fold.ts'
import { emptyProgress, type Progress } from '../progress/progress.ts'
import { SHARED_FIELDS } from '../progress/shares.ts'
import { DEFAULT_SCALE, HOUR_SORTS, type HourScale } from '../rules.ts'
import { activitiesOf, latestWeekOf, waitingOf, weekHours } from './hours.ts'
import { dayAfter, frenchDay, isDay, mondayOf } from './week.ts'

const LESSON: LessonHead = {
  ...{ id: 'n1', module: 'numerique', title: 'n1', minutes: 3, teaser: '', skill: '', exercises: ['a'] },
}
/** A Tuesday, 10:00 in Paris; its Monday is the 23rd. */
const TUESDAY = Date.parse('2026-11-24T10:00:00+01:00')
const MONDAY = '2026-11-23'
const from = 'Zoé Exemple'

let made = 0
function said<Kind extends KnownKind>(kind: Kind, body: BodyOf<Kind>, ms = TUESDAY + ++made) {
  const id = `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`
  return { id, at: stamp(ms), device: 'phone001', author: 'youth', kind, v: 1, body }
}
const after = (...events: ReturnType<typeof said>[]): Progress =>
  fold(emptyProgress(), events, () => undefined)
const declared = (minutes: number, day = '2026-11-24', activity = 'activity-1') =>
  said('hours.declared', { activity, title: 'Forum des métiers', day, minutes })
const judged = (activity: string, minutes: number) => said('hours.judged', { activity, minutes, from })

describe('activitiesOf', () => {
  const of = (progress: Progress, scale: HourScale = DEFAULT_SCALE) => activitiesOf(progress, [LESSON], scale)

  it('proposes what the scale says of a lesson finished, on the day its key was won', () => {
    const progress = emptyProgress()
    const at = stamp(TUESDAY)
    progress.lessons.n1 = { first: at, last: at, exercises: { a: { tries: 1, right: at } } }
    const lesson = { id: 'lesson.n1', sort: 'lesson', lesson: 'n1', title: '', day: '2026-11-24' }
    expect(of(progress)).toEqual([{ ...lesson, minutes: 30 }])
    expect(of(progress, { ...DEFAULT_SCALE, lesson: 0 })).toEqual([])
  })

  it('waits for an objective to be validated', () => {
    const objective = 'objective-1'
    const set = said('objective.set', { objective, title: 'Appeler', from })
    const done = said('objective.done', { objective })
    expect(of(after(set, done))).toEqual([])
    const validated = after(set, done, said('objective.validated', { objective, from }))
    expect(of(validated)).toMatchObject([{ id: 'objective.objective-1', title: 'Appeler', minutes: 60 }])
  })

  it('says of a CV only what the youth shows', () => {
    const done = said('field.set', { path: 'cvs.first.step', value: 'fini' })
    expect(of(after(done))).toEqual([])
    const shown = after(done, said('field.set', { path: SHARED_FIELDS.cv, value: true }))
    expect(of(shown)).toMatchObject([{ id: 'cv.first', minutes: 120 }])
  })

  it('gives an appointment attended the length it had', () => {
    const appointment = 'meeting-1'
    const set = said('appointment.set', {
      appointment,
      title: 'Atelier',
      startsAt: TUESDAY,
      minutes: 90,
      from,
    })
    const there = (present: boolean) => said('appointment.attended', { appointment, present, from })
    expect(of(after(set, there(true)))).toMatchObject([{ sort: 'appointment', minutes: 90 }])
    expect(of(after(set, there(false)))).toEqual([])
  })

  it('keeps what is declared apart from what is counted, and lets it be taken back', () => {
    expect(of(after(declared(120)))).toMatchObject([{ id: 'own.activity-1', sort: 'own', minutes: 120 }])
    expect(of(after(declared(120)))[0]).not.toHaveProperty('validated')
    const counted = after(declared(120), judged('own.activity-1', 90))
    expect(of(counted)).toMatchObject([{ minutes: 120, validated: 90 }])
    expect(of(after(declared(120), declared(0)))).toEqual([])
  })

  it('passes over a day there is none', () => {
    expect(of(after(declared(60, '2026-99-99')))).toEqual([])
    expect(latestWeekOf(after(declared(60, '2026-99-99')), [])).toBeUndefined()
  })
})

describe('a week', () => {
  it('adds up what is counted and what waits, and may be excluded', () => {
    const excluded = said('week.excluded', { monday: MONDAY, excluded: true, from })
    const progress = after(
      ...[declared(60), declared(45, '2026-11-29', 'activity-2'), declared(30, '2026-11-30', 'activity-3')],
      ...[judged('own.activity-1', 50), excluded],
    )
    const activities = activitiesOf(progress, [], DEFAULT_SCALE)
    expect(weekHours(progress, activities, MONDAY)).toEqual({
      ...{ monday: MONDAY, validated: 50, waiting: 45, excluded: true },
    })
  })

  it('begins on Monday, in the time of France, through both changes of hour', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(frenchDay(Date.parse('2026-11-22T23:30:00Z'))).toBe('2026-11-23')
    expect(frenchDay(Date.parse('2026-06-21T22:30:00Z'))).toBe('2026-06-22')
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30')
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
  })

  it('is the same in the figures a list keeps, for whatever was declared, counted and scaled', () => {
    const days = fc.integer({ min: 0, max: 20 }).map((n) => dayAfter('2026-11-16', n))
    const scale = fc.record(
      Object.fromEntries(HOUR_SORTS.map((sort) => [sort, fc.constantFrom(5, 30, 90)])) as Record<
        (typeof HOUR_SORTS)[number],
        fc.Arbitrary<number>
      >,
    )
    const deed = fc.oneof(
      fc.record({ day: days, minutes: fc.constantFrom(30, 60), own: fc.nat(6) }),
      fc.record({ judge: fc.nat(6), minutes: fc.constantFrom(0, 20) }),
      fc.record({ request: fc.nat(3), ms: fc.nat(20).map((n) => TUESDAY + n * 86_400_000) }),
    )
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), scale, (deeds, scale) => {
        const progress = after(
          ...deeds.map((one) => {
            if ('own' in one) return declared(one.minutes, one.day, `activity-${one.own}`)
            if ('judge' in one) return judged(`own.activity-${one.judge}`, one.minutes)
            return said('placement.asked', { request: `request-${one.request}` }, one.ms)
          }),
        )
        const latest = latestWeekOf(progress, [])
        const activities = activitiesOf(progress, [], scale)
        expect(latest === undefined).toBe(activities.length === 0)
        if (!latest) return
        const week = weekHours(progress, activities, latest.monday)
        expect(latest.validated).toBe(week.validated)
        expect(waitingOf(latest, scale)).toBe(week.waiting)
        expect(activities.every(({ day }) => mondayOf(day) <= latest.monday)).toBe(true)
      }),
    )
  })
})
