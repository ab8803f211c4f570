import { randomBytes } from 'node:crypto'
import { GOAL_FROM, ROUTES, type GroupGoal } from '@trousseau/contract'
import { uuidv7 } from '@trousseau/domain'
import { writableName } from '../http/names.ts'
import type { Services } from '../services.ts'
import { followed } from '../people/people.ts'

/** Groups of youths, shared by the colleagues of a structure. */
export function groupRoutes({ serve, database, hints, now }: Services): void {
  serve(ROUTES.makeGroup, async ({ caller, body }) => {
    const id = uuidv7(now(), randomBytes)
    await database.insert(
      'youth_groups',
      ['id', 'structure', 'name', 'created_at'],
      [[id, caller.structure, writableName(body.name), now()]],
    )
    hints.changed(caller.structure)
    return { id }
  })

  serve(ROUTES.dissolveGroup, async ({ caller, params }) => {
    await database.run('delete from youth_groups where id = $1 and structure = $2', [
      params.group,
      caller.structure,
    ])
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.setGroupGoal, async ({ caller, params, body }) => {
    await database.run('update youth_groups set goal = $1 where id = $2 and structure = $3', [
      body.keys,
      params.group,
      caller.structure,
    ])
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.groupGoals, async ({ caller }) => ({
    goals: await database.rows<GroupGoal>(
      `select g.name as "group", g.goal as keys, cast(coalesce(sum(p.keys), 0) as integer) as won
       from youth_group_members own
       join youth_groups g on g.id = own.youth_group and g.structure = $2 and g.goal is not null
       join youth_group_members m on m.youth_group = g.id
       join accounts a on a.id = m.account and a.structure = g.structure and a.archived_at is null
       left join progress p on p.account = a.id
       where own.account = $1
       group by g.id, g.name, g.goal having count(*) >= $3 order by g.name, g.id`,
      [caller.account, caller.structure, GOAL_FROM],
    ),
  }))

  serve(ROUTES.moveInGroup, async ({ caller, params, body }) => {
    const told = await followed(database, body.youths, caller.structure)
    await database.transaction(async (tx) => {
      for (const youth of told) {
        await tx.run(
          body.inside
            ? `insert into youth_group_members (youth_group, account) values ($1, $2)
               on conflict (youth_group, account) do nothing`
            : 'delete from youth_group_members where youth_group = $1 and account = $2',
          [params.group, youth],
        )
      }
    })
    hints.changed(caller.structure)
    return { told: told.length }
  })
}
