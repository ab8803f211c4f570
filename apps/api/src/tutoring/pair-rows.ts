import { firstRow, type Queries } from '../database/port.ts'
import type { Band } from './people.ts'

export type Role = 'tutor' | 'mentee'

/** A pair with what decides whether anything may pass in it, read together. */
export interface PairRow {
  id: string
  structure: string
  tutor: string
  mentee: string
  made_at: number
  needs_approval: number
  approved_at: number | null
  tutor_accepted_at: number | null
  mentee_accepted_at: number | null
  frozen_at: number | null
  ended_at: number | null
  tutor_name: string
  mentee_name: string
  tutor_band: Band
  mentee_band: Band
  /** 1 when both are here, open, and neither is suspended. */
  present: number
}

export const SELECT_PAIR = `select p.id, p.structure, p.tutor, p.mentee, p.made_at, p.needs_approval, p.approved_at,
    p.tutor_accepted_at, p.mentee_accepted_at, p.frozen_at, p.ended_at,
    t.first_name as tutor_name, m.first_name as mentee_name, tp.band as tutor_band, mp.band as mentee_band,
    case when t.structure = p.structure and m.structure = p.structure and t.archived_at is null
      and m.archived_at is null and tp.suspended_at is null and mp.suspended_at is null then 1 else 0 end as present
  from pairs p join accounts t on t.id = p.tutor join accounts m on m.id = p.mentee
  left join tutoring_people tp on tp.account = p.tutor left join tutoring_people mp on mp.account = p.mentee`

export async function readPair(queries: Queries, pair: string): Promise<PairRow | undefined> {
  return firstRow<PairRow>(queries, `${SELECT_PAIR} where p.id = $1`, [pair])
}

/** Whether both were told of it, it is not over, and both are still in its structure. */
export function isKnown({ needs_approval, approved_at, ended_at, present }: PairRow): boolean {
  return ended_at === null && present === 1 && (needs_approval === 0 || approved_at !== null)
}

/** Whether words may pass now. */
export function isOpen(pair: PairRow): boolean {
  return isKnown(pair) && pair.frozen_at === null
}

export function roleIn(pair: PairRow, account: string): Role | undefined {
  return pair.tutor === account ? 'tutor' : pair.mentee === account ? 'mentee' : undefined
}

export const otherIn = (pair: PairRow, role: Role): string => (role === 'tutor' ? pair.mentee : pair.tutor)

/** Pairs of a youth that are not ended, in either role. */
export async function pairsWith(queries: Queries, account: string, role?: Role): Promise<PairRow[]> {
  const whose = role === undefined ? '(p.tutor = $1 or p.mentee = $1)' : `p.${role} = $1`
  return queries.rows<PairRow>(`${SELECT_PAIR} where ${whose} and p.ended_at is null order by p.made_at`, [
    account,
  ])
}
