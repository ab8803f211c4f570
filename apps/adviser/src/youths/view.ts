import type { YouthRow } from '@trousseau/contract'

export type Whose = 'miens' | 'structure'
export type SortColumn = 'prenom' | 'cles' | 'activite' | 'conseiller'
export type Direction = 'ascending' | 'descending'

/** What the address says of the list. What is typed in the search isn't there: first names stay out of histories. */
export interface View {
  whose: Whose
  sort: SortColumn
  direction: Direction
}

/** Direction of the first click on a column: the most useful first. */
export const FIRST_DIRECTION: Record<SortColumn, Direction> = {
  prenom: 'ascending',
  cles: 'descending',
  activite: 'descending',
  conseiller: 'ascending',
}

const DEFAULT: View = { whose: 'miens', sort: 'activite', direction: 'descending' }

/** Reads the address; anything unknown falls back to the default. */
export function readView(query: Record<string, unknown>): View {
  const whose = query.qui === 'structure' ? 'structure' : DEFAULT.whose
  const asked = typeof query.tri === 'string' ? query.tri : ''
  const sort = Object.hasOwn(FIRST_DIRECTION, asked) ? (asked as SortColumn) : DEFAULT.sort
  const direction =
    query.ordre === 'croissant'
      ? 'ascending'
      : query.ordre === 'decroissant'
        ? 'descending'
        : FIRST_DIRECTION[sort]
  return { whose, sort, direction }
}

/** Writes the address, shortest first: defaults are left out. */
export function writeView(view: View): Record<string, string> {
  const query: Record<string, string> = {}
  if (view.whose !== DEFAULT.whose) query.qui = view.whose
  if (view.sort !== DEFAULT.sort) query.tri = view.sort
  if (view.direction !== FIRST_DIRECTION[view.sort]) {
    query.ordre = view.direction === 'ascending' ? 'croissant' : 'decroissant'
  }
  return query
}

/** The view after a click on a column's heading: sorts by it, or the other way round. */
export function sortedBy(view: View, column: SortColumn): View {
  if (view.sort !== column) return { ...view, sort: column, direction: FIRST_DIRECTION[column] }
  return { ...view, direction: view.direction === 'ascending' ? 'descending' : 'ascending' }
}

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

const COMPARE: Record<SortColumn, (a: YouthRow, b: YouthRow) => number> = {
  prenom: (a, b) => french.compare(a.firstName, b.firstName),
  cles: (a, b) => a.keys - b.keys,
  // Who has just joined is news: until something is done, joining counts.
  activite: (a, b) => (a.lastActivity ?? a.joinedAt) - (b.lastActivity ?? b.joinedAt),
  conseiller: (a, b) => french.compare(a.adviser, b.adviser),
}

/** The rows of a view, in order. Apart from the search, so that typing sorts nothing. */
export function sortRows(rows: readonly YouthRow[], view: View): YouthRow[] {
  const compare = COMPARE[view.sort]
  const sign = view.direction === 'ascending' ? 1 : -1
  return rows
    .filter((row) => view.whose === 'structure' || row.mine)
    .sort((a, b) => sign * compare(a, b) || COMPARE.prenom(a, b) || (a.id < b.id ? -1 : 1))
}
