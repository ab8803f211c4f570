/** Most pixels of a photo that is kept: a file of a few kilobytes must not open into gigabytes. */
export const PHOTO_PIXELS = 1024 * 1024

/** What stands before the pixels of a JPEG. */
export interface JpegHead {
  pixels: number
  /** Where a part stands that says more than pixels need: where and when it was taken, by what, a smaller copy. */
  metadata: [from: number, to: number][]
}

/** Reads a JPEG up to its pixels; undefined when it is none, or its pixels don't begin within these bytes. */
export function readJpegHead(bytes: Uint8Array): JpegHead | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const head: JpegHead = { pixels: 0, metadata: [] }
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!
    const end = at + 2 + number(bytes, at + 2)
    if (bytes[at] !== 0xff || marker < 0xc0 || end < at + 4) return undefined
    if (marker === 0xda) return head.pixels > 0 && end <= bytes.length ? head : undefined
    if (isFrame(marker)) head.pixels = number(bytes, at + 5) * number(bytes, at + 7)
    if (isMetadata(bytes, at, marker)) head.metadata.push([at, end])
    at = end
  }
  return undefined
}

/** The same picture without what its file says beside pixels. Throws a `RangeError` when it is no JPEG to keep. */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  const head = readJpegHead(bytes)
  if (!head) throw new RangeError('A photo is kept as a JPEG')
  if (head.pixels > PHOTO_PIXELS) throw new RangeError(`A photo of ${head.pixels} pixels was not shrunk`)
  const kept = [...head.metadata, [bytes.length, 0] as const].map(([from], index) =>
    bytes.subarray(index === 0 ? 0 : head.metadata[index - 1]![1], from),
  )
  const plain = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of kept) {
    plain.set(part, at)
    at += part.length
  }
  return plain
}

/** Application parts and comments, but for the plain JFIF one, which says only how dense the pixels are. */
function isMetadata(bytes: Uint8Array, at: number, marker: number): boolean {
  const plainJfif = marker === 0xe0 && number(bytes, at + 2) === 16 && bytes[at + 4] === 0x4a
  return (marker >= 0xe0 && marker <= 0xef && !plainJfif) || marker === 0xfe
}

/** Frames say how many pixels there are; four of their numbers mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function number(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}
