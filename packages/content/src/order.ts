import { MODULES, type LessonHead } from '@trousseau/domain'

/** Sorts lessons as they are taught: by module, then by the number in their id. */
export function byModuleThenNumber(a: LessonHead, b: LessonHead): number {
  return (
    MODULES.indexOf(a.module) - MODULES.indexOf(b.module) || a.id.localeCompare(b.id, 'fr', { numeric: true })
  )
}
