import { plainJpeg } from '@trousseau/domain'
import { valueAt } from './model-read.ts'
import type { Fields, FieldWrite } from './model.ts'

/** Width and height of a photo at most, in pixels; the screens shrink to it before it is kept. */
export const PHOTO_SIZE = { width: 264, height: 352 } as const
/** Characters of a piece: what one field may hold. */
const PIECE = 4000
/** A photo beyond that many pieces (about 90 kB of JPEG) is refused: it was not shrunk. */
const MOST_PIECES = 30

/**
 * What to write to keep a photo (base64 of a JPEG, without `data:`): its pixels alone, whatever its file says beside.
 * @throws RangeError when it is no base64 of a JPEG, too large or too heavy: shrink it first.
 */
export function photoWrites(photoId: string, given: string): FieldWrite[] {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(given)) throw new RangeError('A photo is kept as the base64 of a JPEG')
  const base64 = base64Of(plainJpeg(Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))))
  const parts = Math.ceil(base64.length / PIECE)
  if (parts > MOST_PIECES) throw new RangeError(`A photo of ${base64.length} characters was not shrunk`)
  const pieces = Array.from({ length: parts }, (_, n) => ({
    path: `photos.${photoId}.${n}`,
    value: base64.slice(n * PIECE, (n + 1) * PIECE),
  }))
  return [...pieces, { path: `photos.${photoId}.parts`, value: parts }]
}

/** What to write to delete a photo; its pieces are emptied, so that the stored progress gets light again. */
export function photoRemoval(fields: Fields, photoId: string): FieldWrite[] {
  const parts = piecesOf(fields, photoId)
  const pieces = Array.from({ length: parts }, (_, n) => ({ path: `photos.${photoId}.${n}`, value: null }))
  return [{ path: `photos.${photoId}.gone`, value: true }, ...pieces]
}

/** Base64 of a photo; `''` when there is none, it was deleted, or a piece has not come yet. */
export function photoOf(fields: Fields, photoId: string): string {
  if (photoId === '' || valueAt(fields, `photos.${photoId}.gone`) === true) return ''
  const pieces: string[] = []
  for (let n = 0; n < piecesOf(fields, photoId); n++) {
    const piece = valueAt(fields, `photos.${photoId}.${n}`)
    if (typeof piece !== 'string') return ''
    pieces.push(piece)
  }
  return pieces.join('')
}

function piecesOf(fields: Fields, photoId: string): number {
  const parts = valueAt(fields, `photos.${photoId}.parts`)
  return typeof parts === 'number' && Number.isInteger(parts) && parts > 0 && parts <= MOST_PIECES ? parts : 0
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
