import type { FieldValue } from '@trousseau/domain'
import { cleanLine, cleanText, cut } from './model-text.ts'
import {
  EXPERIENCE_SORTS,
  LISTS,
  oneOf,
  type Education,
  type Experience,
  type Fields,
  type Items,
  type Language,
  type ListName,
  type Month,
  type Person,
  type Profile,
  type Skill,
} from './model.ts'

/** Longest text of several lines a CV keeps. */
export const LONGEST_TEXT = 1500
const LONGEST_TASK = 400

/** The fields of one item, by name. */
type Kept = ReadonlyMap<string, FieldValue>

/** Who the youth is, from the fields `profile.*`. */
export function personOf(fields: Fields): Person {
  const line = (name: keyof Person): string => lineOf(valueAt(fields, `profile.${name}`))
  return {
    firstName: line('firstName'),
    lastName: line('lastName'),
    email: line('email'),
    phone: line('phone'),
    city: line('city'),
    licence: line('licence'),
    link: line('link'),
    birth: /^\d{4}-\d{2}-\d{2}$/.test(line('birth')) ? line('birth') : '',
  }
}

/** Everything told, items deleted or empty left out: newest experience first, the rest as it was added. */
export function profileOf(fields: Fields): Profile {
  const kept = grouped(fields)
  const all = <List extends ListName>(list: List): Items[List][] =>
    [...(kept.get(list) ?? [])]
      .filter(([, item]) => item.get('gone') !== true)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, item]) => READERS[list](id, item))
      .filter(saysSomething)
  return {
    person: personOf(fields),
    experiences: all('experiences').sort(newestFirst),
    education: all('education').sort(newestFirst),
    skills: all('skills'),
    languages: all('languages'),
    interests: all('interests'),
  }
}

/** Value kept at a path, whatever the path's name. */
export function valueAt(fields: Fields, path: string): FieldValue | undefined {
  return Object.hasOwn(fields, path) ? fields[path]?.value : undefined
}

/** A kept value as one clean line; `''` when it is no text. */
export function lineOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? cleanLine(value) : ''
}

/** A kept value as clean text of several lines. */
export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? cut(cleanText(value), LONGEST_TEXT) : ''
}

/** A kept value as a list of texts. */
export function listedIn(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value : []
}

const READERS: { [List in ListName]: (id: string, kept: Kept) => Items[List] } = {
  experiences: (id, kept): Experience => ({
    id,
    title: lineOf(kept.get('title')),
    employer: lineOf(kept.get('employer')),
    place: lineOf(kept.get('place')),
    start: monthOf(kept.get('start')),
    end: kept.get('end') === 'now' ? 'now' : monthOf(kept.get('end')),
    tasks: listedIn(kept.get('tasks'))
      .map((task) => cleanLine(task, LONGEST_TASK))
      .filter((task) => task !== ''),
    sort: oneOf(EXPERIENCE_SORTS, kept.get('sort')),
  }),
  education: (id, kept): Education => ({
    id,
    title: lineOf(kept.get('title')),
    school: lineOf(kept.get('school')),
    place: lineOf(kept.get('place')),
    start: monthOf(kept.get('start')),
    end: kept.get('end') === 'now' ? 'now' : monthOf(kept.get('end')),
    state: oneOf(['done', 'ongoing', 'left'] as const, kept.get('state')),
  }),
  skills: named,
  languages: (id, kept): Language => ({ ...named(id, kept), level: lineOf(kept.get('level')) }),
  interests: named,
}

function named(id: string, kept: Kept): Skill {
  return { id, name: lineOf(kept.get('name')) }
}

function monthOf(value: FieldValue | undefined): Month {
  return typeof value === 'string' && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) ? value : ''
}

function saysSomething(item: Items[ListName]): boolean {
  return 'name' in item
    ? item.name !== ''
    : item.title !== '' ||
        ('employer' in item ? item.employer !== '' || item.tasks.length > 0 : item.school !== '')
}

/** What lasts comes first, then what ended last, then what began last; what has no date comes after. */
function newestFirst(a: { start: Month; end: Month }, b: { start: Month; end: Month }): number {
  const end = (item: { start: Month; end: Month }): Month => (item.end === '' ? item.start : item.end)
  // 'now' sorts after any year.
  return compare(end(b), end(a)) || compare(b.start, a.start)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function grouped(fields: Fields): Map<string, Map<string, Map<string, FieldValue>>> {
  const lists = new Map<string, Map<string, Map<string, FieldValue>>>(LISTS.map((list) => [list, new Map()]))
  for (const [path, written] of Object.entries(fields)) {
    const [list = '', id, field, ...deeper] = path.split('.')
    const items = lists.get(list)
    if (!items || !id || !field || deeper.length > 0) continue
    const item = items.get(id) ?? new Map<string, FieldValue>()
    items.set(id, item.set(field, written.value))
  }
  return lists
}
