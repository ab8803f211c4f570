import { cvIds } from '../model-cv.ts'
import { profileOf } from '../model-read.ts'
import { LISTS, type Fields, type FieldWrite, type Items, type ListName } from '../model.ts'
import { hideWrites } from '../model-writes.ts'
import { BASICS, objectIn } from './basics.ts'
import { isObject, own, type JsonObject } from './json.ts'
import { SOURCES, type Read } from './items.ts'
import { keptWrites } from './kept.ts'
import { readDocument } from './reading.ts'
import { reportOn, type Report } from './report.ts'

export type Imported = { ok: true; writes: FieldWrite[]; report: Report } | { ok: false; says: string }

interface Target {
  fields: Fields
  /** The CV it becomes: a new one, or one nobody began. */
  cvId: string
  /** A new id each time it is called, see `newItemId`. */
  newId: () => string
}

/** A file beyond that is no CV. */
const LONGEST = 4_000_000

/**
 * Reads a JSON Resume, of any version and with any faults, into what to write so that it becomes that CV. The
 * other CVs stay as they are; an item that is there already is used again. Never throws: a file that is no CV
 * gives a sentence for the youth.
 */
export function importResume(text: string, { fields, cvId, newId }: Target): Imported {
  if (text.length > LONGEST) return { ok: false, says: 'Ce fichier est trop gros pour être un CV.' }
  const document = documentIn(text)
  if (!document) return { ok: false, says: 'Ce fichier n’est pas un CV au format JSON Resume.' }
  const profile = profileOf(fields)
  const used = new Set<string>()
  const added: string[] = []
  const idOf = (list: ListName, read: Read): string => {
    const known = (profile[list] as Items[ListName][]).find(
      (item) => !used.has(item.id) && tellsTheSame(item, read),
    )
    const id = known?.id ?? newId()
    if (!known) added.push(id)
    used.add(id)
    return id
  }
  const reading = readDocument(document, cvId, ({ list }, _, read) => idOf(list, read), newId())
  const others = cvIds(fields).filter((id) => id !== cvId)
  const unused = LISTS.flatMap((list) => profile[list].map(({ id }) => id)).filter((id) => !used.has(id))
  // A photo that came with the file is the CV's own from here on.
  const photoTaken = reading.writes.some(({ path }) => path.startsWith('photos.'))
  const rest = photoTaken ? withoutPhoto(document) : document
  const kept = keptWrites(cvId, newId(), { document: rest, ids: reading.ids })
  const report = reportOn(rest, reading)
  if (!kept)
    report.notes.push({
      where: '',
      what: 'lost',
      says: 'Ce fichier est gros : ce qui n’est pas sur la page est perdu.',
    })
  return {
    ok: true,
    writes: [
      ...reading.writes,
      ...unused.flatMap((id) => hideWrites(cvId, id, true)),
      ...others.flatMap((other) => added.flatMap((id) => hideWrites(other, id, true))),
      ...(kept ?? []),
    ],
    report,
  }
}

function withoutPhoto(document: JsonObject): JsonObject {
  const basics = { ...objectIn(document, 'basics') }
  delete basics.image
  delete basics.picture
  return { ...document, basics }
}

/** The document in a text; `undefined` when it holds nothing a CV has. */
function documentIn(text: string): JsonObject | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
  for (const candidate of [parsed, isObject(parsed) ? own(parsed, 'resume') : undefined]) {
    if (!isObject(candidate)) continue
    const basics = own(candidate, 'basics')
    const named = isObject(basics) && BASICS.some((field) => Object.hasOwn(basics, field))
    if (named || SOURCES.some(({ key }) => Array.isArray(own(candidate, key)))) return candidate
  }
  return undefined
}

function tellsTheSame(item: Items[ListName], read: Read): boolean {
  return Object.entries(item).every(
    ([field, value]) =>
      field === 'id' ||
      JSON.stringify(value) === JSON.stringify(read[field] ?? (field === 'tasks' ? [] : '')),
  )
}
