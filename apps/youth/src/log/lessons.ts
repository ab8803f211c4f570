import {
  lessonHead,
  keysOf,
  type Event,
  type FindExercise,
  type Lesson,
  type Progress,
} from '@trousseau/domain'

export type FindLesson = (id: string) => Promise<Lesson | undefined>

/** The exercises at hand for a fold, and the lessons that were missing while it ran. */
export interface Exercises {
  find: FindExercise
  missing: Set<string>
}

/** Lessons already loaded: a fold is pure and cannot wait for them inside a transaction. */
export interface Lessons {
  /** Loads what these lessons need, as far as it can be had now. */
  load(ids: Iterable<string>): Promise<void>
  has(id: string): boolean
  exercises(): Exercises
  /** Whether the key of that lesson is won. */
  won(lesson: string, progress: Progress): boolean
}

export function createLessons(findLesson: FindLesson): Lessons {
  const loaded = new Map<string, Lesson>()
  return {
    async load(ids) {
      const absent = [...new Set(ids)].filter((id) => !loaded.has(id))
      await Promise.all(
        absent.map(async (id) => {
          // A chunk that is not on the phone yet, with no network: scored another day.
          const lesson = await findLesson(id).catch(() => undefined)
          if (lesson) loaded.set(id, lesson)
        }),
      )
    },
    has: (id) => loaded.has(id),
    exercises() {
      const missing = new Set<string>()
      const find: FindExercise = (lessonId, exerciseId) => {
        const exercise = loaded.get(lessonId)?.exercises.find(({ id }) => id === exerciseId)
        if (!exercise) missing.add(lessonId)
        return exercise
      }
      return { find, missing }
    },
    won(lesson, progress) {
      const found = loaded.get(lesson)
      return found !== undefined && keysOf(progress, [lessonHead(found)]).length > 0
    },
  }
}

/** The lesson an event answers, `undefined` when it is no answer. */
export function answeredLesson(event: Event): string | undefined {
  const { lesson } = event.body as { lesson?: unknown }
  return event.kind === 'exercise.answered' && typeof lesson === 'string' ? lesson : undefined
}
