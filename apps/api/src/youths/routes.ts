import { ROUTES, type YouthGroup } from '@trousseau/contract'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { caseloadRoutes } from './caseload.ts'
import { ownDataRoutes } from './own-data.ts'
import { asYouth, byName, FROM_YOUTH, groupsOf, SELECT_YOUTH, youthPageOf, type YouthRecord } from './page.ts'
import { transferRoutes } from './transfers.ts'

export function youthRoutes(services: Services): void {
  const { serve, database, now } = services
  caseloadRoutes(services)
  transferRoutes(services)
  ownDataRoutes(services)

  serve(ROUTES.youths, async ({ caller }) => {
    const [rows, groups, inside, rules] = await Promise.all([
      database.rows<YouthRecord>(
        `${SELECT_YOUTH} ${FROM_YOUTH} where a.structure = $1 and a.archived_at is null`,
        [caller.structure],
      ),
      database.rows<YouthGroup>(
        'select id, name, goal from youth_groups where structure = $1 order by name, id',
        [caller.structure],
      ),
      groupsOf(database, caller.structure),
      rulesOf(database, caller.structure),
    ])
    return {
      youths: rows
        .sort(byName)
        .map((row) => asYouth(row, caller.professional, inside.get(row.id), rules.scale)),
      groups,
      weeklyHours: rules.hours ? rules.weeklyHours : null,
    }
  })

  serve(ROUTES.youthTimeline, async ({ caller, params }) => {
    const page = await youthPageOf(services, params.youth, caller.structure, caller.professional)
    // The youth may read who opened their page, and on what day: the hour would say more than they need.
    await database.run(
      `insert into readings (account, professional, day) values ($1, $2, $3)
       on conflict (account, professional, day) do nothing`,
      [params.youth, caller.professional, new Date(now()).toISOString().slice(0, 10)],
    )
    return page
  })
}
