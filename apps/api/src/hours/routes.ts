import { ROUTES } from '@trousseau/contract'
import { activitiesOf, isDay, mondayOf, weekHours } from '@trousseau/domain'
import { nameOf } from '../people/people.ts'
import { Refusal } from '../http/refusal.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'

/** Hours of activity: what youths did proposes them, advisers count them, and each count is said in the youth's log. */
export function hoursRoutes({ serve, database, store, content, hints }: Services): void {
  serve(ROUTES.hours, async ({ caller, params }) => {
    if (!isDay(params.week)) throw badDay()
    const monday = mondayOf(params.week)
    const { scale, weeklyHours, hours: on } = await rulesOf(database, caller.structure)
    const rows = await database.rows<{ id: string; firstName: string }>(
      `select id, first_name as "firstName" from accounts
       where structure = $1 and adviser = $2 and archived_at is null`,
      [caller.structure, caller.professional],
    )
    const youths = await Promise.all(
      rows.map(async ({ id, firstName }) => {
        const { progress } = await store.figures(id)
        const activities = activitiesOf(progress, content.heads, scale)
        return {
          id,
          firstName,
          activities: activities.filter(({ day }) => mondayOf(day) === monday),
          excluded: weekHours(progress, [], monday).excluded,
        }
      }),
    )
    const { compare } = new Intl.Collator('fr', { numeric: true })
    youths.sort((a, b) => compare(a.firstName, b.firstName) || compare(a.id, b.id))
    return { monday, weeklyHours, on, youths }
  })

  serve(ROUTES.judgeHours, async ({ caller, params, body }) => {
    const from = await nameOf(database, caller)
    const { scale } = await rulesOf(database, caller.structure)
    const said = await store.say(params.youth, caller.professional, (progress) => {
      const known = new Map(activitiesOf(progress, content.heads, scale).map((one) => [one.id, one]))
      return body.activities.flatMap(({ id, minutes }) => {
        const activity = known.get(id)
        // What is no activity (any more) counts for nothing; what was counted so already is not said again.
        if (!activity || activity.validated === minutes) return []
        return [{ kind: 'hours.judged' as const, body: { activity: id, minutes, from } }]
      })
    })
    if (said.length > 0) hints.changed(caller.structure)
    return { judged: said.length }
  })

  serve(ROUTES.excludeWeek, async ({ caller, params, body }) => {
    if (!isDay(body.monday)) throw badDay()
    const from = await nameOf(database, caller)
    await store.say(params.youth, caller.professional, () => [
      {
        kind: 'week.excluded',
        body: { monday: mondayOf(body.monday), excluded: body.excluded, from },
      },
    ])
    hints.changed(caller.structure)
    return {}
  })
}

const badDay = () => new Refusal(400, 'bad-day', 'Cette date n’existe pas.')
