import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import { nameOf } from '../people/people.ts'
import type { Services } from '../services.ts'
import { lockAccounts, personColumns, personIn, asPerson } from './people.ts'
import { isKnown, readPair } from './pair-rows.ts'
import { messagesOf, type Said } from './reporting.ts'
import { asReport, SELECT_REPORT, type ReportRow } from './report-rows.ts'

/** Conversations and reports, read by advisers: each reading of a conversation is noted where both youths see it. */
export function readingRoutes({ serve, database, store, hints, now }: Services): void {
  serve(ROUTES.pairMessages, async ({ caller, params }) => {
    const pair = await readPair(database, params.pair)
    if (!pair) throw notFound()
    const from = await nameOf(database, caller)
    const day = new Date(now()).toISOString().slice(0, 10)
    // Noted before anything is shown; once a day, as for a youth's page.
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [pair.tutor, pair.mentee])
      const first = await tx.run(
        `insert into pair_readings (pair, professional, day) values ($1, $2, $3)
         on conflict (pair, professional, day) do nothing`,
        [pair.id, caller.professional, day],
      )
      if (first === 0 || !isKnown({ ...pair, ended_at: null, present: 1 })) return
      for (const account of [pair.tutor, pair.mentee].sort()) {
        await store.sayIn(tx, account, caller.professional, () => [
          { kind: 'pair.read', body: { pair: pair.id, from } },
        ])
      }
    })
    const [people, messages, readings] = await Promise.all([
      firstRow<object>(
        database,
        `select ${personColumns('t', 'tp', 't_')}, ${personColumns('m', 'mp', 'm_')}
         from pairs d join accounts t on t.id = d.tutor join accounts m on m.id = d.mentee
         left join tutoring_people tp on tp.account = t.id left join tutoring_people mp on mp.account = m.id
         where d.id = $1`,
        [pair.id],
      ),
      messagesOf(database, pair.id),
      database.rows<{ name: string; day: string }>(
        `select p.name, r.day from pair_readings r join professionals p on p.id = r.professional
         where r.pair = $1 order by r.day desc, p.name`,
        [pair.id],
      ),
    ])
    if (!people) throw notFound()
    return {
      tutor: asPerson(personIn(people, 't_'), caller.professional),
      mentee: asPerson(personIn(people, 'm_'), caller.professional),
      messages,
      readings,
    }
  })

  serve(ROUTES.readReport, async ({ caller, params }) => {
    const row = await firstRow<ReportRow & { message: string | null; snapshot: string }>(
      database,
      `${SELECT_REPORT}, r.message, r.snapshot from pair_reports r
       left join accounts a on a.id = r.about left join tutoring_people p on p.account = a.id
       left join professionals c on c.id = r.closed_by where r.id = $1`,
      [params.report],
    )
    if (!row) throw notFound()
    return {
      ...asReport(row, caller.professional, now()),
      message: row.message,
      messages: JSON.parse(row.snapshot) as Said[],
    }
  })

  serve(ROUTES.closeReport, async ({ caller, params, body }) => {
    const closed = await database.run(
      `update pair_reports set closed_at = $2, closed_by = $3, closed_reason = $4
       where id = $1 and closed_at is null`,
      [params.report, now(), caller.professional, body.reason],
    )
    if (closed === 0) throw new Refusal(409, 'closed', 'Ce signalement est déjà clos.')
    hints.changed(caller.structure)
    return {}
  })
}
