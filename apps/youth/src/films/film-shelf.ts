import { filmsLetGo } from './let-go.ts'

const SHELF = 'films'

/**
 * Fetches a film once, whole, and keeps it for offline; says its progress from 0 to 1. Throws when unreachable.
 * A full phone plays the film all the same: `kept` says whether it will be there again without a network.
 */
export async function takeFilm(
  url: string,
  onProgress: (part: number) => void,
): Promise<{ film: Blob; kept: boolean }> {
  const found = await keptFilm(url).catch(() => undefined)
  if (found) return { film: found, kept: true }
  const film = await fetchFilm(url, onProgress)
  const kept = await put(url, film).then(
    () => true,
    () => false,
  )
  return { film, kept }
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

/** Takes off the phone the films of a structure that are none of these: they were replaced, or removed. */
export async function dropClipsBut(urls: readonly string[]): Promise<void> {
  if (!('caches' in globalThis) || !(await caches.has(SHELF))) return
  const shelf = await caches.open(SHELF)
  for (const film of await shelf.keys()) {
    const { pathname } = new URL(film.url)
    if (pathname.startsWith('/api/') && !urls.includes(pathname)) await shelf.delete(film)
  }
}

/** Takes every film off a phone short of room, and notes it for the screens to say. False when it held none. */
export async function letFilmsGo(): Promise<boolean> {
  if (!('caches' in globalThis) || !(await caches.has(SHELF))) return false
  const shelf = await caches.open(SHELF)
  const held = await shelf.keys()
  // One by one: a shelf deleted whole keeps its room until the browser has forgotten every use of it.
  await Promise.all(held.map((film) => shelf.delete(film)))
  await caches.delete(SHELF)
  if (held.length > 0) filmsLetGo.value = 'now'
  return held.length > 0
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
  if (!('caches' in globalThis)) throw new Error('this browser keeps nothing')
  const headers = { 'content-type': film.type, 'content-length': String(film.size) }
  const shelf = await caches.open(SHELF)
  await shelf.put(url, new Response(film, { headers }))
  filmsLetGo.value = undefined
  const whole = new URL(url, location.href).href
  for (const other of await shelf.keys(url, { ignoreSearch: true }))
    if (other.url !== whole) await shelf.delete(other)
}
