import { tooMany } from './refusal.ts'

/** `capacity` tries at once, then `perMinute`. */
export interface Allowance {
  capacity: number
  perMinute: number
}

/** Most subjects remembered at once, so that a flood of addresses cannot fill the memory. */
const REMEMBERED = 20_000

/** Counts tries by subject (an address, a code, an account) in leaky buckets held in memory. */
export interface Bucket {
  /** Throws a 429 when the subject's bucket is full. */
  check(subject: string): void
  /** Counts one try. */
  count(subject: string): void
  /** Takes one try back: it succeeded. Counted first, so that many at once don't all pass. */
  forgive(subject: string): void
}

export function bucket({ capacity, perMinute }: Allowance, now: () => number): Bucket {
  const levels = new Map<string, { level: number; at: number }>()
  const levelOf = (subject: string): number => {
    const entry = levels.get(subject)
    if (!entry) return 0
    return Math.max(0, entry.level - ((now() - entry.at) / 60_000) * perMinute)
  }
  return {
    check(subject) {
      const over = levelOf(subject) + 1 - capacity
      if (over > 0) throw tooMany((over / perMinute) * 60)
    },
    forgive(subject) {
      const entry = levels.get(subject)
      if (entry) entry.level = Math.max(0, entry.level - 1)
    },
    count(subject) {
      const level = levelOf(subject) + 1
      levels.delete(subject)
      levels.set(subject, { level, at: now() })
      if (levels.size > REMEMBERED) levels.delete(levels.keys().next().value!)
    },
  }
}

/** Remembers which subjects did well before, in memory and up to a number; the longest silent are forgotten first. */
export function familiar() {
  const known = new Set<string>()
  return {
    knows: (subject: string): boolean => known.has(subject),
    learn(subject: string): void {
      known.delete(subject)
      known.add(subject)
      if (known.size > REMEMBERED) known.delete(known.values().next().value!)
    },
  }
}
