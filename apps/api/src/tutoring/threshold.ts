import type { Content } from '@trousseau/content/node'
import { mayTutor, opensTutoring, type Key, type TutorRules } from '@trousseau/domain'

/** Whether the keys of these lessons allow signing the charter. */
export function isReady(won: readonly string[], rules: TutorRules, { heads }: Content): boolean {
  const keys = heads
    .filter(({ id }) => won.includes(id))
    .map(({ id, module }): Key => ({ lesson: id, module, at: '' }))
  return opensTutoring(keys, rules) && mayTutor(keys)
}
