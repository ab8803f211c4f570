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

export function syncRoutes({ serve, store, hints, now }: Services, listener: Listener): void {
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
      const { added, ...answer } = await store.exchange(caller.account, body)
      if (added > 0) hints.changed(caller.structure)
      return answer
    } catch (error) {
      if (!(error instanceof AccountGone)) throw error
      throw erased()
    }
  })
}
