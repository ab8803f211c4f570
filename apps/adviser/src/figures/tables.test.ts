import { LEARNING_MODULES, SIGNALS } from '@trousseau/domain'
import { expect, it } from 'vitest'
import type { Reply } from '../api/call.ts'
import { csvOf } from '../tables/csv.ts'
import { sheetsOf, tablesOf } from './tables.ts'

const told: Reply<'figures'> = {
  youths: 20,
  active: 15,
  modules: LEARNING_MODULES.map((module, index) => ({
    module,
    keys: index === 0 ? 25 : null,
    youths: index === 0 ? 10 : null,
  })),
  keys: 25,
  cvs: { shown: 10, begun: null, done: 5 },
  applications: { shown: null, sent: null, applied: null, interview: null, yes: null },
  needs: { said: 5, signals: SIGNALS.map((signal) => ({ signal, youths: null })) },
  lessons: [{ lesson: 'n2', finished: 5, gaveUp: 10, stoppedAt: 'a' }],
  groups: [],
}

it('takes away what is on screen, and nothing of what is hidden', () => {
  const tables = tablesOf(told)
  const sheets = sheetsOf(tables, told, 'Mission locale, 2026')
  expect(sheets).toHaveLength(tables.length + 1)
  for (const [index, { rows }] of tables.entries()) {
    const lines = sheets[index + 1]!.rows.slice(1)
    expect(lines.map(([label]) => label)).toEqual(rows.map(({ label }) => label))
  }
  const text = csvOf(sheets.flatMap(({ rows }) => rows))
  expect(text).toContain('Orientation;25;10')
  expect(text).toContain('Formation;moins de 5;moins de 5')
  expect(text).not.toMatch(/null|NaN|undefined/)
})
