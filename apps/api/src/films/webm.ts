import type { Tracks } from './mp4.ts'

const SEGMENT = 0x18538067
const INFO = 0x1549a966
const TRACKS = 0x1654ae6b
const TRACK = 0xae
const CLUSTER = 0x1f43b675
const SCALE = 0x2ad7b1
const DURATION = 0x4489
const CODEC = 0x86

const HOLDERS = new Set([SEGMENT, INFO, TRACKS, TRACK])

/** Reads a WebM up to its first pictures. Undefined when none come, or what stands before them is cut. */
export function readWebm(file: Buffer): Tracks | undefined {
  const codecs: string[] = []
  let scale = 1_000_000
  let duration: number | undefined
  let at = 0
  while (at < file.length) {
    const id = number(file, at, true)
    const size = id && number(file, at + id.width, false)
    if (!id || !size) return undefined
    const start = at + id.width + size.width
    if (id.value === CLUSTER) {
      return { codecs, ...(duration !== undefined && { seconds: (duration * scale) / 1e9 }) }
    }
    if (HOLDERS.has(id.value)) {
      at = start
      continue
    }
    const end = start + size.value
    if (end > file.length) return undefined
    if (id.value === CODEC) codecs.push(file.toString('latin1', start, end))
    else if (id.value === SCALE && size.value <= 6 && size.value > 0)
      scale = file.readUIntBE(start, size.value)
    else if (id.value === DURATION && size.value === 8) duration = file.readDoubleBE(start)
    else if (id.value === DURATION && size.value === 4) duration = file.readFloatBE(start)
    at = end
  }
  return undefined
}

/** A number whose first byte says how many it takes; the mark of that is kept in ids, dropped from sizes. */
function number(file: Buffer, at: number, marked: boolean): { value: number; width: number } | undefined {
  const first = file[at]
  if (!first) return undefined
  const width = Math.clz32(first) - 23
  if (at + width > file.length || width > 8) return undefined
  let value = marked ? first : first & (0xff >> width)
  for (let index = 1; index < width; index++) value = value * 256 + file[at + index]!
  return { value, width }
}
