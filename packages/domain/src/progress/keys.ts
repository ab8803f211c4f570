import type { Stamp } from '../clock.ts'
import type { LessonHead } from '../lessons/lesson.ts'
import { MODULES, type Module } from '../modules.ts'
import { DEFAULT_RULES, type Rules } from '../rules.ts'
import { diagnosisOf, moduleOrder } from './diagnosis.ts'
import type { Progress } from './progress.ts'

/** A key won: proof that a lesson was done to its end. */
export interface Key {
  lesson: string
  module: Module
  /** When the last missing exercise was answered right. */
  at: Stamp
}

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

/** What of a structure's rules opens tutoring. */
export type TutorRules = Pick<Rules, 'tutorKeys' | 'modules'>

/** How far tutoring is: keys still missing, and whether one is held in each learning module shown. */
export function tutoringOf(
  counts: Readonly<Record<Module, number>>,
  { tutorKeys, modules }: TutorRules = DEFAULT_RULES,
): { missing: number; everywhere: boolean; open: boolean } {
  // Keys of a module that was hidden since were won all the same.
  const learnt = MODULES.reduce((sum, module) => sum + (module === 'tutorat' ? 0 : counts[module]), 0)
  const missing = Math.max(0, tutorKeys - learnt)
  const everywhere = modules.every((module) => counts[module] > 0)
  return { missing, everywhere, open: missing === 0 && everywhere }
}

/** Whether these keys open tutoring: enough of them, and one in each learning module shown. */
export function opensTutoring(keys: readonly Key[], rules: TutorRules = DEFAULT_RULES): boolean {
  return tutoringOf(keysByModule(keys), rules).open
}

/**
 * The one lesson to propose: the one begun last and not finished, else the first without a key in a
 * module where the youth has fewest, among equals in the order that suits what they said of themselves.
 * Tutoring lessons come last, once tutoring is open. `undefined` when all is done.
 */
export function nextLesson(
  progress: Progress,
  lessons: readonly LessonHead[],
  rules: TutorRules = DEFAULT_RULES,
): LessonHead | undefined {
  const keys = keysOf(progress, lessons)
  const won = new Set(keys.map((key) => key.lesson))
  const shown = new Set<Module>(rules.modules)
  if (opensTutoring(keys, rules)) shown.add('tutorat')
  const open = lessons.filter((lesson) => !won.has(lesson.id) && shown.has(lesson.module))
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
