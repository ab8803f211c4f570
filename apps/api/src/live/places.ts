import type { Peers } from '../database/port.ts'

/** Takes one of a person's places, of those of all processes; answers how to leave it, or nothing when all are taken. */
export type TakePlace = (person: string) => Promise<(() => void) | undefined>

/** `peers`: the other processes on the same database; absent, this one counts alone. */
export function createPlaces(limit: number, peers?: Pick<Peers, 'claim' | 'release'>): TakePlace {
  const names = peers ?? namesHere()
  return async (person) => {
    for (let place = 0; place < limit; place++) {
      const name = `live ${place} ${person}`
      if (!(await names.claim(name))) continue
      // A name that can't be let go is that of a lost connection: it is let go with it.
      return () => void names.release(name).catch(() => undefined)
    }
    return undefined
  }
}

function namesHere(): Pick<Peers, 'claim' | 'release'> {
  const held = new Set<string>()
  return {
    claim: async (name) => !held.has(name) && Boolean(held.add(name)),
    release: async (name) => void held.delete(name),
  }
}
