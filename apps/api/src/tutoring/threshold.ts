import type { Content } from '@trousseau/content/node'
import { mayTutor, opensTutoring, TUTOR_THRESHOLD, type Key } from '@trousseau/domain'

/** Keys a structure wants of its tutors. */
export const thresholdOf = (): number => TUTOR_THRESHOLD

/** Whether the keys of these lessons allow signing the charter. */
export function isReady(won: readonly string[], threshold: number, { heads }: Content): boolean {
  const keys = heads
    .filter(({ id }) => won.includes(id))
    .map(({ id, module }): Key => ({ lesson: id, module, at: '' }))
  return opensTutoring(keys, threshold) && mayTutor(keys)
}
