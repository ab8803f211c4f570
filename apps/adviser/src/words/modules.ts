import { LESSONS } from '@trousseau/content'
import type { LessonHead, Module } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

const NAMES: Record<Module, () => string> = {
  orientation: m.moduleOrientation,
  formation: m.moduleFormation,
  emploi: m.moduleEmploi,
  candidature: m.moduleCandidature,
  numerique: m.moduleNumerique,
  tutorat: m.moduleTutorat,
}

/** A module's name as youths and advisers read it. */
export const moduleWords = (module: Module): string => NAMES[module]()

/** Lessons of a module, in teaching order. */
export const lessonsOf = (module: Module): LessonHead[] =>
  LESSONS.filter((lesson) => lesson.module === module)

const titles = new Map(LESSONS.map((lesson) => [lesson.id, lesson.title]))

/** A lesson's title; its id when this version of the dashboard doesn't know it yet. */
export const lessonWords = (id: string | undefined): string => titles.get(id ?? '') ?? id ?? ''
