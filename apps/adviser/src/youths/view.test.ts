import { describe, expect, it } from 'vitest'
import { readView, sortedBy, sortRows, writeView, type View } from './view.ts'
import { youthRow } from './youth-row.fixture.ts'

const rows = [
  youthRow({ id: 'a', firstName: 'Zoé', keys: 2, lastActivity: 300 }),
  youthRow({
    id: 'b',
    firstName: 'élan',
    keys: 5,
    lastActivity: null,
    joinedAt: 250,
    mine: false,
    adviser: 'Bo',
  }),
  youthRow({ id: 'c', firstName: 'Eden', keys: 2, lastActivity: 100 }),
  youthRow({ id: 'd', firstName: 'Jeune 10', keys: 0, lastActivity: 200 }),
  youthRow({ id: 'e', firstName: 'Jeune 9', keys: 0, lastActivity: 200 }),
]
const all = (known: Partial<View>): View => ({
  whose: 'structure',
  sort: 'prenom',
  direction: 'ascending',
  ...known,
})
const ids = (view: View) =>
  sortRows(rows, view)
    .map((row) => row.id)
    .join('')

describe('sortRows', () => {
  it('sorts names as French does', () => expect(ids(all({}))).toBe('cbeda'))
  it('sorts by keys, then by name', () =>
    expect(ids(all({ sort: 'cles', direction: 'descending' }))).toBe('bcaed'))
  it('counts joining as activity until something is done', () => {
    expect(ids(all({ sort: 'activite', direction: 'descending' }))).toBe('abedc')
    expect(ids(all({ sort: 'activite', direction: 'ascending' }))).toBe('cedba')
  })
  it('shows mine only', () => expect(ids(all({ whose: 'miens' }))).not.toContain('b'))
  it('leaves the list it was given as it was', () => expect(rows.map((row) => row.id).join('')).toBe('abcde'))
})

describe('the address', () => {
  it('is empty for the default view', () => expect(writeView(readView({}))).toEqual({}))

  it('keeps every other view', () => {
    for (const whose of ['miens', 'structure'] as const)
      for (const sort of ['prenom', 'cles', 'activite', 'conseiller'] as const)
        for (const direction of ['ascending', 'descending'] as const) {
          expect(readView(writeView({ whose, sort, direction }))).toEqual({ whose, sort, direction })
        }
  })

  it('survives nonsense', () => {
    expect(readView({ qui: 'x', tri: 'constructor', ordre: ['croissant'] })).toEqual(readView({}))
  })
})

describe('sortedBy', () => {
  it('turns round on the second click', () => {
    const once = sortedBy(readView({}), 'cles')
    expect(once).toMatchObject({ sort: 'cles', direction: 'descending' })
    expect(sortedBy(once, 'cles').direction).toBe('ascending')
  })
})
