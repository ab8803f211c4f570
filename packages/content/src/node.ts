import { readdirSync, readFileSync } from 'node:fs'
import { lessonHead, type Exercise, type Lesson, type LessonHead } from '@trousseau/domain'
import { parse } from 'yaml'
import { byModuleThenNumber } from './order.ts'
import { typeset } from './typeset.ts'

/** Folder of the lessons, one folder a lesson. */
export const LESSONS_FOLDER = new URL('../lessons/', import.meta.url)

/** The whole content, read from disk once, for the server and the tests. */
export interface Content {
  lessons: ReadonlyMap<string, Lesson>
  heads: readonly LessonHead[]
  findExercise(lesson: string, exercise: string): Exercise | undefined
}

/** Reads every `lesson.yaml`. Throws when one is not YAML; their shape is judged by the content tests. */
export function readContent(folder: URL = LESSONS_FOLDER): Content {
  const lessons = new Map<string, Lesson>()
  const exercises = new Map<string, Exercise>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const file = new URL(`${entry.name}/lesson.yaml`, folder)
    const text = readIfThere(file)
    if (text === undefined) continue
    const lesson = typeset(parse(text) as Lesson)
    lessons.set(lesson.id, lesson)
    for (const exercise of lesson.exercises) exercises.set(`${lesson.id}/${exercise.id}`, exercise)
  }
  return {
    lessons,
    heads: [...lessons.values()].map(lessonHead).sort(byModuleThenNumber),
    findExercise: (lesson, exercise) => exercises.get(`${lesson}/${exercise}`),
  }
}

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
