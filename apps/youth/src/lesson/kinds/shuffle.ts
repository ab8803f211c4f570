/**
 * The items in an order drawn from `seed`: the same at each visit, so that a screen one comes back to has not
 * moved, and never the order they were written in.
 */
export function shuffled<Item>(items: readonly Item[], seed: string): Item[] {
  const next = randomFrom(seed)
  const drawn = items.map((item) => ({ item, rank: next() })).sort((a, b) => a.rank - b.rank)
  const order = drawn.map(({ item }) => item)
  const unmoved = order.every((item, index) => item === items[index])
  return unmoved ? [...order.slice(1), ...order.slice(0, 1)] : order
}

/** Numbers between 0 and 1, always the same for a seed (FNV-1a, then a xorshift). */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
