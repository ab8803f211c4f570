import { valueAt } from '../model-read.ts'
import type { Fields, FieldWrite } from '../model.ts'
import { isObject, type JsonObject } from './json.ts'
import { SOURCES, type Source } from './items.ts'

/**
 * A document as it came, and which item each of its entries became (`null`: none), so that what the model
 * has no place for goes out again with the CV.
 */
export interface KeptResume {
  document: JsonObject
  ids: Partial<Record<Source['key'], (string | null)[]>>
}

const PIECE = 4000
/** Beyond (160,000 characters), the document is read but not kept. */
const MOST_PIECES = 40

/** What to write to keep a document with a CV; `undefined` when it is too big to be kept. */
export function keptWrites(cvId: string, keptId: string, kept: KeptResume): FieldWrite[] | undefined {
  // Escaped, so that no piece begins or ends within a character.
  const text = JSON.stringify(kept).replace(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16)}`,
  )
  const parts = Math.ceil(text.length / PIECE)
  if (parts > MOST_PIECES) return undefined
  const pieces = Array.from({ length: parts }, (_, n) => ({
    path: `resumes.${keptId}.${n}`,
    value: text.slice(n * PIECE, (n + 1) * PIECE),
  }))
  return [
    ...pieces,
    { path: `resumes.${keptId}.parts`, value: parts },
    { path: `cvs.${cvId}.resume`, value: keptId },
  ]
}

/** The document a CV was imported from; `undefined` when there is none, or not all of it is here yet. */
export function keptResume(fields: Fields, cvId: string): KeptResume | undefined {
  const keptId = valueAt(fields, `cvs.${cvId}.resume`)
  if (typeof keptId !== 'string') return undefined
  const parts = Number(valueAt(fields, `resumes.${keptId}.parts`) ?? 0)
  let text = ''
  for (let n = 0; n < Math.min(parts, MOST_PIECES); n++) {
    const piece = valueAt(fields, `resumes.${keptId}.${n}`)
    if (typeof piece !== 'string') return undefined
    text += piece
  }
  return parse(text)
}

function parse(text: string): KeptResume | undefined {
  try {
    const kept: unknown = JSON.parse(text)
    if (!isObject(kept) || !isObject(kept.document) || !isObject(kept.ids)) return undefined
    const ids: KeptResume['ids'] = {}
    for (const { key } of SOURCES) {
      const list = kept.ids[key]
      if (Array.isArray(list)) ids[key] = list.map((id) => (typeof id === 'string' ? id : null))
    }
    return { document: kept.document, ids }
  } catch {
    return undefined
  }
}
