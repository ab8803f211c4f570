const SHELF = 'films'

/**
 * Fetches a film once, whole, and keeps it for offline; says its progress from 0 to 1. Throws when unreachable, and
 * when `signal` gives up. A full phone plays the film all the same: it is only not kept.
 */
export async function takeFilm(
  url: string,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const kept = await keptFilm(url)
  if (kept) return kept
  const film = await fetchFilm(url, onProgress, signal)
  await put(url, film).catch(() => undefined)
  return film
}

/** As `takeFilm`, for who asked to keep it: throws a `QuotaExceededError` when the phone has no room. */
export async function keepFilm(
  url: string,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (await keptFilm(url)) return
  await put(url, await fetchFilm(url, onProgress, signal))
}

/** The film when this phone holds it. */
export async function keptFilm(url: string): Promise<Blob | undefined> {
  if (!('caches' in globalThis)) return undefined
  const response = await (await caches.open(SHELF)).match(url)
  return response?.blob()
}

/** Which of these this phone holds. */
export async function keptAmong(urls: readonly string[]): Promise<Set<string>> {
  if (!('caches' in globalThis)) return new Set()
  const shelf = await caches.open(SHELF)
  const found = await Promise.all(urls.map(async (url) => ((await shelf.match(url)) ? [url] : [])))
  return new Set(found.flat())
}

/** Takes these off the phone. */
export async function dropFilms(urls: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return
  const shelf = await caches.open(SHELF)
  await Promise.all(urls.map((url) => shelf.delete(url)))
}

async function fetchFilm(
  url: string,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const response = await fetch(url, signal ? { signal } : {})
  if (!response.ok || !response.body) throw new Error(`film ${response.status}`)
  const total = Number(response.headers.get('content-length')) || undefined
  const chunks: BlobPart[] = []
  let received = 0
  const reader = response.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value)
    received += read.value.byteLength
    if (total) onProgress(Math.min(1, received / total))
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? 'video/webm' })
}

async function put(url: string, film: Blob): Promise<void> {
  if (!('caches' in globalThis)) return
  const headers = { 'content-type': film.type, 'content-length': String(film.size) }
  await (await caches.open(SHELF)).put(url, new Response(film, { headers }))
}
