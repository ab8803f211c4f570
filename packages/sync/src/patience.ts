const FIRST_MS = 1_000
const LONGEST_MS = 5 * 60_000
/** A server that asks for longer than this is asked again all the same. */
const LONGEST_ASKED_MS = 60 * 60_000

/** When to try again after failures: twice as long each time, with jitter so that phones don't return together. */
export interface Patience {
  /** Milliseconds still to wait, 0 when it may be tried. An eager try skips our own wait, never the server's. */
  wait(eager: boolean): number
  /** Counts a failure; `retryAfter` is what the server asked, in milliseconds. */
  failed(retryAfter?: number): void
  succeeded(): void
}

/** `now` in milliseconds, `random` in [0, 1). */
export function createPatience(now: () => number, random: () => number): Patience {
  let failures = 0
  let since = 0
  let ours = 0
  let asked = 0
  return {
    wait(eager) {
      const gone = now() - since
      // A wall clock set back must not freeze the phone: then the wait is over.
      if (gone < 0) return 0
      return Math.max(0, asked - gone, eager ? 0 : ours - gone)
    },
    failed(retryAfter = 0) {
      failures += 1
      since = now()
      ours = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.5 + random() / 2)
      asked = Math.min(retryAfter, LONGEST_ASKED_MS)
    },
    succeeded() {
      failures = ours = asked = 0
    },
  }
}
