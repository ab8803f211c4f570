import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { emptyProgress, type Progress } from './progress.ts'
import { SHARED_FIELDS } from './shares.ts'
import { standingOf } from './standing.ts'

const LESSONS: LessonHead[] = ['n1', 'n2'].map((id) => ({
  id,
  module: 'numerique',
  title: id,
  minutes: 3,
  teaser: '',
  skill: '',
  exercises: ['a', 'b'],
}))
const standing = (known: Partial<Progress>) => standingOf({ ...emptyProgress(), ...known }, LESSONS)
const lesson = (exercises: Progress['lessons'][string]['exercises'], helpAsked?: number) => ({
  first: stamp(1),
  last: stamp(9),
  exercises,
  ...(helpAsked !== undefined && { helpAsked: stamp(helpAsked) }),
})
const sent = (at: number) => ({ at: stamp(at), by: 'adviser' as const, name: 'Zoé', text: 'On se voit ?' })
const wrote = (at: number) => ({ at: stamp(at), by: 'youth' as const, name: '', text: 'Oui' })
const field = (at: number, value: string | boolean) => ({ at: stamp(at), id: 'x', value })

describe('standingOf', () => {
  it('is empty for a newcomer', () => {
    expect(standing({})).toEqual({
      stuck: [],
      help: [],
      waiting: 0,
      open: 0,
      validated: 0,
      unread: 0,
      diagnosis: [],
      cv: 'hidden',
      cvReady: false,
      begun: [],
      won: [],
    })
  })

  it('sees a wall at the third wrong try, until the exercise is right', () => {
    const tried = (tries: number, right?: string) =>
      standing({ lessons: { n1: lesson({ a: { tries, ...(right && { right }) } }) } }).stuck
    expect(tried(2)).toEqual([])
    expect(tried(3)).toEqual([{ lesson: 'n1', exercise: 'a', tries: 3 }])
    expect(tried(5, stamp(2))).toEqual([])
  })

  it('hears a call for help until a word comes or the key is won', () => {
    const lessons = { n1: lesson({}, 5) }
    expect(standing({ lessons }).help).toEqual(['n1'])
    expect(standing({ lessons, messages: { m: sent(4) } }).help).toEqual(['n1'])
    expect(standing({ lessons, messages: { m: sent(6) } }).help).toEqual([])
    expect(standing({ lessons, messages: { m: wrote(6) } }).help).toEqual(['n1'])
    const right = { tries: 1, right: stamp(6) }
    expect(standing({ lessons: { n1: lesson({ a: right, b: right }, 5) } })).toMatchObject({
      help: [],
      begun: [],
      won: ['n1'],
    })
  })

  it('counts what the youth wrote and nobody read', () => {
    const messages = { a: wrote(1), b: wrote(3), c: sent(4) }
    expect(standing({ messages }).unread).toBe(2)
    expect(standing({ messages, seenUntil: stamp(1) }).unread).toBe(1)
  })

  it('counts objectives by what they ask for', () => {
    const set = (objective: string, due?: string) => ({
      at: stamp(1),
      id: 'x',
      value: { objective, title: 'T', from: 'Z', ...(due && { due }) },
    })
    const done = { at: stamp(2), id: 'x', value: '' }
    const judged = { at: stamp(3), id: 'x', value: { verdict: 'validated' as const, from: 'Z' } }
    const objectives = {
      a: { set: set('a', '2026-12-24') },
      b: { set: set('b', '2026-12-07') },
      c: { set: set('c'), done },
      d: { set: set('d'), done, judged },
    }
    expect(standing({ objectives })).toMatchObject({ open: 2, due: '2026-12-07', waiting: 1, validated: 1 })
  })

  describe('of the CV', () => {
    const cv = { 'cvs.first.step': field(2, 'fini'), 'profile.firstName': field(3, 'Jo') }
    const shared = { [SHARED_FIELDS.cv]: field(1, true) }
    it('says nothing without a yes', () => {
      expect(standing({ fields: cv })).toMatchObject({ cv: 'hidden', cvReady: false })
      expect(standing({ fields: { ...cv, [SHARED_FIELDS.cv]: field(9, false) } }).cv).toBe('hidden')
    })
    it('is ready once done, read once read, and ready again once changed', () => {
      expect(standing({ fields: { ...shared, 'cvs.first.step': field(2, 'nom') } })).toMatchObject({
        cv: 'begun',
        cvReady: false,
      })
      const fields = { ...cv, ...shared }
      expect(standing({ fields })).toMatchObject({ cv: 'done', cvReady: true })
      expect(standing({ fields, cvRead: stamp(4) }).cvReady).toBe(false)
      const written = {
        at: stamp(4),
        id: 'x',
        value: { path: 'cvs.first.job', words: 'Plus court', from: 'Z' },
      }
      expect(standing({ fields, comments: { c: { written } } }).cvReady).toBe(false)
      expect(
        standing({ fields: { ...fields, 'cvs.first.job': field(5, 'Vendeur') }, cvRead: stamp(4) }).cvReady,
      ).toBe(true)
    })
  })
})
