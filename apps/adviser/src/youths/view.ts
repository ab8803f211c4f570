import type { YouthRow } from '@trousseau/contract'
import { frenchDay, mondayOf } from '@trousseau/domain'
import { kindsOf, SIGNAL_KINDS, urgencyOf, type SignalKind } from './signals.ts'

export type Whose = 'miens' | 'structure'
export type SortColumn = 'prenom' | 'cles' | 'activite' | 'voir' | 'objectifs' | 'heures' | 'conseiller'
export type Direction = 'ascending' | 'descending'

/** What the address says of the list. What is typed in the search isn't there: first names stay out of histories. */
export interface View {
  whose: Whose
  sort: SortColumn
  direction: Direction
  /** Youths with any of these signals; everyone when empty. */
  signals: readonly SignalKind[]
  /** Id of a group; `''` for everyone. */
  group: string
}

/** Direction of the first click on a column: the most useful first. */
export const FIRST_DIRECTION: Record<SortColumn, Direction> = {
  prenom: 'ascending',
  cles: 'descending',
  activite: 'descending',
  voir: 'descending',
  objectifs: 'ascending',
  heures: 'ascending',
  conseiller: 'ascending',
}

const DEFAULT: View = { whose: 'miens', sort: 'voir', direction: 'descending', signals: [], group: '' }

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
  const wanted = typeof query.signal === 'string' ? query.signal.split(' ') : []
  const signals = SIGNAL_KINDS.filter((kind) => wanted.includes(kind))
  const group = typeof query.groupe === 'string' ? query.groupe : ''
  return { whose, sort, direction, signals, group }
}

/** Writes the address, shortest first: defaults are left out. */
export function writeView(view: View): Record<string, string> {
  const query: Record<string, string> = {}
  if (view.whose !== DEFAULT.whose) query.qui = view.whose
  if (view.signals.length > 0) query.signal = view.signals.join(' ')
  if (view.group !== '') query.groupe = view.group
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

const COMPARE: Record<Exclude<SortColumn, 'voir' | 'heures'>, (a: YouthRow, b: YouthRow) => number> = {
  prenom: (a, b) => french.compare(a.firstName, b.firstName),
  cles: (a, b) => a.keys - b.keys,
  // Who has just joined is news: until something is done, joining counts.
  activite: (a, b) => (a.lastActivity ?? a.joinedAt) - (b.lastActivity ?? b.joinedAt),
  // The nearest date first, then who has objectives without one, then who has none.
  objectifs: (a, b) => {
    const [one, other] = [dueOf(a), dueOf(b)]
    return one < other ? -1 : one > other ? 1 : 0
  },
  conseiller: (a, b) => french.compare(a.adviser, b.adviser),
}

const dueOf = ({ watch }: YouthRow): string => watch.due ?? (watch.open > 0 ? '9998' : '9999')

/** Of the structure's youths, those the view is about, before any signal is chosen. */
export function rowsOf(
  rows: readonly YouthRow[],
  { whose, group }: Pick<View, 'whose' | 'group'>,
): YouthRow[] {
  return rows.filter(
    (row) => (whose === 'structure' || row.mine) && (group === '' || row.groups.includes(group)),
  )
}

/** The rows of a view, in order. Apart from the search, so that typing sorts nothing. `now` in milliseconds. */
export function sortRows(rows: readonly YouthRow[], view: View, now: number): YouthRow[] {
  const wanted = new Set<SignalKind>(view.signals)
  const shown = rowsOf(rows, view).filter(
    (row) => wanted.size === 0 || kindsOf(row, now).some((kind) => wanted.has(kind)),
  )
  const sign = view.direction === 'ascending' ? 1 : -1
  const compare =
    view.sort === 'voir' ? byUrgency(shown, now) : view.sort === 'heures' ? byHours(now) : COMPARE[view.sort]
  return shown.sort(
    (a, b) =>
      sign * compare(a, b) ||
      (view.sort === 'voir' ? COMPARE.activite(b, a) : 0) ||
      COMPARE.prenom(a, b) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Who has fewest hours this week first. */
function byHours(now: number): (a: YouthRow, b: YouthRow) => number {
  const monday = mondayOf(frenchDay(now))
  const of = (row: YouthRow) => hoursThisWeek(row, monday)?.validated ?? 0
  return (a, b) => of(a) - of(b)
}

/** The hours of the week that begins on `monday`; those of another week are none. */
export function hoursThisWeek({ watch }: YouthRow, monday: string): YouthRow['watch']['week'] {
  return watch.week?.monday === monday ? watch.week : undefined
}

function byUrgency(rows: readonly YouthRow[], now: number): (a: YouthRow, b: YouthRow) => number {
  const urgency = new Map(rows.map((row) => [row, urgencyOf(row, now)]))
  return (a, b) => urgency.get(a)! - urgency.get(b)!
}
