/** A zip archive whose files are stored as they are: a workbook of a few thousand rows weighs little. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder()
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const path = encoder.encode(name)
    const data = encoder.encode(text)
    // Version, flags (names in UTF-8), no compression, 1 January 1980, checksum and both sizes, length of the name.
    const about = numbers([20, 2], [0x0800, 2], [0, 2], [0, 2], [0x21, 2], [crc32(data), 4], [data.length, 4])
    const lengths = numbers([data.length, 4], [path.length, 2], [0, 2])
    const local = [numbers([0x04034b50, 4]), about, lengths, path, data]
    bodies.push(...local)
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    directory.push(numbers([0x02014b50, 4], [20, 2]), about, lengths, place, path)
    offset += sizeOf(local)
  }
  const count = Object.keys(files).length
  const size = sizeOf(directory)
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])
  return joined([...bodies, ...directory, end])
}

/** Numbers one after another, each on so many bytes, the lowest first. */
function numbers(...values: [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, place) => (value >>> (8 * place)) & 255),
    ),
  )
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(data: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of data) value = (value >>> 8) ^ TABLE[(value ^ byte) & 255]!
  return (value ^ 0xffffffff) >>> 0
}
