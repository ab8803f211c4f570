import type { YouthRow } from '@trousseau/contract'

/** Ids of the rows that are new or tell something else than before; none on the first reading. */
export function changedRows(before: readonly YouthRow[] | undefined, after: readonly YouthRow[]): string[] {
  if (!before) return []
  const known = new Map(before.map((row) => [row.id, row]))
  return after
    .filter((row) => {
      const old = known.get(row.id)
      return (
        !old ||
        old.keys !== row.keys ||
        old.lastActivity !== row.lastActivity ||
        old.firstName !== row.firstName ||
        JSON.stringify(old.watch) !== JSON.stringify(row.watch)
      )
    })
    .map((row) => row.id)
}
