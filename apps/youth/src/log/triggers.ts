/** How often the server is asked for news while the app is on screen, in milliseconds. */
const SLOW_MS = 60_000
/** The same in a workshop, where everyone is sent to a lesson at once. */
const QUICK_MS = 3_000
/** A burst of taps makes one request. */
const SOON_MS = 300
/** How long a tab waits for another that is syncing; then it goes all the same. */
const PATIENCE_MS = 5_000

/** What is called at the right moments. */
interface Flushed {
  flush(options: { eager: boolean }): Promise<void>
  /** Milliseconds before a failed flush may be tried again. */
  retryIn(): number | undefined
}

export interface Triggers {
  /** After an event: in a moment. */
  soon(): void
  /** Something changed for good (opened, joined, network back): at once. */
  now(): Promise<void>
}

/**
 * Flushes on `online`, when the app is shown or hidden, after an event, slowly while it is on screen, and to retry;
 * while `quick` says so, every three seconds, whatever failed before.
 */
export function installTriggers(current: () => Flushed | undefined, quick: () => boolean): Triggers {
  let soonTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  async function run(eager: boolean): Promise<void> {
    const flushed = current()
    if (!flushed) return
    await inTurn(() => flushed.flush({ eager }))
    clearTimeout(retryTimer)
    const wait = flushed.retryIn()
    if (wait !== undefined) retryTimer = setTimeout(() => void run(false), Math.max(wait, SOON_MS))
  }

  globalThis.addEventListener?.('online', () => void run(true))
  if (typeof document !== 'undefined') {
    document.addEventListener('visibilitychange', () => void run(document.visibilityState === 'visible'))
    setInterval(() => {
      if (document.visibilityState === 'visible') void run(false)
    }, SLOW_MS)
    setInterval(() => {
      if (document.visibilityState === 'visible' && quick()) void run(true)
    }, QUICK_MS)
  }

  return {
    soon() {
      clearTimeout(soonTimer)
      soonTimer = setTimeout(() => void run(false), SOON_MS)
    },
    now: () => run(true),
  }
}

/** One tab at a time spares the network; two at once would be right too, so that a stuck tab holds up nobody. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return work()
  const signal = AbortSignal.timeout(PATIENCE_MS)
  let started = false
  try {
    await navigator.locks.request('trousseau.sync', { signal }, () => {
      started = true
      return work()
    })
  } catch (error) {
    if (started) throw error
    await work()
  }
}
