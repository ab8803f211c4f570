import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keptFilm } from './film-shelf.ts'
import { keepingOf } from './keeping.ts'

const film = (name: string) => ({
  seconds: 30,
  bytes: 8,
  url: `/films/${name}.webm`,
  captions: `/films/${name}.vtt`,
  poster: `/films/${name}.webp`,
})
const FILMS = [film('a1'), film('a2')]

/** What the network answers to each address; 8 bytes when nothing else was said. */
let answers: Record<string, () => Promise<Response>>

beforeEach(() => {
  answers = {}
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit = {}) => {
    signal?.throwIfAborted()
    return (
      answers[url]?.() ?? Promise.resolve(new Response('12345678', { headers: { 'content-length': '8' } }))
    )
  })
})

afterEach(async () => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await caches.delete('films')
})

it('keeps every film with its captions and its poster, and takes them away again', async () => {
  const keeping = keepingOf(FILMS)
  await keeping.look()
  const all = keeping.missing.value
  expect(all).toBeGreaterThan(16)
  expect(keeping.kept.value).toBe(0)
  await keeping.start()
  expect([keeping.missing.value, keeping.kept.value, keeping.part.value]).toEqual([0, all, undefined])
  expect(await (await keptFilm('/films/a2.webm'))?.text()).toBe('12345678')
  expect(await keptFilm('/films/a1.vtt')).toBeDefined()
  await keeping.drop()
  expect([keeping.missing.value, keeping.kept.value]).toEqual([all, 0])
})

it('stops when asked, and keeps what was whole', async () => {
  const keeping = keepingOf(FILMS)
  await keeping.look()
  answers['/films/a2.webm'] = () => {
    keeping.stop()
    return Promise.reject(new DOMException('', 'AbortError'))
  }
  await keeping.start()
  expect(keeping.trouble.value).toBeUndefined()
  expect(keeping.missing.value).toBe(keeping.kept.value)
  expect(await keptFilm('/films/a2.webm')).toBeUndefined()
})

it('says when the network is gone', async () => {
  answers['/films/a1.webm'] = () => Promise.reject(new TypeError('Failed to fetch'))
  const keeping = keepingOf(FILMS)
  await keeping.look()
  await keeping.start()
  expect(keeping.trouble.value).toBe('network')
})

it('fetches nothing when the phone has no room', async () => {
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 10, usage: 0 })
  const keeping = keepingOf(FILMS)
  await keeping.look()
  await keeping.start()
  expect(keeping.trouble.value).toBe('room')
  expect(keeping.kept.value).toBe(0)
})
