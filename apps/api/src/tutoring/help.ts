import { keysOf, stampMs } from '@trousseau/domain'
import { firstRow } from '../database/port.ts'
import type { Services } from '../services.ts'
import { SERVER } from './endings.ts'
import { isKnown, pairsWith } from './pair-rows.ts'

/**
 * Notes, in the tutor's log, the lessons a mentee finished after a call for help the tutor answered. How much was
 * written counts for nothing: one word after the call is enough, and a lesson counts once.
 */
export async function followHelp(services: Services, mentee: string): Promise<void> {
  const { database, store, content } = services
  const pairs = (await pairsWith(database, mentee, 'mentee')).filter(isKnown)
  if (pairs.length === 0) return
  const { progress } = await store.figures(mentee)
  for (const pair of pairs) {
    for (const { lesson, at } of keysOf(progress, content.heads)) {
      const asked = progress.lessons[lesson]?.helpAsked
      if (asked === undefined || at <= asked || stampMs(asked) < pair.made_at) continue
      const answered = await firstRow(
        database,
        `select 1 from pair_messages
         where pair = $1 and sender = 'tutor' and state = 'delivered' and received_at > $2 limit 1`,
        [pair.id, stampMs(asked)],
      )
      if (!answered) continue
      await store.say(pair.tutor, SERVER, ({ tutoring }) =>
        tutoring.pairs[pair.id]?.helped[lesson] === undefined
          ? [{ kind: 'pair.helped', body: { pair: pair.id, lesson } }]
          : [],
      )
    }
  }
}
