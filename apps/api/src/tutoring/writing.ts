import { contactsIn, type BodyOf } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import type { Services } from '../services.ts'
import { SERVER } from './endings.ts'
import { isOpen, otherIn, readPair, roleIn, type PairRow, type Role } from './pair-rows.ts'
import { lockAccounts } from './people.ts'

type Judged = Pick<BodyOf<'pair.judged'>, 'verdict' | 'why'>

/** How long what one wrote is read together with what follows, in milliseconds: a number may come in pieces. */
const TOGETHER = 15 * 60_000

/**
 * Takes a message a phone asks to send, once, by its id: everything that may stop it is read under the locks of both
 * accounts, so that what was ended, frozen or suspended before stops it whatever the order of arrival. Answers
 * whether something new was said to its author.
 */
export async function takeMessage(
  { database, store, now }: Services,
  account: string,
  id: string,
  body: BodyOf<'pair.wrote'>,
): Promise<boolean> {
  const known = await readPair(database, body.pair)
  const role = known && roleIn(known, account)
  if (!known || !role) return refuse(store, account, id, body.pair)
  return database.transaction(async (tx) => {
    await lockAccounts(tx, [known.tutor, known.mentee])
    const pair = await readPair(tx, known.id)
    if (!pair) return false
    const before = await firstRow(tx, 'select 1 from pair_messages where pair = $1 and id = $2', [
      pair.id,
      id,
    ])
    if (before) return false
    const found = contactsIn(await inContext(tx, pair.id, role, body.text, now()))
    const judged = judge(pair, role, body, found.length > 0)
    if (judged.verdict !== 'refused') {
      await tx.insert(
        'pair_messages',
        ['pair', 'id', 'sender', 'words', 'thanks', 'received_at', 'state', 'found'],
        [[pair.id, id, role, body.text, body.thanks ? 1 : 0, now(), judged.verdict, JSON.stringify(found)]],
      )
    }
    if (judged.verdict === 'delivered') await deliver(tx, store, pair, role, { id, ...body })
    const said = await store.sayIn(tx, account, SERVER, ({ tutoring }) => {
      // Refused already: the same push came twice.
      const past = tutoring.pairs[pair.id]?.messages[id]?.judged
      return past ? [] : [{ kind: 'pair.judged', body: { pair: pair.id, message: id, ...judged } }]
    })
    return said.length > 0
  })
}

/** Of a pair that is gone, or never was theirs: the phone must not wait for ever. */
async function refuse(
  store: Services['store'],
  account: string,
  message: string,
  pair: string,
): Promise<boolean> {
  const said = await store.say(account, SERVER, ({ tutoring }) =>
    tutoring.pairs[pair]?.messages[message]?.judged
      ? []
      : [{ kind: 'pair.judged', body: { pair, message, verdict: 'refused', why: 'closed' } }],
  )
  return said.length > 0
}

function judge(pair: PairRow, role: Role, { text, sure }: BodyOf<'pair.wrote'>, found: boolean): Judged {
  if (!isOpen(pair) || text.trim() === '') return { verdict: 'refused', why: 'closed' }
  if (pair.tutor_accepted_at === null || pair.mentee_accepted_at === null)
    return { verdict: 'refused', why: 'unread-rules' }
  if (!found) return { verdict: 'delivered' }
  const adults = pair.tutor_band === 'adult' && pair.mentee_band === 'adult'
  if (!adults) return { verdict: 'held' }
  return sure ? { verdict: 'delivered' } : { verdict: 'refused', why: 'contact' }
}

/** Says a message in the other's log. */
export async function deliver(
  tx: Queries,
  store: Services['store'],
  pair: PairRow,
  from: Role,
  { id, text, thanks }: { id: string; text: string; thanks?: boolean | undefined },
): Promise<void> {
  await store.sayIn(tx, otherIn(pair, from), from, () => [
    { kind: 'pair.said', body: { pair: pair.id, message: id, text, ...(thanks && { thanks }) } },
  ])
}

/** The message after those its author wrote just before, when it looks like a piece of a number. */
async function inContext(
  tx: Queries,
  pair: string,
  sender: Role,
  text: string,
  now: number,
): Promise<string> {
  if (!PIECE.test(text)) return text
  const last = await tx.rows<{ words: string }>(
    `select words from pair_messages where pair = $1 and sender = $2 and received_at > $3
     order by received_at desc, id desc limit 5`,
    [pair, sender, now - TOGETHER],
  )
  const pieces: string[] = []
  for (const { words } of last) {
    if (!PIECE.test(words)) break
    pieces.unshift(words)
  }
  return [...pieces, text].join(' ')
}

/** Figures and little else. */
const PIECE = /^\D{0,12}\d[\d\s.,-]{0,14}\D{0,3}$/
