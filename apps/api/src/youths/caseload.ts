import type { ARCHIVE_REASONS } from '@trousseau/contract'
import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { erasedOn, WARNING } from './retention.ts'
import { asYouth, byName, FROM_YOUTH, SELECT_YOUTH, type YouthRecord } from './page.ts'

interface Archived extends YouthRecord {
  archived_at: number
  archive_reason: (typeof ARCHIVE_REASONS)[number]
}

/** Who accompanies a youth, and whether they still do. */
export function caseloadRoutes({ serve, database, hints, erase, now }: Services): void {
  serve(ROUTES.assign, async ({ caller, params, body }) => {
    await database.transaction(async (tx) => {
      const colleague = await firstRow(
        tx,
        'select 1 from professionals where id = $1 and structure = $2 and left_at is null',
        [body.professional, caller.structure],
      )
      if (!colleague) throw notFound()
      await tx.run('update accounts set adviser = $3 where id = $1 and structure = $2', [
        params.youth,
        caller.structure,
        body.professional,
      ])
    })
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.archive, async ({ caller, params, body }) => {
    await database.run(
      'update accounts set archived_at = $3, archive_reason = $4 where id = $1 and structure = $2',
      [params.youth, caller.structure, now(), body.reason],
    )
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.reopen, async ({ caller, params }) => {
    await database.run(
      'update accounts set archived_at = null, archive_reason = null where id = $1 and structure = $2',
      [params.youth, caller.structure],
    )
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.eraseYouth, async ({ params }) => {
    if (!(await erase(params.youth))) throw notFound()
    return {}
  })

  serve(ROUTES.archived, async ({ caller }) => {
    const rows = await database.rows<Archived>(
      `${SELECT_YOUTH}, a.archived_at, a.archive_reason ${FROM_YOUTH}
       where a.structure = $1 and a.archived_at is not null`,
      [caller.structure],
    )
    const ending = await database.rows<{ id: string; firstName: string; heard: number; warned: number }>(
      `select id, first_name as "firstName", warned_at as warned,
         case when last_contact > joined_at then last_contact else joined_at end as heard
       from accounts where structure = $1 and warned_at is not null order by warned_at, id`,
      [caller.structure],
    )
    return {
      archived: rows.sort(byName).map((row) => ({
        ...asYouth(row, caller.professional),
        archivedAt: row.archived_at,
        reason: row.archive_reason,
      })),
      ending: ending.map(({ id, firstName, heard, warned }) => ({
        id,
        firstName,
        erasedOn: Math.max(erasedOn(heard), warned + WARNING),
      })),
    }
  })
}
