import { PUSH_LIMIT } from '@trousseau/contract'
import { createPatience } from './patience.ts'
import { readReply } from './reply.ts'
import { StorageFull, type LogStorage, type Reading } from './storage.ts'
import type { Answer, Transport } from './transport.ts'

/**
 * What the youth may know of their log:
 * - `alone`: no account, everything stays on this phone;
 * - `kept`: everything is numbered by the server;
 * - `waiting`: some of it is on this phone only;
 * - `paused`: the session is closed; everything stays until they join again;
 * - `full`: the phone has no room left.
 */
export interface Keeping {
  state: 'alone' | 'kept' | 'waiting' | 'paused' | 'full'
  /** Events not numbered yet. */
  waiting: number
}

export interface SyncParts {
  storage: LogStorage
  transport: Transport
  /** Milliseconds; only differences are used. */
  now(): number
  /** In [0, 1). */
  random(): number
  /** Called when the state changes. */
  onChange(keeping: Keeping): void
  /** The account was erased (410): wipe the log. This sync does nothing any more. */
  onErased(): Promise<void>
  /** An unexpected error of the storage; the flush is tried again later. */
  onFault(error: unknown): void
}

export interface Sync {
  /**
   * Sends what is pending and takes what is new, until nothing is left on either side or it must wait.
   * Never runs twice at once: called while it runs, it runs once more after. Never rejects.
   * `eager` skips our own back-off and a pause, for when something changed (app opened, network back).
   */
  flush(options?: { eager?: boolean }): Promise<void>
  /** Reads the log again and says its state, without the network. */
  look(): Promise<void>
  /** Milliseconds before a flush would do something; undefined when nothing is to be retried. */
  retryIn(): number | undefined
  /** Says that a write outside of sync found the phone full, or found room again. */
  noteRoom(room: boolean): void
}

/** Rounds that may bring nothing before the flush gives up for now: a hole, a contested place, a mute server. */
const FRUITLESS_LIMIT = 3

/** The client half of the log. Correct whatever is lost, doubled, reordered or cut. */
export function createSync(parts: SyncParts): Sync {
  const { storage, transport } = parts
  const patience = createPatience(parts.now, parts.random)
  let keeping: Keeping = { state: 'alone', waiting: 0 }
  let last: Reading | undefined
  let paused = false
  let full = false
  let erased = false
  let retrying = false
  let running: Promise<void> | undefined
  let again: { eager: boolean } | undefined

  function report(): void {
    const waiting = last?.waiting ?? 0
    const joined = last?.joined ?? false
    const state = full ? 'full' : !joined ? 'alone' : paused ? 'paused' : waiting > 0 ? 'waiting' : 'kept'
    if (state === keeping.state && waiting === keeping.waiting) return
    keeping = { state, waiting }
    parts.onChange(keeping)
  }

  function failed(retryAfter?: number): 'stop' {
    patience.failed(retryAfter)
    retrying = true
    return 'stop'
  }

  async function read(limit: number): Promise<Reading> {
    last = await storage.read(limit)
    report()
    return last
  }

  /** Rounds until both sides are level. */
  async function level(eager: boolean): Promise<void> {
    let limit = PUSH_LIMIT
    // Behind, we only pull: what we pushed is on its way back and must not be sent twice.
    let behind = false
    let fruitless = 0
    for (let first = true; ; first = false) {
      const reading = await read(behind ? 0 : limit)
      if (!reading.joined || (first && paused && !eager)) return
      if (first && patience.wait(eager) > 0) return
      if (!first && !behind && reading.pending.length === 0) return
      const result = await round(reading)
      if (result === 'stop') return
      if (result === 'smaller') {
        limit = Math.max(1, Math.ceil(reading.pending.length / 2))
        continue
      }
      behind = result.behind
      fruitless = result.fruitful ? 0 : fruitless + 1
      if (fruitless >= FRUITLESS_LIMIT && (behind || reading.pending.length > 0)) {
        failed()
        return
      }
    }
  }

  /** One request and what its answer changes. */
  async function round(
    reading: Reading,
  ): Promise<'stop' | 'smaller' | { behind: boolean; fruitful: boolean }> {
    const { epoch, cursor, pending } = reading
    const answer = await transport.post({ epoch, cursor, events: pending }).catch(() => undefined)
    if (!answer) return failed()
    if (answer.status !== 200) return refused(answer, reading)
    const reply = readReply(answer.body, reading)
    if (!reply) return failed()
    paused = false
    if (epoch !== null && reply.page.epoch !== epoch) {
      await storage.restart({ epoch, cursor }, reply.page.epoch)
      return { behind: false, fruitful: false }
    }
    const { page } = reply
    const fruitful = page.cursor > cursor || page.refused.length > 0
    const written = await storage.take({ epoch, cursor }, page)
    full = false
    if (fruitful || (pending.length === 0 && !reply.holed && !reply.more)) {
      patience.succeeded()
      retrying = false
    }
    return { behind: !written || reply.holed || reply.more, fruitful: written && fruitful }
  }

  /** What to do when the server says no. Nothing pending is ever given up, but for one event too big alone. */
  async function refused(answer: Answer, reading: Reading): Promise<'stop' | 'smaller'> {
    switch (answer.status) {
      case 401:
        paused = true
        retrying = false
        report()
        return 'stop'
      case 410:
        erased = true
        last = undefined
        await parts.onErased()
        report()
        return 'stop'
      case 413: {
        const [event, next] = reading.pending
        if (!event) return failed()
        if (next) return 'smaller'
        const { epoch, cursor } = reading
        const refused = [{ id: event.id, why: 'too-big' }]
        await storage.take({ epoch, cursor }, { epoch, cursor, confirmed: [], received: [], refused })
        return 'smaller'
      }
      default:
        return failed(answer.retryAfter)
    }
  }

  async function guarded(work: () => Promise<unknown>): Promise<void> {
    if (erased) return
    try {
      await work()
    } catch (error) {
      failed()
      if (error instanceof StorageFull) full = true
      else parts.onFault(error)
      report()
    }
  }

  return {
    flush({ eager = false } = {}) {
      if (running) {
        again = { eager: eager || again?.eager === true }
        return running
      }
      running = (async () => {
        for (let next: { eager: boolean } | undefined = { eager }; next; next = again) {
          again = undefined
          const { eager } = next
          await guarded(() => level(eager))
        }
        // In the same turn as the last look at `again`: a call in between would be forgotten.
        running = undefined
      })()
      return running
    },
    look: () => guarded(() => read(0)),
    retryIn: () => (retrying && !paused && !erased ? patience.wait(false) : undefined),
    noteRoom(room) {
      full = !room
      report()
    },
  }
}
