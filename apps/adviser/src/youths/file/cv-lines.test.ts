import { cvWrites, itemWrites, personWrites } from '@trousseau/cv'
import { expect, it } from 'vitest'
import { cvParts } from './cv-lines.ts'

it('gives each field a line of its own, as the page words it, and leaves empty ones out', () => {
  const parts = cvParts([
    ...cvWrites('first', { job: 'Vendeuse' }),
    ...cvWrites('other', { job: 'Serveuse', summary: 'Matinale.' }),
    ...personWrites({ firstName: 'Lina', licence: 'learning', phone: '' }),
    ...itemWrites('experiences', 'a', {
      title: 'Stage',
      employer: 'Chez Zoé',
      place: 'Lens',
      start: '2025-01',
      end: 'now',
      tasks: ['Servir', 'Ranger'],
    }),
    ...itemWrites('education', 'b', { title: 'CAP', school: 'Lycée', end: '2026', state: 'ongoing' }),
    ...itemWrites('languages', 'c', { name: 'Turc', level: 'native' }),
  ])
  const lines = parts.flatMap((part) => part.lines.map(({ path, text }) => [path, text]))
  expect(lines).toEqual([
    ['cvs.first.job', 'Vendeuse'],
    ['cvs.other.job', 'Serveuse'],
    ['cvs.other.summary', 'Matinale.'],
    ['profile.firstName', 'Lina'],
    ['profile.licence', 'Permis B en cours'],
    ['experiences.a.title', 'Stage'],
    ['experiences.a.employer', 'Chez Zoé'],
    ['experiences.a.place', 'Lens'],
    ['experiences.a.start', 'janvier 2025 – aujourd’hui'],
    ['experiences.a.tasks', 'Servir · Ranger'],
    ['education.b.title', 'CAP'],
    ['education.b.school', 'Lycée'],
    ['education.b.end', '2026, en cours'],
    ['languages.c.name', 'Turc – langue maternelle'],
  ])
})
