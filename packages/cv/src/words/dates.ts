import type { Month } from '../model.ts'
import { LABELS, type CvLanguage } from './labels.ts'

/** `2026-03` as « mars 2026 », `2026` as itself, `now` as « aujourd’hui »; `''` stays so. Months in full. */
export function monthInWords(month: Month, language: CvLanguage): string {
  const labels = LABELS[language]
  if (month === 'now') return labels.now
  const [year = '', number] = month.split('-')
  const name = number === undefined ? undefined : labels.months[Number(number) - 1]
  return name === undefined ? year : `${name} ${year}`
}

/** Start and end in words, « mars 2026 – aujourd’hui »; one of them alone, or once when they are the same. */
export function periodInWords(start: Month, end: Month, language: CvLanguage): string {
  const said = [monthInWords(start, language), monthInWords(end, language)].filter((text) => text !== '')
  return [...new Set(said)].join(' – ')
}
