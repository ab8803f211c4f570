/** Milliseconds during which changes of one structure make one hint. */
const COALESCE = 250

/** Tells open dashboards that something changed in a structure, never what. */
export interface Hints {
  changed(structure: string): void
  /** Calls back at most every 250 ms; answers how to stop. */
  listen(structure: string, hear: () => void): () => void
  /** Forgets what was about to be told. */
  close(): void
}

export function createHints(): Hints {
  const listeners = new Map<string, Set<() => void>>()
  const waiting = new Map<string, NodeJS.Timeout>()
  return {
    changed(structure) {
      if (waiting.has(structure) || !listeners.has(structure)) return
      const timer = setTimeout(() => {
        waiting.delete(structure)
        for (const hear of listeners.get(structure) ?? []) hear()
      }, COALESCE)
      waiting.set(structure, timer)
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
    },
  }
}
