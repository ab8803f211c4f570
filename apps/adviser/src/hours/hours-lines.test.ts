import type { YouthHours } from '@trousseau/contract'
import { expect, it } from 'vitest'
import { hoursCsv, sumsOf } from './hours-lines.ts'

const activity = { lesson: '', title: '=Forum', day: '2026-11-24', minutes: 60 }
const youth: YouthHours = {
  id: 'y1',
  firstName: 'Jeune Exemple',
  excluded: false,
  activities: [
    { ...activity, id: 'own.a', sort: 'own', validated: 45 },
    { ...activity, id: 'lesson.n2', sort: 'lesson', lesson: 'n2', minutes: 30 },
  ],
}

it('adds up what is counted apart from what waits', () => {
  expect(sumsOf(youth)).toEqual({ validated: 45, waiting: 30 })
})

it('gives a line an activity and the total, safe against formulas', () => {
  const lines = hoursCsv([youth, { ...youth, firstName: 'Autre', excluded: true }])
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toBe("Jeune Exemple;24/11/2026;'=Forum;déclaré;60;45")
  expect(lines[2]).toMatch(/^Jeune Exemple;24\/11\/2026;Leçon « .+ »;proposé;30;$/)
  expect(lines[3]).toBe('Jeune Exemple;;Total validé;;;45')
  expect(lines[4]).toBe('Autre;;Semaine hors compte;;;')
})
