const SHELF = 'films'

/** Fetches a film once, whole, and keeps it for offline; says its progress from 0 to 1. Throws when unreachable. */
export async function takeFilm(url: string, onProgress: (part: number) => void): Promise<Blob> {
  const kept = await keptFilm(url)
  if (kept) return kept
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`film ${response.status}`)
  const total = Number(response.headers.get('content-length')) || undefined
  const chunks: BlobPart[] = []
  let received = 0
  const reader = response.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value)
    received += read.value.byteLength
    if (total) onProgress(received / total)
  }
  const film = new Blob(chunks, { type: response.headers.get('content-type') ?? 'video/webm' })
  await keep(url, film)
  return film
}

/** The film when this phone holds it. */
export async function keptFilm(url: string): Promise<Blob | undefined> {
  if (!('caches' in globalThis)) return undefined
  const response = await (await caches.open(SHELF)).match(url)
  return response?.blob()
}

// A full phone plays the film all the same; it is only not kept.
async function keep(url: string, film: Blob): Promise<void> {
  if (!('caches' in globalThis)) return
  try {
    const headers = { 'content-type': film.type, 'content-length': String(film.size) }
    await (await caches.open(SHELF)).put(url, new Response(film, { headers }))
  } catch {
    await caches.delete(SHELF)
  }
}
