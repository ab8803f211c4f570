import { LABELS } from '../words/labels.ts'
import type { Month } from '../model.ts'

/** Beginnings of months' names, in French and in English, without accents. */
const NAMES = [LABELS.fr.months, LABELS.en.months].map((months) => months.map(plain))
const LASTING = /^(?:present|now|current|currently|today|ongoing|aujourd.?hui|en cours|actuel\w*|ce jour)$/

/**
 * A date of any usual writing as `YYYY-MM`, `YYYY` or `now`; `''` when it says none, `undefined` when it is
 * not understood.
 */
export function monthFrom(value: unknown): Month | undefined {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'number') return value > 1900 && value < 2100 ? String(Math.floor(value)) : undefined
  if (typeof value !== 'string') return undefined
  const text = plain(value.trim())
  if (LASTING.test(text)) return 'now'
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.]\d{1,2})?)?(?:t.*)?$/.exec(text)
  if (iso) return dated(iso[1]!, iso[2])
  const french = /^(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (french) return dated(french[2]!, french[1])
  const worded = /^(?:\d{1,2}(?:er|st|nd|rd|th)?\s+)?(\p{L}{3,9})\.?,?\s+(?:\d{1,2},?\s+)?(\d{4})$/u.exec(
    text,
  )
  if (worded) {
    for (const names of NAMES) {
      const index = names.findIndex((name) => name.startsWith(worded[1]!))
      if (index >= 0) return dated(worded[2]!, String(index + 1))
    }
  }
  return undefined
}

function dated(year: string, month: string | undefined): Month | undefined {
  if (month === undefined) return year
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
