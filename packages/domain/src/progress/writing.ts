import type { Written } from './progress.ts'

/** An entry by a name that came from outside: `constructor` and its like are names too. */
export function own<Value>(record: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** The last writer wins, by `(at, id)`. */
export function newer<Value>(
  before: Written<Value> | undefined,
  event: { at: string; id: string },
  value: Value,
): Written<Value> {
  const wins =
    before === undefined || event.at > before.at || (event.at === before.at && event.id > before.id)
  return wins ? { at: event.at, id: event.id, value } : before
}
