import { PHOTO_PIXELS, readJpegHead } from '@trousseau/domain'

/** Where a phone keeps a photo, in pieces. */
const PIECE = /^photos\.[^.]+\.(\d+)$/
/** A photo of more pieces than that (some 90 kB) was not shrunk. */
const MOST_PIECES = 30
/** Application parts and comments: where it was taken, by what, and whatever else rides along. */
const METADATA = /\xff[\xe0-\xef\xfe]/

/**
 * Whether a field is a piece of a photo that the phone did not redraw: no JPEG, more pixels than a screen shows, or
 * anything beside its pixels. A photo is never decoded here; the phone writes its pixels anew, and this holds it to it.
 */
export function isBadPhoto(path: string, value: unknown): boolean {
  const index = PIECE.exec(path)?.[1]
  // Emptied when the photo is removed.
  if (index === undefined || value === null) return false
  if (typeof value !== 'string' || Number(index) >= MOST_PIECES) return true
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return true
  const bytes = Buffer.from(value, 'base64')
  if (Number(index) > 0) return METADATA.test(bytes.toString('latin1'))
  const head = readJpegHead(bytes)
  return !head || head.metadata.length > 0 || head.pixels > PHOTO_PIXELS
}
