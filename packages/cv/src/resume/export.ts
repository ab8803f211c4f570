import { cvOf, itemsIn } from '../model-cv.ts'
import { profileOf } from '../model-read.ts'
import {
  LISTS,
  PERSON_FIELDS,
  type Cv,
  type Education,
  type Experience,
  type Fields,
  type Items,
  type Language,
  type ListName,
  type Skill,
} from '../model.ts'
import { conforming, fits } from './conform.ts'
import { objectIn } from './basics.ts'
import { itemJson, OURS, SOURCES, type Source } from './items.ts'
import { own, type JsonObject } from './json.ts'
import type { KeptResume } from './kept.ts'
import { readDocument } from './reading.ts'
import { experienceJson, educationJson, languageJson, nameJson } from './writing.ts'

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

interface ExportOptions {
  /** The document the CV was imported from: what we have no place for goes out again. */
  kept?: KeptResume | undefined
  /** Puts the photo in, as a `data:` address; off unless asked, it is heavy. */
  photo?: boolean
}

type AnyItem = Items[ListName]

/**
 * The CV as JSON Resume 1.x, always valid against its schema: what the page shows, in its order, and our own
 * words (`trousseau`) where the format has none, so that it comes back the same.
 */
export function jsonResumeOf(cv: Cv, { kept, photo = false }: ExportOptions = {}): JsonObject {
  const before = kept && baseline(kept)
  const document: JsonObject = before ? { ...kept.document } : { $schema: SCHEMA }
  const basics = basicsOf(cv, objectIn(document, 'basics'), before?.cv, photo)
  if (Object.keys(basics).length > 0 || Object.hasOwn(document, 'basics')) document.basics = basics
  for (const source of SOURCES) {
    const entries = entriesOf(cv, source, kept, before?.items)
    if (entries.length > 0 || Array.isArray(own(document, source.key))) document[source.key] = entries
  }
  if (!before || !sameMeta(cv, before.cv)) document.meta = metaOf(cv, objectIn(document, 'meta'))
  return conforming(document)
}

/** The CV as it was right after the import: what differs from it was changed by the youth. */
function baseline({ document, ids }: KeptResume): { cv: Cv; items: Map<string, AnyItem> } {
  const { writes } = readDocument(document, 'kept', ({ key }, index) => ids[key]?.[index] ?? '')
  const fields: Fields = Object.fromEntries(writes.map(({ path, value }) => [path, { value }]))
  const profile = profileOf(fields)
  const items = LISTS.flatMap((list) => profile[list] as AnyItem[])
  return { cv: cvOf(fields, 'kept'), items: new Map(items.map((item) => [item.id, item])) }
}

function entriesOf(
  cv: Cv,
  { key, list }: Source,
  kept: KeptResume | undefined,
  before: Map<string, AnyItem> | undefined,
): unknown[] {
  const originals = (kept && own(kept.document, key)) ?? []
  const known = kept?.ids[key] ?? []
  const entries: unknown[] = shown(cv, list)
    .filter((item) => sourceOf(item, list, kept) === key)
    .map((item) => {
      const original: unknown = Array.isArray(originals) ? originals[known.indexOf(item.id)] : undefined
      const was = original === undefined ? undefined : before?.get(item.id)
      return same(item, was) ? original : changed(key, item, was, itemJson(original), cv)
    })
  // What was not understood keeps its place.
  if (Array.isArray(originals))
    originals.forEach((original: unknown, index) => {
      if (known[index] === null) entries.splice(index, 0, original)
    })
  return entries
}

/** The list of JSON Resume an item belongs in: the one it came from, else that of its sort. */
function sourceOf(item: AnyItem, list: ListName, kept: KeptResume | undefined): Source['key'] {
  const origin = SOURCES.find(({ key }) => kept?.ids[key]?.includes(item.id))
  if (origin) return origin.key
  if (list !== 'experiences') return list
  return ['job', 'placement', 'odd-job'].includes((item as Experience).sort) ? 'work' : 'volunteer'
}

function shown(cv: Cv, list: ListName): AnyItem[] {
  return list === 'experiences'
    ? [...itemsIn(cv, 'experiences'), ...itemsIn(cv, 'commitments')]
    : [...itemsIn(cv, list)]
}

function changed(
  key: Source['key'],
  item: AnyItem,
  was: AnyItem | undefined,
  original: JsonObject,
  cv: Cv,
): JsonObject {
  switch (key) {
    case 'work':
    case 'volunteer':
      return experienceJson(item as Experience, was as Experience | undefined, original, key)
    case 'education':
    case 'certificates':
      return educationJson(item as Education, was as Education | undefined, original, key)
    case 'languages':
      return languageJson(item as Language, was as Language | undefined, original, cv.language)
    case 'skills':
    case 'interests':
      return nameJson(item as Skill, was as Skill | undefined, original)
  }
}

function same(item: AnyItem, was: AnyItem | undefined): boolean {
  return was !== undefined && JSON.stringify(item) === JSON.stringify(was)
}

function basicsOf(cv: Cv, original: JsonObject, was: Cv | undefined, photo: boolean): JsonObject {
  const basics = { ...original }
  const set = (name: string, value: string, before: string | undefined): void => {
    if (value === before) return
    if (value === '') delete basics[name]
    else basics[name] = value
  }
  const { person } = cv
  set('name', cv.name, was?.name ?? '')
  set('label', cv.job, was?.job ?? '')
  set('email', fits('email', person.email) ? person.email : '', was?.person.email ?? '')
  set('phone', person.phone, was?.person.phone ?? '')
  set('url', cv.contacts.find(({ kind }) => kind === 'link')?.href ?? '', was && linkOf(was))
  set('summary', cv.summary, was?.summary ?? '')
  if (person.city !== (was?.person.city ?? ''))
    basics.location = { ...objectIn(original, 'location'), city: person.city }
  if (photo && cv.photo !== '') basics.image = `data:image/jpeg;base64,${cv.photo}`
  return basics
}

function linkOf(cv: Cv): string {
  return cv.contacts.find(({ kind }) => kind === 'link')?.href ?? ''
}

/** What JSON Resume has no word for on the whole page. */
function metaOf(cv: Cv, original: JsonObject): JsonObject {
  const { person, template, colour, language } = cv
  const told = PERSON_FIELDS.filter((field) => person[field] !== '')
  const apart = told.filter(
    (field) => !['phone', 'city'].includes(field) && (field !== 'email' || !fits('email', person.email)),
  )
  const mine = {
    template,
    colour,
    language,
    person: Object.fromEntries(apart.map((field) => [field, person[field]])),
  }
  return { version: 'v1.0.0', ...original, [OURS]: mine }
}

function sameMeta(cv: Cv, was: Cv): boolean {
  return JSON.stringify(metaOf(cv, {})) === JSON.stringify(metaOf(was, {}))
}
