import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import { emptyProgress, type LessonProgress, type Progress } from './progress.ts'
import { isBack, isPaused, momentsThisWeek, PAUSE_FIELD } from './rhythm.ts'

const DAY = 86_400_000
/** A day counted from 1970, in hours if need be. */
const at = (day: number, hours = 0) => stamp(day * DAY + hours * 3_600_000)
const dayOf = (ms: number) => String(Math.floor(ms / DAY))

function did(
  lessons: Record<string, Partial<LessonProgress>>,
  paused?: { value: boolean; day: number },
): Progress {
  const progress = emptyProgress()
  for (const [id, lesson] of Object.entries(lessons))
    progress.lessons[id] = { first: at(1), last: at(1), exercises: {}, ...lesson }
  if (paused) progress.fields[PAUSE_FIELD] = { at: at(paused.day), id: 'p', value: paused.value }
  return progress
}

describe('momentsThisWeek', () => {
  it('counts days, not lessons, and only this week’s', () => {
    const progress = did({
      n1: { first: at(9), last: at(11, 9) },
      n2: {
        first: at(11, 10),
        last: at(11, 23),
        exercises: { a: { tries: 1, right: at(12) }, b: { tries: 1 } },
      },
      n3: { first: at(5), last: at(5) },
    })
    expect(momentsThisWeek(progress, 10 * DAY, dayOf)).toBe(2)
    expect(momentsThisWeek(progress, 5 * DAY, dayOf)).toBe(4)
  })

  it('counts none in a new week', () => {
    expect(momentsThisWeek(did({ n1: { last: at(9) } }), 10 * DAY, dayOf)).toBe(0)
    expect(momentsThisWeek(emptyProgress(), 0, dayOf)).toBe(0)
  })
})

describe('isPaused', () => {
  it('lasts until something is done, or it is ended', () => {
    expect(isPaused(emptyProgress())).toBe(false)
    expect(isPaused(did({ n1: { last: at(3) } }, { value: true, day: 4 }))).toBe(true)
    expect(isPaused(did({ n1: { last: at(5) } }, { value: true, day: 4 }))).toBe(false)
    expect(isPaused(did({}, { value: false, day: 4 }))).toBe(false)
  })
})

describe('isBack', () => {
  it('greets after a week, not who never came', () => {
    const progress = { ...emptyProgress(), lastActivity: at(10) }
    expect(isBack(progress, 16 * DAY)).toBe(false)
    expect(isBack(progress, 17 * DAY)).toBe(true)
    expect(isBack(emptyProgress(), 17 * DAY)).toBe(false)
  })
})
