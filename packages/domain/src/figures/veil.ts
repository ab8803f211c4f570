/** Fewer than this are never told: « moins de 5 ». */
export const VEIL = 5

/**
 * A count as it may leave the house: `null` under `VEIL`, else the multiple of `VEIL` at or below it (37 → 35, read
 * « 35 à 39 »). Hiding small counts alone would not do: exact numbers of two groups, two periods or two mornings give
 * the hidden one by subtraction. Between two veiled numbers any difference stays at least `VEIL` wide. See decision 0009.
 */
export type Veiled = number | null

export function veil(count: number): Veiled {
  return count < VEIL ? null : count - (count % VEIL)
}

/** A number of things done by so many people: as hidden as the people are. */
export function veilThings(things: number, people: number): Veiled {
  return people < VEIL ? null : veil(things)
}

/**
 * What a total may say: the sum of the parts that are told, and nothing of those that are not. Made from the true
 * total it would give a hidden part back by subtraction.
 */
export function veiledTotal(parts: readonly Veiled[]): Veiled {
  const told = parts.filter((part) => part !== null)
  return told.length > 0 ? told.reduce((sum, part) => sum + part, 0) : null
}
