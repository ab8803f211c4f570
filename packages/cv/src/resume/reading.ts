import { photoWrites } from '../model-photo.ts'
import { LISTS, PERSON_FIELDS, type FieldWrite, type ListName } from '../model.ts'
import { cvWrites, itemWrites, orderWrites, personWrites } from '../model-writes.ts'
import { headOf } from './basics.ts'
import { own, type JsonObject } from './json.ts'
import { itemJson, SOURCES, type Read, type Source } from './items.ts'

/** Gives the id of the item an entry becomes; `null` for an entry of which nothing is understood. */
export type IdOf = (source: Source, index: number, read: Read) => string

/** What a document becomes. */
export interface Reading {
  writes: FieldWrite[]
  ids: Partial<Record<Source['key'], (string | null)[]>>
}

/** Turns a document into what to write for that CV. Pure: the same document and ids give the same writes. */
export function readDocument(document: JsonObject, cvId: string, idOf: IdOf, photoId = ''): Reading {
  const { person, settings, photo } = headOf(document)
  const told = PERSON_FIELDS.filter((field) => person[field] !== '')
  const writes = [
    ...personWrites(Object.fromEntries(told.map((field) => [field, person[field]]))),
    ...cvWrites(cvId, settings),
    ...(photoId === '' ? [] : safePhoto(cvId, photoId, photo)),
  ]
  const ids: Reading['ids'] = {}
  const order: Record<ListName, string[]> = {
    experiences: [],
    education: [],
    skills: [],
    languages: [],
    interests: [],
  }
  for (const source of SOURCES) {
    const entries = own(document, source.key)
    if (!Array.isArray(entries)) continue
    ids[source.key] = entries.map((entry, index) => {
      const read = source.read(itemJson(entry))
      if (!saysSomething(read)) return null
      const id = idOf(source, index, read)
      const told = Object.fromEntries(Object.entries(read).filter(([, value]) => value.length > 0))
      writes.push(...itemWrites(source.list, id, told))
      order[source.list].push(id)
      return id
    })
  }
  for (const list of LISTS) if (order[list].length > 1) writes.push(...orderWrites(cvId, list, order[list]))
  return { writes, ids }
}

/** As the model judges it: an item with neither title nor name nor anything told is none. */
function saysSomething(read: Read): boolean {
  return ['name', 'title', 'employer', 'school', 'tasks'].some((field) => (read[field]?.length ?? 0) > 0)
}

function safePhoto(cvId: string, photoId: string, photo: string): FieldWrite[] {
  if (photo === '') return []
  try {
    return [...photoWrites(photoId, photo), ...cvWrites(cvId, { photo: photoId })]
  } catch {
    // Too heavy, or no JPEG after all: the CV comes without it.
    return []
  }
}
