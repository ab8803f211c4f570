import type { BodyOf, Contact } from '@trousseau/domain'
import type { Services } from '../services.ts'
import { readPair, roleIn } from './pair-rows.ts'

/** One message as a snapshot keeps it, and as advisers read it. */
export interface Said {
  message: string
  by: 'tutor' | 'mentee'
  text: string
  at: number
  state: 'delivered' | 'held' | 'withheld' | 'refused'
  found: Contact[]
}

/** Messages a snapshot keeps, the last ones. */
const SNAPSHOT = 200

interface MessageRow extends Omit<Said, 'found'> {
  found: string
}

/** A pair's messages, oldest first. */
export async function messagesOf(queries: Services['database'], pair: string): Promise<Said[]> {
  const rows = await queries.rows<MessageRow>(
    `select id as message, sender as "by", words as text, received_at as at, state, found from pair_messages
     where pair = $1 order by received_at, id`,
    [pair],
  )
  return rows.map((row) => ({ ...row, found: JSON.parse(row.found) as Said['found'] }))
}

/**
 * Keeps a report, once, with the conversation as it stands. Only its subject is written down: who reported is in the
 * pair, and in no answer.
 */
export async function takeReport(
  { database, now }: Services,
  account: string,
  id: string,
  { pair: name, message, why, words }: BodyOf<'pair.reported'>,
): Promise<void> {
  const pair = await readPair(database, name)
  const role = pair && roleIn(pair, account)
  if (!pair || !role) return
  const snapshot = (await messagesOf(database, pair.id)).slice(-SNAPSHOT)
  await database.run(
    `insert into pair_reports (id, structure, pair, about, role, why, words, message, snapshot, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [
      id,
      pair.structure,
      pair.id,
      role === 'tutor' ? pair.mentee : pair.tutor,
      role === 'tutor' ? 'mentee' : 'tutor',
      why,
      words ?? null,
      message ?? null,
      JSON.stringify(snapshot),
      now(),
    ],
  )
}
