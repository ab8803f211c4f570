import { isWork, type Education, type Experience, type Month } from '../model.ts'
import { monthInWords } from '../words/dates.ts'
import type { Advice } from './advice.ts'

type Dated = (Experience | Education) & { list: 'experiences' | 'education' }

/** Advice on dates: missing, backwards, still to come, overlapping. `today` is this month, `YYYY-MM`. */
export function dateAdvice(
  experiences: readonly Experience[],
  education: readonly Education[],
  today: Month,
): Advice[] {
  const all: Dated[] = [
    ...experiences.map((item) => ({ ...item, list: 'experiences' as const })),
    ...education.map((item) => ({ ...item, list: 'education' as const })),
  ]
  return [...all.flatMap((item) => ofOne(item, today)), ...overlaps(experiences)]
}

function ofOne(item: Dated, today: Month): Advice[] {
  const at = (field: 'start' | 'end'): string => `${item.list}.${item.id}.${field}`
  const { start, end } = item
  if (start === '' && end === '')
    return [
      {
        rule: 'dates-missing',
        path: at('start'),
        weight: 'polish',
        why: 'Sans date, on ne sait pas si c’est récent.',
        how: 'Une année suffit.',
      },
    ]
  if (start !== '' && end !== '' && end !== 'now' && backwards(start, end))
    return [
      {
        rule: 'dates-backwards',
        path: at('start'),
        weight: 'mend',
        why: 'La fin arrive avant le début.',
        how: 'Échange les deux dates, ou corrige celle qui est fausse.',
        proposal: {
          shows: `${monthInWords(end, 'fr')} – ${monthInWords(start, 'fr')}`,
          writes: [
            { path: at('start'), value: end },
            { path: at('end'), value: start },
          ],
        },
      },
    ]
  const year = Number(today.slice(0, 4))
  const odd = [start, end].some(
    (month) => /^\d/.test(month) && Math.abs(Number(month.slice(0, 4)) - year) > 50,
  )
  if (odd)
    return [
      {
        rule: 'dates-odd',
        path: at('start'),
        weight: 'mend',
        why: 'Cette année semble fausse.',
        how: 'Relis les quatre chiffres.',
      },
    ]
  if (item.list === 'experiences' && end !== 'now' && end !== '' && backwards(end, today))
    return [
      {
        rule: 'dates-ahead',
        path: at('end'),
        weight: 'polish',
        why: 'Cette date n’est pas encore passée.',
        how: 'Si tu y es en ce moment, choisis « en cours ».',
        proposal: { shows: monthInWords('now', 'fr'), writes: [{ path: at('end'), value: 'now' }] },
      },
    ]
  return []
}

/** Two jobs at once for more than their common month: possible, but to be looked at. */
function overlaps(experiences: readonly Experience[]): Advice[] {
  const work = experiences
    .filter(({ sort, start }) => isWork(sort) && sort !== 'odd-job' && start.length === 7)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
  return work.slice(1).flatMap((later, index) => {
    const before = work
      .slice(0, index + 1)
      .find(({ end }) => (end === 'now' || end.length === 7) && end > later.start)
    if (!before) return []
    return [
      {
        rule: 'dates-overlap',
        path: `experiences.${later.id}.start`,
        weight: 'polish' as const,
        why: `Ces dates se croisent avec « ${before.title || before.employer} ».`,
        how: 'C’est possible d’avoir fait les deux. Vérifie juste les mois.',
      },
    ]
  })
}

/** Whether the second comes before the first; a bare year is compared as a year. */
function backwards(start: Month, end: Month): boolean {
  const length = Math.min(start.length, end.length)
  return end.slice(0, length) < start.slice(0, length)
}
