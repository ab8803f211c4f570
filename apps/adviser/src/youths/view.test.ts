import { describe, expect, it } from 'vitest'
import { readView, sortedBy, sortRows, writeView, type View } from './view.ts'
import { watch, youthRow } from './youth-row.fixture.ts'

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
  signals: [],
  group: '',
  ...known,
})
const NOW = 1000
const ids = (view: View) =>
  sortRows(rows, view, NOW)
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
  it('puts who waits for someone first, by default', () => {
    const waiting = [
      youthRow({ id: 'silent', lastActivity: 1 }),
      youthRow({ id: 'calm', lastActivity: 30 * 86_400_000 }),
      youthRow({ id: 'wrote', lastActivity: 2, watch: watch({ unread: 1 }) }),
      youthRow({ id: 'done', lastActivity: 3, watch: watch({ waiting: 1 }) }),
    ]
    const sorted = sortRows(waiting, readView({}), 30 * 86_400_000)
    expect(sorted.map(({ id }) => id)).toEqual(['wrote', 'done', 'silent', 'calm'])
  })
  it('puts the nearest date of an objective first', () => {
    const some = [
      youthRow({ id: 'none' }),
      youthRow({ id: 'undated', watch: watch({ open: 1 }) }),
      youthRow({ id: 'late', watch: watch({ open: 1, due: '2026-12-24' }) }),
      youthRow({ id: 'soon', watch: watch({ open: 1, due: '2026-12-07' }) }),
    ]
    const sorted = sortRows(some, all({ sort: 'objectifs' }), NOW)
    expect(sorted.map(({ id }) => id)).toEqual(['soon', 'late', 'undated', 'none'])
  })
  it('keeps those with any of the signals, in the group', () => {
    const some = [
      youthRow({ id: 'a', groups: ['g'], watch: watch({ unread: 1 }) }),
      youthRow({ id: 'b', groups: ['g', 'h'], watch: watch({ cvReady: true }) }),
      youthRow({ id: 'c', groups: ['h'], watch: watch({ unread: 1 }) }),
      youthRow({ id: 'd', groups: ['g'] }),
    ]
    const shown = (known: Partial<View>) =>
      sortRows(some, all(known), NOW)
        .map(({ id }) => id)
        .join('')
    expect(shown({ signals: ['messages', 'cv-pret'] })).toBe('abc')
    expect(shown({ signals: ['messages', 'cv-pret'], group: 'g' })).toBe('ab')
    expect(shown({ group: 'h' })).toBe('bc')
  })
  it('leaves the list it was given as it was', () => expect(rows.map((row) => row.id).join('')).toBe('abcde'))
})

describe('the address', () => {
  it('is empty for the default view', () => expect(writeView(readView({}))).toEqual({}))

  it('keeps every other view', () => {
    for (const whose of ['miens', 'structure'] as const)
      for (const sort of ['prenom', 'cles', 'activite', 'voir', 'objectifs', 'conseiller'] as const)
        for (const direction of ['ascending', 'descending'] as const)
          for (const signals of [[], ['messages', 'silence']] as const) {
            const view = { whose, sort, direction, signals, group: signals[0] ? 'g1' : '' }
            expect(readView(writeView(view))).toEqual(view)
          }
  })

  it('survives nonsense', () => {
    expect(readView({ qui: 'x', tri: 'constructor', ordre: ['croissant'], signal: 'x', groupe: 4 })).toEqual(
      readView({}),
    )
  })
})

describe('sortedBy', () => {
  it('turns round on the second click', () => {
    const once = sortedBy(readView({}), 'cles')
    expect(once).toMatchObject({ sort: 'cles', direction: 'descending' })
    expect(sortedBy(once, 'cles').direction).toBe('ascending')
  })
})
