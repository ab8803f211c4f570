import type { Stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { LEARNING_MODULES, MODULES, type Module } from '../modules.ts'
import { diagnosisOf, moduleOrder } from './diagnosis.ts'
import type { Progress } from './progress.ts'

/** A key won: proof that a lesson was done to its end. */
export interface Key {
  lesson: string
  module: Module
  /** When the last missing exercise was answered right. */
  at: Stamp
}

/** Keys wanted, with at least one in each of the five modules, to become a tutor; structures may change it. */
export const TUTOR_THRESHOLD = 12

/** Derives the keys, oldest first. A lesson's key is won when each of its exercises was answered right. */
export function keysOf(progress: Progress, lessons: readonly LessonHead[]): Key[] {
  const keys: Key[] = []
  for (const lesson of lessons) {
    const done = Object.hasOwn(progress.lessons, lesson.id) ? progress.lessons[lesson.id] : undefined
    if (!done) continue
    let at: Stamp = ''
    const won = lesson.exercises.every((id) => {
      const right = Object.hasOwn(done.exercises, id) ? done.exercises[id]?.right : undefined
      if (right !== undefined && right > at) at = right
      return right !== undefined
    })
    if (won) keys.push({ lesson: lesson.id, module: lesson.module, at })
  }
  return keys.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.lesson < b.lesson ? -1 : 1))
}

/** How many keys in each module. */
export function keysByModule(keys: readonly Key[]): Record<Module, number> {
  const counts = Object.fromEntries(MODULES.map((module) => [module, 0])) as Record<Module, number>
  for (const key of keys) counts[key.module] += 1
  return counts
}

/** Whether these keys open tutoring: enough of them, and one in each learning module. */
export function opensTutoring(keys: readonly Key[], threshold = TUTOR_THRESHOLD): boolean {
  const counts = keysByModule(keys)
  const learnt = LEARNING_MODULES.reduce((sum, module) => sum + counts[module], 0)
  return learnt >= threshold && LEARNING_MODULES.every((module) => counts[module] > 0)
}

/**
 * The one lesson to propose: the one begun last and not finished, else the first without a key in a
 * module where the youth has fewest, among equals in the order that suits what they said of themselves.
 * Tutoring lessons come last, once tutoring is open. `undefined` when all is done.
 */
export function nextLesson(progress: Progress, lessons: readonly LessonHead[]): LessonHead | undefined {
  const keys = keysOf(progress, lessons)
  const won = new Set(keys.map((key) => key.lesson))
  const tutoring = opensTutoring(keys)
  const open = lessons.filter((lesson) => !won.has(lesson.id) && (tutoring || lesson.module !== 'tutorat'))
  const begun = open
    .filter((lesson) => Object.hasOwn(progress.lessons, lesson.id))
    .sort((a, b) => (progress.lessons[a.id]!.last < progress.lessons[b.id]!.last ? 1 : -1))
  if (begun[0]) return begun[0]
  const counts = keysByModule(keys)
  const order = moduleOrder(diagnosisOf(progress))
  const last = (lesson: LessonHead) => Number(lesson.module === 'tutorat')
  return open.sort(
    (a, b) =>
      last(a) - last(b) ||
      counts[a.module] - counts[b.module] ||
      order.indexOf(a.module) - order.indexOf(b.module),
  )[0]
}
