import { m } from '../paraglide/messages.js'

/** First and last day of a period, `2026-12-07`, both in; absent at an end that is open. */
export interface Span {
  from?: string
  to?: string
}

const dayText = (date: Date): string => date.toLocaleDateString('sv')

/** Periods one chooses from, as they are on a day (milliseconds since 1970, in the browser's zone). */
export function periodsOn(now: number): { id: string; name: string; span: Span }[] {
  const today = new Date(now)
  const [year, month] = [today.getFullYear(), today.getMonth()]
  const quarter = month - (month % 3)
  const between = (first: Date, last: Date): Span => ({ from: dayText(first), to: dayText(last) })
  return [
    { id: 'tout', name: m.periodAll(), span: {} },
    { id: 'mois', name: m.periodMonth(), span: between(new Date(year, month, 1), today) },
    {
      id: 'mois-dernier',
      name: m.periodLastMonth(),
      span: between(new Date(year, month - 1, 1), new Date(year, month, 0)),
    },
    { id: 'trimestre', name: m.periodQuarter(), span: between(new Date(year, quarter, 1), today) },
    { id: 'annee', name: m.periodYear(), span: between(new Date(year, 0, 1), today) },
    {
      id: 'annee-derniere',
      name: m.periodLastYear(),
      span: between(new Date(year - 1, 0, 1), new Date(year - 1, 11, 31)),
    },
  ]
}
