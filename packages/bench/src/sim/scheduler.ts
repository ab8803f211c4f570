import type { Random } from './random.ts'

/** What a piece of the server meets when its process dies. */
export class Killed extends Error {
  override name = 'Killed'
}

interface Parked {
  owner: string
  go(): void
  kill(): void
}

/**
 * Chooses who goes on. All that runs parks at each of its awaits, so that the seed decides of every interleaving
 * and a process may die at any of them. No timer and no real input or output: the order is the seed's alone.
 */
export interface Scheduler {
  /** Parks until chosen. */
  turn(owner: string): Promise<void>
  /** Lets one go on; false when nobody is parked. */
  step(): Promise<boolean>
  /** Lets all go on, in a random order, until nobody is parked. */
  settle(): Promise<void>
  /** The owner's process dies: what it awaited never comes. */
  drop(owner: string): void
  /** What the owner awaits fails, as inside a server that is being killed. */
  kill(owner: string): Promise<void>
}

/** More turns than any honest game takes: somebody goes round in circles. */
const TURN_LIMIT = 200_000

export function createScheduler(random: Random): Scheduler {
  let parked: Parked[] = []
  const dead = new Set<string>()
  let turns = 0
  // Every promise that can go on has gone on once a macrotask runs.
  const drained = () => new Promise<void>((resolve) => void setImmediate(resolve))

  const scheduler: Scheduler = {
    turn(owner) {
      if (dead.has(owner)) return new Promise(() => {})
      return new Promise((resolve, reject) =>
        parked.push({ owner, go: resolve, kill: () => reject(new Killed()) }),
      )
    },
    async step() {
      if (parked.length === 0) return false
      if (++turns > TURN_LIMIT) throw new Error('livelock: the turns never end')
      const index = random.below(parked.length)
      const [chosen] = parked.splice(index, 1)
      chosen!.go()
      await drained()
      return true
    },
    async settle() {
      await drained()
      while (await scheduler.step());
    },
    drop(owner) {
      dead.add(owner)
      parked = parked.filter((one) => one.owner !== owner)
    },
    async kill(owner) {
      // What stood in line behind a killed piece comes forward and dies too.
      for (;;) {
        const killed = parked.filter((one) => one.owner === owner)
        if (killed.length === 0) return
        parked = parked.filter((one) => one.owner !== owner)
        for (const one of killed) one.kill()
        await drained()
      }
    },
  }
  return scheduler
}
