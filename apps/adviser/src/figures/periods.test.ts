import { expect, it } from 'vitest'
import { periodsOn } from './periods.ts'

const spans = (year: number, month: number, day: number) =>
  Object.fromEntries(
    periodsOn(new Date(year, month - 1, day, 12).getTime()).map(({ id, span }) => [id, span]),
  )

it('cuts the calendar as an activity report does', () => {
  expect(spans(2026, 5, 20)).toEqual({
    tout: {},
    mois: { from: '2026-05-01', to: '2026-05-20' },
    'mois-dernier': { from: '2026-04-01', to: '2026-04-30' },
    trimestre: { from: '2026-04-01', to: '2026-05-20' },
    annee: { from: '2026-01-01', to: '2026-05-20' },
    'annee-derniere': { from: '2025-01-01', to: '2025-12-31' },
  })
})

it('goes back over the new year', () => {
  expect(spans(2026, 1, 3)).toMatchObject({
    'mois-dernier': { from: '2025-12-01', to: '2025-12-31' },
    trimestre: { from: '2026-01-01', to: '2026-01-03' },
  })
})
