import type { Cv, Fields, FieldWrite } from '../model.ts'
import { cleanLine, cleanText, cut } from '../model-text.ts'
import { lineOf, textOf, valueAt } from '../model-read.ts'

/** What a cover message is made of, in the order it is read; the signature is the CV's own name and contacts. */
export const PIECES = ['object', 'greeting', 'opening', 'why', 'request', 'closing'] as const
export type Piece = (typeof PIECES)[number]

/** What the message answers: an advertisement, nothing yet, a placement, an apprenticeship. */
export const OCCASIONS = ['offer', 'unasked', 'placement', 'apprenticeship'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** A message as it is kept: fields `letters.<id>.*`, each piece rewritten apart. */
export interface Letter {
  id: string
  occasion: Occasion
  /** The job asked for; the CV's when it was not said. */
  job: string
  /** Company, shop, garage; `''` when not said. */
  employer: string
  /** Who reads it: « Mme Modèle »; `''` when not known. */
  reader: string
  /** Address of the company, for a letter on paper; several lines. */
  address: string
  pieces: Record<Piece, string>
}

/** Ids of the messages there are, as they were made. */
export function letterIds(fields: Fields): string[] {
  const ids = new Set<string>()
  for (const path of Object.keys(fields)) {
    const [head, id] = path.split('.')
    if (head === 'letters' && id && valueAt(fields, `letters.${id}.gone`) !== true) ids.add(id)
  }
  return [...ids].sort()
}

/** A message as it was written; pieces not chosen yet are `''`. */
export function letterOf(fields: Fields, letterId: string, cv: Cv): Letter {
  const value = (name: string) => valueAt(fields, `letters.${letterId}.${name}`)
  const occasion = OCCASIONS.find((one) => one === value('occasion')) ?? 'offer'
  const pieces = Object.fromEntries(PIECES.map((piece) => [piece, textOf(value(piece))])) as Letter['pieces']
  return {
    id: letterId,
    occasion,
    job: lineOf(value('job')) || cv.job,
    employer: lineOf(value('employer')),
    reader: lineOf(value('reader')),
    address: textOf(value('address')),
    pieces: { ...pieces, object: cleanLine(pieces.object), greeting: cleanLine(pieces.greeting) },
  }
}

/** Begins a message or changes it; only what is given. */
export function letterWrites(
  letterId: string,
  changes: Partial<Omit<Letter, 'id' | 'pieces'> & Record<Piece, string>>,
): FieldWrite[] {
  return Object.entries(changes).map(([field, value]) => ({
    path: `letters.${letterId}.${field}`,
    value: cut(cleanText(value), 1500),
  }))
}

/** Deletes a message, or brings it back. */
export function letterGone(letterId: string, gone = true): FieldWrite[] {
  return [{ path: `letters.${letterId}.gone`, value: gone }]
}
