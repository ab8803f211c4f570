import { ROUTES } from '@trousseau/contract'
import { dayNumber, figuresOf, type Tally } from '@trousseau/domain'
import { notFound, Refusal } from '../http/refusal.ts'
import { GUEST } from '../people/guests.ts'
import type { Services } from '../services.ts'

/** What a structure, or one of its groups, may tell of its youths: counted here from what the log proved. */
export function figureRoutes({ serve, database, content, now }: Services): void {
  serve(ROUTES.figures, async ({ caller, query }) => {
    const { group } = query
    const today = dayNumber(new Date(now()).toISOString().slice(0, 10))
    const period = {
      from: query.from === undefined ? 0 : dayNumber(query.from),
      to: query.to === undefined ? today : dayNumber(query.to),
    }
    if (Number.isNaN(period.from) || Number.isNaN(period.to) || period.from > period.to) {
      throw new Refusal(400, 'bad-period', 'Cette période n’existe pas.')
    }
    const groups = await database.rows<{ id: string; name: string }>(
      'select id, name from youth_groups where structure = $1 order by name, id',
      [caller.structure],
    )
    if (group !== undefined && !groups.some(({ id }) => id === group)) throw notFound()
    // Those archived too: what they did was done here. Guests of a workshop are nobody's yet.
    const rows = await database.rows<{ tally: string }>(
      group === undefined
        ? `select g.tally from progress g join accounts a on a.id = g.account
           where g.structure = $1 and coalesce(a.archive_reason, '') <> $2`
        : `select g.tally from youth_group_members m
           join progress g on g.account = m.account join accounts a on a.id = g.account
           where m.youth_group = $3 and g.structure = $1 and coalesce(a.archive_reason, '') <> $2`,
      group === undefined ? [caller.structure, GUEST] : [caller.structure, GUEST, group],
    )
    const tallies = rows.map(({ tally }) => ({ ...EMPTY, ...(JSON.parse(tally) as Partial<Tally>) }))
    return { ...figuresOf(tallies, period, today, content.heads), groups }
  })
}

/** A row that a fold older than tallies made, until it is folded again. */
const EMPTY: Tally = { keys: [], begun: [], cv: null, applications: null, needs: null }
