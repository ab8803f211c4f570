import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { uuidv7 } from '@trousseau/domain'
import { notFound } from '../http/refusal.ts'
import type { Services } from '../services.ts'

/** What stays on the advisers' side: private notes, and messages that wait. None of it is in the log. */
export function asideRoutes({ serve, database, now }: Services): void {
  serve(ROUTES.aside, async ({ caller, params }) => {
    const scope = [params.youth, caller.structure]
    const [notes, postponed] = await Promise.all([
      // Of colleagues of this structure only: notes don't follow a youth who is transferred.
      database.rows<{ id: string; words: string; from: string; writer: string; at: number }>(
        `select n.id, n.words, p.name as "from", p.id as writer, n.written_at as at
         from notes n join professionals p on p.id = n.professional
         where n.account = $1 and p.structure = $2 order by n.written_at desc, n.id`,
        scope,
      ),
      database.rows<{ id: string; text: string; from: string; leavesAt: number }>(
        `select m.id, m.words as text, p.name as "from", m.due_at as "leavesAt"
         from postponed_messages m join professionals p on p.id = m.professional
         where m.account = $1 and p.structure = $2 order by m.due_at, m.id`,
        scope,
      ),
    ])
    return {
      notes: notes.map(({ writer, ...note }) => ({ ...note, mine: writer === caller.professional })),
      postponed,
    }
  })

  serve(ROUTES.writeNote, async ({ caller, params, body }) => {
    const id = uuidv7(now(), randomBytes)
    await database.insert(
      'notes',
      ['id', 'account', 'professional', 'words', 'written_at'],
      [[id, params.youth, caller.professional, body.words, now()]],
    )
    return { id }
  })

  serve(ROUTES.eraseNote, async ({ caller, params }) => {
    const gone = await database.run(
      'delete from notes where id = $1 and account = $2 and professional = $3',
      [params.note, params.youth, caller.professional],
    )
    if (gone === 0) throw notFound()
    return {}
  })
}
