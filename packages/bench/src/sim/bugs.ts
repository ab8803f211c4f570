import { fold, type Event, type FieldValue, type FindExercise, type Progress } from '@trousseau/domain'

/** Mistakes planted on purpose: a simulator that doesn't find them proves nothing. */
export const BUGS = {
  'no-dedupe': 'the server takes an event it already holds for a new one',
  'arrival-order': 'the last to arrive wins, not the last written',
  'counter-idempotency': 'the server tells what it holds by the highest stamp of a device, not by ids',
  'no-epoch': 'a restored server goes on under the same epoch',
  'no-clamp': 'clocks that are ahead are believed',
  'bare-sequence': 'numbers come from a sequence outside the transaction: one undone leaves a hole',
} as const

export type Bug = keyof typeof BUGS

export function isBug(name: string): name is Bug {
  return Object.hasOwn(BUGS, name)
}

/** A fold whose last writer is the last to arrive. */
export function arrivalFold(progress: Progress, events: Iterable<Event>, find: FindExercise): Progress {
  const all = [...events]
  const folded = fold(progress, all, find)
  const fields = { ...folded.fields }
  for (const { kind, at, id, body } of all) {
    const { path, value } = body as { path: string; value: FieldValue }
    if (kind === 'field.set') fields[path] = { at, id, value }
  }
  return { ...folded, fields }
}
