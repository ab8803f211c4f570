import * as z from 'zod/mini'
import { lessonId } from '../events/bodies.ts'
import { EXERCISE_KINDS, type Exercise } from '../exercises/kinds.ts'
import { label, sentence } from '../exercises/texts.ts'
import { MODULES, type Module } from '../modules.ts'

/** Every exercise schema, told apart by `kind`. */
const anyExercise: z.ZodMiniType<Exercise> = z.discriminatedUnion(
  'kind',
  Object.values(EXERCISE_KINDS).map((kind) => kind.exercise) as never,
)

/** What a lesson's file holds: French text as data, see `content/lessons/<id>/lesson.yaml`. */
export const lesson = z.strictObject({
  id: lessonId,
  module: z.enum(MODULES),
  title: label,
  /** How long it takes on a phone, in minutes. */
  minutes: z.int().check(z.minimum(2), z.maximum(8)),
  /** The line that teases without telling. */
  teaser: sentence,
  exercises: z.array(anyExercise).check(z.minLength(2), z.maxLength(8)),
  /** The exercise whose answer stays theirs, and what to call it: « le mail que tu as envoyé ». */
  proof: z.strictObject({ exercise: z.string(), says: label }),
  /** What the youth can do now, said when the key is won. */
  skill: sentence,
  /** What this key opens next. */
  opens: sentence,
  /** Words explained on tap, entries of the glossary. */
  words: z.optional(z.array(z.string())),
  /** Facts that may change: where they come from and when a person checked them. */
  facts: z.optional(
    z.array(
      z.strictObject({
        says: sentence,
        source: sentence,
        verifiedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
      }),
    ),
  ),
})

export type Lesson = z.infer<typeof lesson>

/** What screens need of a lesson before it is opened. */
export interface LessonHead {
  id: string
  module: Module
  title: string
  minutes: number
  teaser: string
  skill: string
  /** Ids of its exercises: the key is won when each was answered right. */
  exercises: string[]
}

/** The head of a lesson: small enough for all heads to come with the home screen. */
export function lessonHead({ id, module, title, minutes, teaser, skill, exercises }: Lesson): LessonHead {
  return { id, module, title, minutes, teaser, skill, exercises: exercises.map((exercise) => exercise.id) }
}
