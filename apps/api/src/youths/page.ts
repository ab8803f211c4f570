import type { ReplyOfRoute, ROUTES, YouthRow } from '@trousseau/contract'
import { stampMs } from '@trousseau/domain'
import { firstRow } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { timelineOf } from './timeline.ts'

export interface YouthRecord {
  id: string
  first_name: string
  adviser: string
  adviser_name: string
  joined_at: number
  keys: number
  keys_by_module: string
  last_activity: number | null
}

export const SELECT_YOUTH = `select a.id, a.first_name, a.adviser, p.name as adviser_name, a.joined_at,
    g.keys, g.keys_by_module, g.last_activity`
export const FROM_YOUTH =
  'from accounts a join progress g on g.account = a.id join professionals p on p.id = a.adviser'

/** What a professional sees of one youth; `viewer` is that professional, or the youth's own adviser. */
export async function youthPageOf(
  { database, store, content }: Pick<Services, 'database' | 'store' | 'content'>,
  youth: string,
  structure: string,
  viewer?: string,
): Promise<ReplyOfRoute<typeof ROUTES.youthTimeline>> {
  const [row, figures, events] = await Promise.all([
    // The structure is asked again, so that a youth transferred meanwhile is not shown.
    firstRow<YouthRecord>(database, `${SELECT_YOUTH} ${FROM_YOUTH} where a.id = $1 and a.structure = $2`, [
      youth,
      structure,
    ]),
    store.figures(youth),
    store.events(youth),
  ])
  if (!row) throw notFound()
  const { won, ...counts } = figures
  return {
    youth: { ...asYouth(row, viewer ?? row.adviser), ...counts },
    keys: won.map(({ lesson, at }) => ({ lesson, at: stampMs(at) })),
    timeline: timelineOf(events, won, content),
  }
}

export function asYouth(row: YouthRecord, viewer: string): YouthRow {
  return {
    id: row.id,
    firstName: row.first_name,
    mine: row.adviser === viewer,
    adviser: row.adviser_name,
    keys: row.keys,
    keysByModule: JSON.parse(row.keys_by_module) as YouthRow['keysByModule'],
    lastActivity: row.last_activity,
    joinedAt: row.joined_at,
  }
}

const { compare } = new Intl.Collator('fr', { numeric: true })

/** Orders names as French does, and namesakes always alike. */
export function byName(a: YouthRecord, b: YouthRecord): number {
  return compare(a.first_name, b.first_name) || compare(a.id, b.id)
}
