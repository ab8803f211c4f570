import type { Peers } from '../database/port.ts'

/** Milliseconds during which changes of one structure make one hint. */
const COALESCE = 250

/** Tells open dashboards, on this process and on the others, that something changed in a structure, never what. */
export interface Hints {
  /** Called once the change is committed: what hears of it reads the database again. */
  changed(structure: string): void
  /** Calls back at most every 250 ms; answers how to stop. */
  listen(structure: string, hear: () => void): () => void
  /** Forgets what was about to be told. */
  close(): void
}

/** `peers`: the other processes on the same database, if there may be any. */
export function createHints(peers?: Peers): Hints {
  const listeners = new Map<string, Set<() => void>>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const toTell = new Set<string>()
  let telling: NodeJS.Timeout | undefined

  function here(structure: string): void {
    if (waiting.has(structure) || !listeners.has(structure)) return
    const timer = setTimeout(() => {
      waiting.delete(structure)
      for (const hear of listeners.get(structure) ?? []) hear()
    }, COALESCE)
    waiting.set(structure, timer)
  }

  function elsewhere(structures: Iterable<string>): void {
    if (!peers) return
    for (const structure of structures) toTell.add(structure)
    telling ??= setTimeout(() => {
      const told = [...toTell]
      toTell.clear()
      telling = undefined
      // Told again when the connection is back: a hint is late rather than lost.
      peers.tell(told).catch(() => elsewhere(told))
    }, COALESCE)
  }

  peers?.hear((structures) => {
    for (const structure of structures ?? listeners.keys()) here(structure)
  })
  return {
    changed(structure) {
      here(structure)
      elsewhere([structure])
    },
    listen(structure, hear) {
      const heard = listeners.get(structure) ?? new Set()
      listeners.set(structure, heard.add(hear))
      return () => {
        heard.delete(hear)
        if (heard.size === 0 && listeners.get(structure) === heard) listeners.delete(structure)
      }
    },
    close() {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      clearTimeout(telling)
    },
  }
}
