import type { Lesson } from '@trousseau/domain'

/** A fact that may have changed since someone checked it. */
export interface OldFact {
  lesson: string
  says: string
  source: string
  verifiedOn: string
}

/**
 * Facts checked more than a year before `today` (`YYYY-MM-DD`), or on a day that has not come, a slip that
 * would hide them for years: to verify again, not an error.
 */
export function factsToVerify(lessons: Iterable<Lesson>, today: string): OldFact[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return [...lessons].flatMap(({ id, facts }) =>
    (facts ?? [])
      .filter(({ verifiedOn }) => verifiedOn < yearAgo || verifiedOn > today)
      .map((fact) => ({ lesson: id, ...fact })),
  )
}
