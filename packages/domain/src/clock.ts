/**
 * Hybrid logical clock: what orders events made on phones whose clocks disagree.
 *
 * A stamp is 12 lower-case base-36 characters, 9 of milliseconds since 1970 then 3 of a counter,
 * so that comparing two stamps as strings compares them as times.
 */
export type Stamp = string

const MS_WIDTH = 9
const COUNTER_WIDTH = 3
const COUNTER_LIMIT = 36 ** COUNTER_WIDTH

export const STAMP_PATTERN = /^[0-9a-z]{12}$/

/** Builds a stamp from milliseconds since 1970 (0 … 36⁹ − 1) and a counter (0 … 46,655). */
export function stamp(ms: number, counter = 0): Stamp {
  return (
    Math.max(0, Math.floor(ms)).toString(36).padStart(MS_WIDTH, '0') +
    counter.toString(36).padStart(COUNTER_WIDTH, '0')
  )
}

/** Milliseconds since 1970 written in a stamp. */
export function stampMs(value: Stamp): number {
  return parseInt(value.slice(0, MS_WIDTH), 36)
}

/**
 * The next stamp of a device: never before `last` (the greatest stamp made or seen there), even when
 * the wall clock was set back.
 */
export function nextStamp(last: Stamp, nowMs: number): Stamp {
  const lastMs = last === '' ? -1 : stampMs(last)
  if (nowMs > lastMs) return stamp(nowMs)
  const counter = parseInt(last.slice(MS_WIDTH), 36) + 1
  return counter < COUNTER_LIMIT ? stamp(lastMs, counter) : stamp(lastMs + 1)
}

/** The earlier of two stamps; `undefined` stands for never. */
export function earliest(a: Stamp | undefined, b: Stamp): Stamp {
  return a === undefined || b < a ? b : a
}

/** The later of two stamps; `undefined` stands for never. */
export function latest(a: Stamp | undefined, b: Stamp): Stamp {
  return a === undefined || b > a ? b : a
}
