import { ROUTES } from '@trousseau/contract'
import { bucket } from '../http/bucket.ts'
import { erased } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { AccountGone } from './store.ts'

/** Generous: a phone that comes back after weeks pushes 100 events a request. */
const ROUNDS = { capacity: 1200, perMinute: 1200 }

export function syncRoutes({ serve, store, hints, now }: Services): void {
  const rounds = bucket(ROUNDS, now)
  serve(ROUTES.sync, async ({ caller, body }) => {
    rounds.check(caller.account)
    rounds.count(caller.account)
    try {
      const { added, ...answer } = await store.exchange(caller.account, body)
      if (added > 0) hints.changed(caller.structure)
      return answer
    } catch (error) {
      if (!(error instanceof AccountGone)) throw error
      throw erased()
    }
  })
}
