import { earliest, latest } from '../clock.ts'
import { YOUTH, type Event } from '../events/event.ts'
import { readEvent, type KnownEvent } from '../events/kinds.ts'
import { score, type Exercise } from '../exercises/kinds.ts'
import type { LessonProgress, Progress, Written } from './progress.ts'

/** Finds the exercise an answer is for; `undefined` when the content doesn't have it (any more, or yet). */
export type FindExercise = (lesson: string, exercise: string) => Exercise | undefined

/**
 * Adds events to a progress. Pure, and order-independent: unions, minima, maxima and last writer wins,
 * so that any order, grouping or repetition of the same events gives the same progress, here and on
 * the server. Events that are not understood are passed over.
 */
export function fold(progress: Progress, events: Iterable<Event>, find: FindExercise): Progress {
  const draft: Progress = { ...progress, lessons: { ...progress.lessons }, fields: { ...progress.fields } }
  for (const event of events) {
    if (readEvent(event).state !== 'known') continue
    apply(draft, event as unknown as KnownEvent, find)
    if (event.author === YOUTH) draft.lastActivity = latest(draft.lastActivity, event.at)
  }
  return draft
}

function apply(draft: Progress, event: KnownEvent, find: FindExercise): void {
  switch (event.kind) {
    case 'lesson.opened':
      touch(draft, event)
      return
    case 'film.watched': {
      const lesson = touch(draft, event)
      lesson.filmWatched = earliest(lesson.filmWatched, event.at)
      return
    }
    case 'help.asked': {
      const lesson = touch(draft, event)
      lesson.helpAsked = latest(lesson.helpAsked, event.at)
      return
    }
    case 'lesson.rated': {
      const lesson = touch(draft, event)
      lesson.rated = newer(lesson.rated, event, event.body.face)
      return
    }
    case 'exercise.answered': {
      const { lesson: lessonId, exercise: exerciseId, answer } = event.body
      const exercise = find(lessonId, exerciseId)
      if (!exercise) return
      const lesson = touch(draft, event)
      const before = own(lesson.exercises, exerciseId)
      const right = score(exercise, answer).right ? earliest(before?.right, event.at) : before?.right
      lesson.exercises[exerciseId] = {
        tries: Math.max(before?.tries ?? 0, event.body.try),
        ...(right !== undefined && { right }),
      }
      return
    }
    case 'field.set':
      draft.fields[event.body.path] = newer(own(draft.fields, event.body.path), event, event.body.value)
      return
    case 'structure.joined':
      draft.structure = newer(draft.structure, event, event.body.structure)
      return
    default:
      event satisfies never
  }
}

/** The lesson's entry, copied before it is changed, with its first and last times moved. */
function touch(draft: Progress, event: { at: string; body: { lesson: string } }): LessonProgress {
  const id = event.body.lesson
  const before = own(draft.lessons, id)
  const lesson: LessonProgress = {
    ...before,
    first: earliest(before?.first, event.at),
    last: latest(before?.last, event.at),
    exercises: { ...before?.exercises },
  }
  draft.lessons[id] = lesson
  return lesson
}

/** An entry by a name that came from outside: `constructor` and its like are names too. */
function own<Value>(record: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function newer<Value>(
  before: Written<Value> | undefined,
  event: { at: string; id: string },
  value: Value,
): Written<Value> {
  const wins =
    before === undefined || event.at > before.at || (event.at === before.at && event.id > before.id)
  return wins ? { at: event.at, id: event.id, value } : before
}
