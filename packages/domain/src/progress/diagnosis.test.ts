import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { FieldValue } from '../events/bodies.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { LEARNING_MODULES, type Module } from '../modules.ts'
import { diagnosisOf, isNewcomer, moduleOrder, SIGNALS, signalsIn, signalsOf } from './diagnosis.ts'
import { nextLesson } from './keys.ts'
import { emptyProgress, type Progress } from './progress.ts'

/** A progress whose only news are these answers. */
function said(answers: Record<string, FieldValue>): Progress {
  const progress = emptyProgress()
  for (const [name, value] of Object.entries(answers))
    progress.fields[`diagnosis.${name}`] = { at: stamp(1), id: name, value }
  return progress
}

const LESSONS: LessonHead[] = LEARNING_MODULES.flatMap((module) =>
  [1, 2].map((number) => ({
    id: `${module.slice(0, 1)}${number}`,
    module,
    title: '',
    minutes: 3,
    teaser: '',
    skill: '',
    exercises: ['a'],
  })),
)

describe('diagnosisOf', () => {
  it('reads what was said', () => {
    const progress = said({ reading: 'aloud', aim: 'job', email: 'hard', means: ['wifi'] })
    expect(diagnosisOf(progress)).toEqual({ reading: 'aloud', aim: 'job', email: 'hard', means: ['wifi'] })
  })

  it('takes what it does not know as not said', () => {
    const progress = said({ reading: true, aim: 'fame', email: null, means: ['wifi', 'fax'] })
    expect(diagnosisOf(progress)).toEqual({ means: ['wifi'] })
    expect(diagnosisOf(said({ means: 'data' }))).toEqual({})
  })
})

describe('signals', () => {
  it.each([
    [{}, []],
    [{ means: ['data', 'wifi', 'computer'], reading: 'alone', email: 'unsure' }, []],
    [{ means: ['wifi', 'computer'] }, ['no-data-plan']],
    [{ means: ['data'] }, ['no-computer']],
    [{ means: [] }, ['no-connection', 'no-computer']],
    [{ language: 'unsure', means: ['data', 'computer'] }, []],
    [{ language: 'learning', reading: 'aloud' }, ['learns-french', 'needs-reading-aid']],
    [{ reading: 'aloud', email: 'hard' }, ['needs-reading-aid', 'needs-email-help']],
  ] as const)('of %j are %j', (answers, signals) => {
    expect(signalsIn(answers as never)).toEqual(signals)
  })

  it('reach nobody without a yes', () => {
    const answers = { means: [], reading: 'aloud' }
    expect(signalsOf(said(answers))).toEqual([])
    expect(signalsOf(said({ ...answers, shared: false }))).toEqual([])
    expect(signalsOf(said({ ...answers, shared: 'true' }))).toEqual([])
    expect(signalsOf(said({ ...answers, shared: true }))).toEqual([
      'no-connection',
      'no-computer',
      'needs-reading-aid',
    ])
  })

  it('can each be given', () => {
    const all = [
      ...signalsIn({ language: 'learning', means: [], reading: 'aloud', email: 'hard' }),
      ...signalsIn({ means: ['wifi'] }),
    ]
    expect([...SIGNALS].filter((signal) => !all.includes(signal))).toEqual([])
  })
})

describe('isNewcomer', () => {
  it('is true until the questions are over or a lesson was opened', () => {
    expect(isNewcomer(emptyProgress())).toBe(true)
    expect(isNewcomer(said({ aim: 'job' }))).toBe(true)
    expect(isNewcomer(said({ over: true }))).toBe(false)
    const opened = { ...emptyProgress(), lessons: { n2: { first: '', last: '', exercises: {} } } }
    expect(isNewcomer(opened)).toBe(false)
  })
})

describe('moduleOrder', () => {
  it('holds each learning module once, whatever was said', () => {
    for (const aim of ['idea', 'training', 'job', undefined] as const)
      for (const email of ['easy', 'unsure', 'hard', undefined] as const)
        expect(moduleOrder({ ...(aim && { aim }), ...(email && { email }) }).toSorted()).toEqual(
          LEARNING_MODULES.toSorted(),
        )
  })
})

describe('the first lesson proposed', () => {
  it.each<[Record<string, FieldValue>, Module]>([
    [{}, 'orientation'],
    [{ aim: 'idea' }, 'orientation'],
    [{ aim: 'training' }, 'formation'],
    [{ aim: 'job', email: 'easy' }, 'emploi'],
    [{ aim: 'job', email: 'unsure' }, 'emploi'],
    [{ aim: 'job', email: 'hard' }, 'numerique'],
    [{ email: 'hard' }, 'numerique'],
    [{ aim: 'idea', email: 'hard' }, 'orientation'],
  ])('for %j is of %s', (answers, module) => {
    expect(nextLesson(said(answers), LESSONS)?.module).toBe(module)
  })

  it('gives way to the module where keys are fewest', () => {
    const progress = said({ aim: 'job', email: 'unsure' })
    progress.lessons.e1 = { first: stamp(1), last: stamp(1), exercises: { a: { tries: 1, right: stamp(1) } } }
    expect(nextLesson(progress, LESSONS)?.module).toBe('numerique')
  })
})
