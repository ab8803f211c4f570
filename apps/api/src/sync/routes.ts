import { ROUTES } from '@trousseau/contract'
import type { Event } from '@trousseau/domain'
import { bucket } from '../http/bucket.ts'
import { erased } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { judge } from './judge.ts'
import { AccountGone } from './store.ts'

/** Generous: a phone that comes back after weeks pushes 100 events a request. */
const ROUNDS = { capacity: 1200, perMinute: 1200 }

/** A subject that must act on what phones say, beside their log. */
export interface Listener {
  /** The kinds it acts on. */
  hears: ReadonlySet<string>
  /** Given the events about to enter a log, as they will be numbered; some may be there already. */
  before(account: string, events: readonly Event[]): Promise<void>
}

/**
 * What follows a push that was taken; the phone pushes again what was not answered, so it may be told the same twice.
 * Answers whether more was written in that log.
 */
export type AfterPush = (
  youth: { account: string; structure: string },
  events: readonly Record<string, unknown>[],
  mentored: boolean,
) => Promise<boolean>

export function syncRoutes(
  { serve, store, hints, now }: Services,
  listener: Listener,
  afterPush: AfterPush,
): void {
  const rounds = bucket(ROUNDS, now)
  serve(ROUTES.sync, async ({ caller, body }) => {
    rounds.check(caller.account)
    rounds.count(caller.account)
    try {
      if (body.events.some(({ kind }) => listener.hears.has(String(kind)))) {
        const { taken } = judge(body.events, now())
        await listener.before(
          caller.account,
          taken.map(({ event }) => event),
        )
      }
      const { added, mentored, ...answer } = await store.exchange(caller.account, body)
      if (added > 0) hints.changed(caller.structure)
      const refused = new Set(answer.rejected.map(({ mine }) => mine))
      const taken = body.events.filter((_, mine) => !refused.has(mine))
      const more = taken.length > 0 && (await afterPush(caller, taken, mentored))
      return { ...answer, more: answer.more || more }
    } catch (error) {
      if (!(error instanceof AccountGone)) throw error
      throw erased()
    }
  })
}
