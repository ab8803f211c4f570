import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { uuidv7 } from '@trousseau/domain'
import { notFound } from '../http/refusal.ts'
import { settingsOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { followed, nameOf } from '../people/people.ts'
import { leavesAt } from './sending-hours.ts'

/** Milliseconds between two looks for messages whose hour has come. */
const LOOK = 30_000

/** Messages of advisers to youths, said in each youth's log. */
export function messageRoutes({ serve, database, store, hints, now }: Services): void {
  serve(ROUTES.sendMessage, async ({ caller, body }) => {
    const from = await nameOf(database, caller)
    const told = await followed(database, body.youths, caller.structure)
    const leaves = body.now ? now() : leavesAt(now(), await settingsOf(database, caller.structure))
    if (leaves > now()) {
      await database.insert(
        'postponed_messages',
        ['id', 'account', 'professional', 'words', 'due_at'],
        told.map((youth) => [uuidv7(now(), randomBytes), youth, caller.professional, body.text, leaves]),
      )
      return { told: told.length, leavesAt: leaves }
    }
    for (const youth of told) {
      await store.say(youth, caller.professional, () => [
        { kind: 'message.sent', body: { text: body.text, from } },
      ])
    }
    hints.changed(caller.structure)
    return { told: told.length, leavesAt: null }
  })

  serve(ROUTES.messagesSeen, async ({ caller, params, body }) => {
    await store.say(params.youth, caller.professional, ({ messages, seenUntil }) => {
      // Never beyond what the youth wrote: what comes later is not read yet.
      const last = Object.values(messages)
        .filter(({ by, at }) => by === 'youth' && at <= body.until)
        .reduce((last, { at }) => (at > last ? at : last), '')
      return last > (seenUntil ?? '') ? [{ kind: 'message.seen', body: { until: last } }] : []
    })
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.cancelMessage, async ({ params }) => {
    const gone = await database.run('delete from postponed_messages where id = $1 and account = $2', [
      params.message,
      params.youth,
    ])
    if (gone === 0) throw notFound()
    return {}
  })
}

interface Postponed {
  id: string
  account: string
  professional: string
  words: string
  name: string
  structure: string
}

/**
 * Sends the messages whose hour has come. Each keeps its id as the event's, so that a crash between the two writes,
 * or two processes at once, sends it once.
 */
export async function sendDue({ database, store, hints, now }: Services): Promise<number> {
  const due = await database.rows<Postponed>(
    `select m.id, m.account, m.professional, m.words, p.name, a.structure from postponed_messages m
     join professionals p on p.id = m.professional join accounts a on a.id = m.account
     where m.due_at <= $1 order by m.id limit 200`,
    [now()],
  )
  for (const { id, account, professional, words, name, structure } of due) {
    await store.say(account, professional, () => [
      { kind: 'message.sent', body: { text: words, from: name }, id },
    ])
    await database.run('delete from postponed_messages where id = $1', [id])
    hints.changed(structure)
  }
  return due.length
}

/** Looks every half minute for messages to send; answers how to stop. A look that fails is made again; an account erased meanwhile took its own with it. */
export function keepSending(services: Services): () => void {
  const timer = setInterval(() => void sendDue(services).catch(() => undefined), LOOK)
  timer.unref()
  return () => clearInterval(timer)
}
