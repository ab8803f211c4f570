/** What a video file says of itself: its codecs as written there, its length in seconds when it is said. */
export interface Tracks {
  codecs: string[]
  seconds?: number
}

interface Box {
  type: string
  start: number
  end: number
}

/** Boxes that hold what is looked for; anything else is stepped over. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])

/** Reads an MP4's header boxes. Undefined when they are missing or cut. */
export function readMp4(file: Buffer): Tracks | undefined {
  const tracks: Tracks = { codecs: [] }
  const inner = [...boxes(file, 0, file.length)]
  if (!inner.some(({ type }) => type === 'moov') || inner.at(-1)!.end !== file.length) return undefined
  for (let box = inner.pop(); box; box = inner.pop()) {
    const { type, start, end } = box
    if (HOLDERS.has(type)) inner.push(...boxes(file, start, end))
    else if (type === 'mvhd' && end - start >= 32) tracks.seconds = lengthIn(file, start)
    // Version, count, then the first entry: its size, its name.
    else if (type === 'stsd' && end - start >= 16)
      tracks.codecs.push(file.toString('latin1', start + 12, start + 16))
  }
  return tracks
}

function* boxes(file: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to;) {
    const short = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const long = short === 1 && at + 16 <= to
    const size = long ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const start = at + (long ? 16 : 8)
    const end = at + size
    if (end < start || end > to) return
    yield { type, start, end }
    at = end
  }
}

function lengthIn(file: Buffer, start: number): number | undefined {
  const wide = file[start] === 1
  const scale = file.readUInt32BE(start + (wide ? 20 : 12))
  const units = wide ? Number(file.readBigUInt64BE(start + 24)) : file.readUInt32BE(start + 16)
  return scale === 0 || units === 0 ? undefined : units / scale
}
