import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
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
