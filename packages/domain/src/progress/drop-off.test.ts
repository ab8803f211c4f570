import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { dropOff } from './drop-off.ts'
import { emptyProgress, type LessonProgress, type Progress } from './progress.ts'

const head = (id: string): LessonHead => ({
  id,
  module: 'numerique',
  title: id,
  minutes: 3,
  teaser: '',
  skill: '',
  exercises: ['a', 'b'],
})

/** A youth who did that in lesson n2 and last touched it then. */
function youth(
  last: number,
  exercises: LessonProgress['exercises'],
  more: Partial<LessonProgress> = {},
): Progress {
  const n2 = { first: stamp(1), last: stamp(last), exercises, ...more }
  return { ...emptyProgress(), lessons: { n2 } }
}
const right = { tries: 1, right: stamp(1) }
const wrong = { tries: 4 }

describe('dropOff', () => {
  it('says before which exercise youths stopped, and whether they had tried it', () => {
    const progresses = [
      youth(5, {}),
      youth(5, { a: wrong }, { helpAsked: stamp(5) }),
      youth(5, { a: right }),
      youth(5, { a: right, b: wrong }, { rated: { at: stamp(5), id: 'r', value: 'lost' } }),
      youth(5, { b: right }),
      youth(5, { a: right, b: right }),
      emptyProgress(),
    ]
    expect(dropOff(progresses, [head('n1'), head('n2')], stamp(9))).toEqual([
      {
        lesson: 'n1',
        opened: 0,
        finished: 0,
        gaveUp: 0,
        stoppedAt: [
          { exercise: 'a', youths: 0, tried: 0 },
          { exercise: 'b', youths: 0, tried: 0 },
        ],
        helpAsked: 0,
        lost: 0,
      },
      {
        lesson: 'n2',
        opened: 6,
        finished: 1,
        gaveUp: 5,
        stoppedAt: [
          { exercise: 'a', youths: 3, tried: 1 },
          { exercise: 'b', youths: 2, tried: 1 },
        ],
        helpAsked: 1,
        lost: 1,
      },
    ])
  })

  it('does not count who may still be at it', () => {
    const [row] = dropOff([youth(5, { a: right }), youth(10, { a: right })], [head('n2')], stamp(9))
    expect([row?.opened, row?.gaveUp]).toEqual([2, 1])
  })

  it('is not fooled by a lesson named like an object’s own method', () => {
    expect(dropOff([emptyProgress()], [head('constructor')], stamp(9))[0]?.opened).toBe(0)
  })
})
