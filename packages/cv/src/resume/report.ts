import type { ListName } from '../model.ts'
import { BASICS } from './basics.ts'
import { conforming } from './conform.ts'
import { isObject, own, textFrom, type JsonObject } from './json.ts'
import { itemJson, OURS, SOURCES } from './items.ts'
import { monthFrom } from './months.ts'
import type { Reading } from './reading.ts'

/** Something that was not taken over as it is. */
export interface Note {
  /** Where in the file: `work[2].startDate`. */
  where: string
  /** `kept`: goes out again with the CV, but is not on the page; `lost`: could not be understood. */
  what: 'kept' | 'lost'
  /** To the youth. */
  says: string
}

export interface Report {
  /** How many items of each list came in. */
  taken: Record<ListName, number>
  notes: Note[]
}

/** Parts of JSON Resume that a CV of ours has no place for, as a youth would call them. */
const UNSHOWN: Record<string, string> = {
  awards: 'Tes récompenses',
  publications: 'Tes publications',
  references: 'Tes recommandations',
  projects: 'Tes projets',
}

/** Says what of a document is not on the page. */
export function reportOn(document: JsonObject, { ids }: Reading): Report {
  const taken: Report['taken'] = { experiences: 0, education: 0, skills: 0, languages: 0, interests: 0 }
  const notes: Note[] = []
  const fitting = conforming(document)
  const note = (where: string, unshown: string, value: unknown, path: readonly (string | number)[]): void => {
    const stays = sameAt(fitting, path, value)
    const says = stays ? `${unshown} : gardé, mais pas sur la page.` : `${unshown} : pas compris.`
    notes.push({ where, what: stays ? 'kept' : 'lost', says })
  }
  for (const [name, value] of Object.entries(document)) {
    const source = SOURCES.find(({ key }) => key === name)
    if (name === '$schema' || name === 'meta' || isNothing(value)) continue
    if (source && Array.isArray(value)) {
      value.forEach((entry: unknown, index) => {
        if (typeof ids[source.key]?.[index] === 'string') taken[source.list]++
        else note(`${name}[${index}]`, 'Un élément', entry, [name, index])
      })
      for (const [index, entry] of value.entries())
        noteEntry(name, index, itemJson(entry), source.reads, note)
    } else if (name === 'basics' && isObject(value)) {
      for (const [field, kept] of Object.entries(value))
        if ((!BASICS.includes(field) || field === 'image') && !isNothing(kept))
          note(`basics.${field}`, field === 'image' ? 'Ta photo' : `« ${field} »`, kept, [name, field])
    } else note(name, UNSHOWN[name] ?? `« ${name} »`, value, [name])
  }
  return { taken, notes }
}

function noteEntry(
  name: string,
  index: number,
  entry: JsonObject,
  reads: readonly string[],
  note: (where: string, unshown: string, value: unknown, path: (string | number)[]) => void,
): void {
  for (const [field, value] of Object.entries(entry)) {
    if (field === OURS || isNothing(value)) continue
    const where = `${name}[${index}].${field}`
    const isDate = /date$/i.test(field) && reads.includes(field)
    // A summary beside highlights has no place of its own.
    const spare = field === 'summary' && Array.isArray(own(entry, 'highlights'))
    if (isDate && monthFrom(value) === undefined)
      note(where, `La date « ${textFrom(value)} »`, value, [name, index, field])
    else if (!reads.includes(field) || spare) note(where, `« ${field} »`, value, [name, index, field])
  }
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** Whether what goes out still holds that value there. */
function sameAt(document: unknown, path: readonly (string | number)[], value: unknown): boolean {
  let at = document
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)] as unknown
    else at = isObject(at) ? own(at, String(step)) : undefined
  }
  return JSON.stringify(at) === JSON.stringify(value)
}
