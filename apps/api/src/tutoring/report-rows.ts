import { isLateBy, type REPORT_REASONS } from '@trousseau/domain'
import { asPerson, personColumns, personIn } from './people.ts'

export interface ReportRow {
  report: string
  pair: string | null
  role: 'tutor' | 'mentee'
  why: (typeof REPORT_REASONS)[number]
  words: string | null
  at: number
  closed_at: number | null
  closed_reason: string | null
  closed_name: string | null
}

/** From pair_reports as `r`, accounts as `a`, tutoring_people as `p`, and professionals as `c` for who closed it. */
export const SELECT_REPORT = `select r.id as report, r.pair, r.role, r.why, r.words, r.reported_at as at,
  r.closed_at, r.closed_reason, c.name as closed_name, ${personColumns('a', 'p', 'about_')}`

/** A report as advisers read it; nothing of it says who made it. */
export function asReport(row: ReportRow, viewer: string, now: number) {
  const about = personIn(row, 'about_')
  return {
    report: row.report,
    pair: row.pair,
    // The account may be gone since.
    about: (about.youth as string | null) === null ? null : asPerson(about, viewer),
    role: row.role,
    why: row.why,
    words: row.words,
    at: row.at,
    escalated: row.closed_at === null && isLateBy(row.at, now),
    closed:
      row.closed_at === null
        ? null
        : { reason: row.closed_reason ?? '', by: row.closed_name ?? '', at: row.closed_at },
  }
}
