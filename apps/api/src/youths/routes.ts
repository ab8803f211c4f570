import { ROUTES, type YouthRow } from '@trousseau/contract'
import { stampMs } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import type { AdviserCaller } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { timelineOf } from './timeline.ts'

interface Row {
  id: string
  first_name: string
  adviser: string
  adviser_name: string
  joined_at: number
  keys: number
  keys_by_module: string
  last_activity: number | null
}

const SELECT = `select a.id, a.first_name, a.adviser, p.name as adviser_name, a.joined_at,
    g.keys, g.keys_by_module, g.last_activity
  from accounts a join progress g on g.account = a.id join professionals p on p.id = a.adviser`

export function youthRoutes({ serve, database, store, content }: Services): void {
  serve(ROUTES.youths, async ({ caller }) => {
    const rows = await database.rows<Row>(`${SELECT} where a.structure = $1`, [caller.structure])
    rows.sort((a, b) => byName(a.first_name, b.first_name) || byName(a.id, b.id))
    return { youths: rows.map((row) => asYouth(row, caller)) }
  })

  serve(ROUTES.youthTimeline, async ({ caller, params }) => {
    const [row, figures, events] = await Promise.all([
      youthRow(database, params.youth, caller.structure),
      store.figures(params.youth),
      store.events(params.youth),
    ])
    if (!row) throw notFound()
    const { won, ...counts } = figures
    return {
      youth: { ...asYouth(row, caller), ...counts },
      keys: won.map(({ lesson, at }) => ({ lesson, at: stampMs(at) })),
      timeline: timelineOf(events, won, content),
    }
  })
}

const { compare: byName } = new Intl.Collator('fr', { numeric: true })

/** The structure is asked again, so that a youth transferred meanwhile is not shown. */
function youthRow(queries: Queries, youth: string, structure: string): Promise<Row | undefined> {
  return firstRow<Row>(queries, `${SELECT} where a.id = $1 and a.structure = $2`, [youth, structure])
}

function asYouth(row: Row, caller: AdviserCaller): YouthRow {
  return {
    id: row.id,
    firstName: row.first_name,
    mine: row.adviser === caller.professional,
    adviser: row.adviser_name,
    keys: row.keys,
    keysByModule: JSON.parse(row.keys_by_module) as YouthRow['keysByModule'],
    lastActivity: row.last_activity,
    joinedAt: row.joined_at,
  }
}
