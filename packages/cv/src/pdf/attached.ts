/** Attachment that carries the CV in its own PDF. */
export const ATTACHMENT_NAME = 'cv.json'
/** Much more than any CV of ours; beyond, it is not read. */
const MOST_BYTES = 2_000_000

/**
 * The JSON that the app put in a PDF of its own, or `undefined` when there is none (another program's PDF, or
 * the youth opted out). Reads only what `makeCvPdf` writes.
 */
export async function readCvPdf(bytes: Uint8Array): Promise<unknown> {
  // One byte a character, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes)
  if (!text.startsWith('%PDF-') || !text.includes(`(${ATTACHMENT_NAME})`)) return undefined
  for (const { index } of text.matchAll(/\/Type \/EmbeddedFile\b/g)) {
    const start = text.indexOf('stream\n', index)
    const end = text.indexOf('\nendstream', start)
    if (start < 0 || end < 0) continue
    const compressed = text.slice(index, start).includes('/FlateDecode')
    const body = bytes.slice(start + 'stream\n'.length, end)
    try {
      return JSON.parse(new TextDecoder().decode(compressed ? await inflated(body) : body)) as unknown
    } catch {
      continue
    }
  }
  return undefined
}

/** The base64 of the first JPEG drawn in a PDF, which in one of ours is the photo; `''` when there is none. */
export function photoInPdf(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  const at = text.search(/\/Subtype \/Image\b[^>]*\/Filter \/DCTDecode\b/)
  const start = at < 0 ? -1 : text.indexOf('stream\n', at)
  const end = text.indexOf('\nendstream', start)
  if (start < 0 || end < 0) return ''
  let binary = ''
  for (const byte of bytes.subarray(start + 'stream\n'.length, end)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** @throws RangeError when it would grow beyond `MOST_BYTES`; TypeError when it is no zlib stream. */
async function inflated(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > MOST_BYTES) throw new RangeError(`An attachment of more than ${MOST_BYTES} bytes`)
    parts.push(read.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
