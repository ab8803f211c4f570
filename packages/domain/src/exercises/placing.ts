import * as z from 'zod/mini'
import { itemId } from './texts.ts'

/** Where each item was put: item id → place id. */
export const placement = z.record(itemId, itemId)

/** An item, the places where it may go, and why. */
interface Placeable {
  id: string
  accepts: readonly string[]
  feedback: string
}

/**
 * What to reproach to a placement: the feedback of each item put in a wrong place, or `unfinished` when an
 * item is nowhere or unknown. Empty when every item is where it may be.
 */
export function misplaced(
  items: readonly Placeable[],
  placed: Record<string, string>,
  unfinished: string,
): string[] {
  const places = new Map(Object.entries(placed))
  const wrong = items.filter(({ id, accepts }) => places.has(id) && !accepts.includes(places.get(id)!))
  const incomplete = items.some(({ id }) => !places.has(id)) || places.size > items.length
  return [...wrong.map((item) => item.feedback), ...(incomplete ? [unfinished] : [])]
}
