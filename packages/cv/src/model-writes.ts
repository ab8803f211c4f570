import { cleanLine, cleanText, cut } from './model-text.ts'
import { settingsOf } from './model-cv.ts'
import { LONGEST_TEXT } from './model-read.ts'
import type {
  CvSettings,
  Education,
  Experience,
  Fields,
  FieldWrite,
  Items,
  Language,
  ListName,
  Person,
  Skill,
} from './model.ts'

type Changes = Partial<
  Omit<Experience, 'id'> & Omit<Education, 'id'> & Omit<Language, 'id'> & Omit<Skill, 'id'>
>

/**
 * A new id for an item, a CV or a photo: ids sort by the time they were made.
 * @param nowMs milliseconds since 1970
 * @param random that many unpredictable bytes
 */
export function newItemId(nowMs: number, random: (bytes: number) => Uint8Array): string {
  const time = Math.max(0, Math.floor(nowMs)).toString(36).padStart(9, '0')
  return time + Array.from(random(5), (byte) => (byte % 36).toString(36)).join('')
}

/** Changes who one is; only the fields given. */
export function personWrites(changes: Partial<Person>): FieldWrite[] {
  return Object.entries(changes).map(([field, value]) => ({
    path: `profile.${field}`,
    value: cleanLine(value),
  }))
}

/** Adds an item (with a new id) or changes it; only the fields given. */
export function itemWrites<List extends ListName>(
  list: List,
  id: string,
  changes: Partial<Omit<Items[List], 'id'>>,
): FieldWrite[] {
  return Object.entries(changes as Changes).map(([field, value]) => ({
    path: `${list}.${id}.${field}`,
    value: Array.isArray(value) ? tasksToKeep(value) : cleanLine(value),
  }))
}

/** Deletes an item from all CVs, or brings it back. */
export function itemGone(list: ListName, id: string, gone = true): FieldWrite[] {
  return [{ path: `${list}.${id}.gone`, value: gone }]
}

/** Begins a CV or changes it; only the fields given. */
export function cvWrites(cvId: string, changes: Partial<CvSettings>): FieldWrite[] {
  return Object.entries(changes).map(([field, value]) => ({
    path: `cvs.${cvId}.${field}`,
    value: field === 'summary' ? cut(cleanText(value), LONGEST_TEXT) : cleanLine(value),
  }))
}

/** Deletes a CV, never the items it chose from; or brings it back. */
export function cvGone(cvId: string, gone = true): FieldWrite[] {
  return [{ path: `cvs.${cvId}.gone`, value: gone }]
}

/** Leaves an item (by id), a profile field, a section or `photo` out of one CV, or shows it again. */
export function hideWrites(cvId: string, what: string, hidden: boolean): FieldWrite[] {
  return [{ path: `cvs.${cvId}.hidden.${what}`, value: hidden }]
}

/**
 * Moves one item up (`by` -1) or down (1) among those shown together.
 * @param ids the ids on screen, in their present order; none is written when it would leave the list
 */
export function moveWrites(
  cvId: string,
  list: ListName | 'sections',
  ids: readonly string[],
  id: string,
  by: number,
): FieldWrite[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return []
  const order = ids.filter((other) => other !== id)
  order.splice(to, 0, id)
  return orderWrites(cvId, list, order)
}

/** Gives a whole order: item ids, or names of sections. */
export function orderWrites(
  cvId: string,
  list: ListName | 'sections',
  order: readonly string[],
): FieldWrite[] {
  // A field holds sixty texts at most; what comes after keeps its natural order.
  return [{ path: `cvs.${cvId}.order.${list}`, value: order.slice(0, 60) }]
}

/** A copy of a CV for another job: same items, same looks, its own title, choice and order from then on. */
export function copyWrites(fields: Fields, from: string, to: string, job: string): FieldWrite[] {
  const copied: FieldWrite[] = []
  for (const [path, { value }] of Object.entries(fields))
    if (path.startsWith(`cvs.${from}.hidden.`) || path.startsWith(`cvs.${from}.order.`))
      copied.push({ path: `cvs.${to}.${path.slice(`cvs.${from}.`.length)}`, value })
  return [...cvWrites(to, { ...settingsOf(fields, from), job }), ...copied]
}

function tasksToKeep(tasks: readonly string[]): string[] {
  return tasks
    .map((task) => cleanLine(task, 400))
    .filter((task) => task !== '')
    .slice(0, 60)
}
