/** Which rows of a long list are drawn: from `first` (inclusive) to `last` (exclusive). */
export interface RowWindow {
  first: number
  last: number
}

/** Rows drawn above and below what is seen, so that a quick scroll shows no blank. */
const MARGIN = 8

/**
 * Rows to draw for a list whose top is `top` pixels above the screen's top edge (negative when below it),
 * on a screen `height` pixels high, each row `rowHeight` pixels high.
 */
export function rowWindow(count: number, top: number, height: number, rowHeight: number): RowWindow {
  const seen = Math.floor(Math.max(0, top) / rowHeight)
  const first = Math.min(Math.max(0, seen - MARGIN), Math.max(0, count - 1))
  const last = Math.min(count, Math.ceil(Math.max(0, top + height) / rowHeight) + MARGIN)
  return { first, last: Math.max(first, last) }
}
