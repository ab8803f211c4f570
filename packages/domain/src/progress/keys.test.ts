import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { LEARNING_MODULES, MODULES, type Module } from '../modules.ts'
import { DEFAULT_RULES } from '../rules.ts'
import { keysByModule, keysOf, nextLesson, opensTutoring, tutoringOf, type Key } from './keys.ts'
import { emptyProgress, type Progress } from './progress.ts'

const head = (id: string, module: LessonHead['module'], exercises = ['a', 'b']): LessonHead => ({
  id,
  module,
  title: id,
  minutes: 3,
  teaser: '',
  skill: '',
  exercises,
})
const LESSONS = [
  head('o1', 'orientation'),
  head('o2', 'orientation'),
  head('n1', 'numerique'),
  head('constructor', 'numerique'),
  head('t1', 'tutorat'),
]

/** A progress where each exercise was answered right at that time, or only tried. */
function done(lessons: Record<string, Record<string, number | undefined>>): Progress {
  const progress = emptyProgress()
  for (const [id, exercises] of Object.entries(lessons)) {
    const times = Object.values(exercises).map((at) => stamp(at ?? 1))
    progress.lessons[id] = {
      first: times.reduce((a, b) => (a < b ? a : b), stamp(99)),
      last: times.reduce((a, b) => (a > b ? a : b), ''),
      exercises: Object.fromEntries(
        Object.entries(exercises).map(([exercise, at]) => [
          exercise,
          { tries: 1, ...(at !== undefined && { right: stamp(at) }) },
        ]),
      ),
    }
  }
  return progress
}

describe('keysOf', () => {
  it('gives a key once every exercise was answered right, at the time of the last', () => {
    expect(keysOf(done({ o1: { a: 5, b: 3 } }), LESSONS)).toEqual([
      { lesson: 'o1', module: 'orientation', at: stamp(5) },
    ])
  })

  it.each([
    ['an exercise was only tried', { o1: { a: 5, b: undefined } }],
    ['an exercise was never seen', { o1: { a: 5 } }],
    ['the exercises are another lesson’s', { o1: { c: 1, d: 2 } }],
    ['the lesson is not in the content', { z9: { a: 1, b: 2 } }],
  ])('gives none while %s', (_, lessons) => {
    expect(keysOf(done(lessons), LESSONS)).toEqual([])
  })

  it('sorts them oldest first, and counts them by module', () => {
    const keys = keysOf(done({ o2: { a: 9, b: 9 }, n1: { a: 1, b: 2 }, o1: { a: 9, b: 8 } }), LESSONS)
    expect(keys.map((key) => key.lesson)).toEqual(['n1', 'o1', 'o2'])
    expect(keysByModule(keys)).toMatchObject({ orientation: 2, numerique: 1, emploi: 0 })
    expect(Object.keys(keysByModule([]))).toEqual([...MODULES])
  })

  it('never takes a key back when more is done', () => {
    const some = fc.dictionary(
      fc.constantFrom(...LESSONS.map(({ id }) => id)),
      fc.dictionary(fc.constantFrom('a', 'b'), fc.option(fc.nat(9), { nil: undefined })),
    )
    fc.assert(
      fc.property(some, some, (before, more) => {
        const both = done(before)
        const after = done(more)
        for (const [id, lesson] of Object.entries(after.lessons)) {
          const held = Object.hasOwn(both.lessons, id) ? both.lessons[id]! : { ...lesson, exercises: {} }
          for (const [exercise, { right }] of Object.entries(lesson.exercises))
            if (right !== undefined) held.exercises[exercise] = { tries: 1, right }
          both.lessons[id] = held
        }
        const won = new Set(keysOf(both, LESSONS).map((key) => key.lesson))
        expect(keysOf(done(before), LESSONS).every((key) => won.has(key.lesson))).toBe(true)
      }),
    )
  })
})

describe('nextLesson', () => {
  it('is the first lesson for a newcomer', () => {
    expect(nextLesson(emptyProgress(), LESSONS)?.id).toBe('o1')
  })

  it('is the one begun last and not finished', () => {
    expect(nextLesson(done({ o2: { a: 2 }, n1: { a: 7 } }), LESSONS)?.id).toBe('n1')
  })

  it('is in the module with fewest keys', () => {
    expect(nextLesson(done({ o1: { a: 1, b: 1 } }), LESSONS)?.id).toBe('n1')
  })

  it('is none when all is done, and no tutoring before it is open', () => {
    const all = Object.fromEntries(['o1', 'o2', 'n1', 'constructor'].map((id) => [id, { a: 1, b: 1 }]))
    expect(nextLesson(done(all), LESSONS)).toBeUndefined()
  })

  it('is tutoring once it is open and the rest is done', () => {
    const many = LEARNING_MODULES.flatMap((module) =>
      ['1', '2', '3'].map((number) => head(module.slice(0, 1) + number, module)),
    )
    const all = Object.fromEntries(many.map(({ id }) => [id, { a: 1, b: 1 }]))
    const lessons = [...many, head('t1', 'tutorat')]
    expect(nextLesson(done(all), lessons)?.id).toBe('t1')
    expect(nextLesson(done({ ...all, o3: { a: 1 } }), lessons)?.id).toBe('o3')
    expect(nextLesson(done({ ...all, o3: {} }), lessons)?.module).not.toBe('tutorat')
  })

  it('is of a module the structure shows', () => {
    const rules = { ...DEFAULT_RULES, modules: ['numerique' as const] }
    expect(nextLesson(emptyProgress(), LESSONS, rules)?.id).toBe('n1')
    expect(nextLesson(done({ o1: { a: 1 } }), LESSONS, rules)?.id).toBe('n1')
  })
})

describe('opensTutoring', () => {
  const keys = (counts: Partial<Record<Module, number>>): Key[] =>
    Object.entries(counts).flatMap(([module, count]) =>
      Array.from({ length: count }, (_, n) => ({
        lesson: `${module}${n}`,
        module: module as Module,
        at: stamp(n),
      })),
    )

  it.each([
    [{ orientation: 8, formation: 1, emploi: 1, candidature: 1, numerique: 1 }, true],
    [{ orientation: 7, formation: 1, emploi: 1, candidature: 1, numerique: 1 }, false],
    [{ orientation: 9, formation: 1, emploi: 1, candidature: 1 }, false],
    [{ orientation: 6, formation: 1, emploi: 1, candidature: 1, numerique: 1, tutorat: 2 }, false],
  ])('with %j: %s', (counts, open) => {
    expect(opensTutoring(keys(counts))).toBe(open)
  })

  it('has the threshold a structure chose', () => {
    const five = { orientation: 1, formation: 1, emploi: 1, candidature: 1, numerique: 1 }
    expect(opensTutoring(keys(five), { ...DEFAULT_RULES, tutorKeys: 5 })).toBe(true)
    expect(opensTutoring(keys(five), { ...DEFAULT_RULES, tutorKeys: 6 })).toBe(false)
  })

  it('asks no key of a module that is hidden, and counts those won there before', () => {
    const three = { ...DEFAULT_RULES, tutorKeys: 5, modules: ['emploi' as const, 'numerique' as const] }
    expect(opensTutoring(keys({ emploi: 1, numerique: 1, formation: 3 }), three)).toBe(true)
    expect(opensTutoring(keys({ emploi: 2, formation: 3 }), three)).toBe(false)
  })

  it('never closes when keys are added or the threshold falls', () => {
    const counts = fc.record(
      Object.fromEntries(MODULES.map((module) => [module, fc.nat(4)])) as Record<
        Module,
        fc.Arbitrary<number>
      >,
    )
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.integer({ min: 1, max: 20 }),
        fc.nat(5),
        (before, more, tutorKeys, less) => {
          const rules = { ...DEFAULT_RULES, tutorKeys }
          const after = { ...before }
          for (const module of MODULES) after[module] += more[module]
          if (!tutoringOf(before, rules).open) return
          expect(tutoringOf(after, rules).open).toBe(true)
          expect(tutoringOf(before, { ...rules, tutorKeys: tutorKeys - less }).open).toBe(true)
        },
      ),
    )
  })
})
