import { computed, ref, shallowRef, toValue, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue'
import { dropFilms, keepFilm, keptAmong } from './film-shelf.ts'
import type { PlayableFilm } from './films.ts'

/** Bytes of what comes with a film and is not weighed: captions and poster, on average. */
const BESIDE = 15_000

interface Keeping {
  /** Bytes still to fetch, about; 0 when everything is kept. */
  missing: ComputedRef<number>
  /** Bytes these films take on the phone, about. */
  kept: ComputedRef<number>
  /** From 0 to 1 while fetching; undefined otherwise. */
  part: Ref<number | undefined>
  trouble: Ref<'room' | 'network' | undefined>
  look(): Promise<void>
  start(): Promise<void>
  stop(): void
  drop(): Promise<void>
}

/** Keeps films on the phone, one after the other so that stopping loses at most one. */
export function keepingOf(wanted: MaybeRefOrGetter<readonly PlayableFilm[]>): Keeping {
  const films = () => toValue(wanted)
  const held = shallowRef<ReadonlySet<string>>(new Set())
  const part = ref<number>()
  const trouble = ref<'room' | 'network'>()
  let giveUp: AbortController | undefined

  const weight = (film: PlayableFilm) => film.bytes + BESIDE
  const isKept = (film: PlayableFilm) => filesOf(film).every((url) => held.value.has(url))
  const sum = (some: readonly PlayableFilm[]) => some.reduce((bytes, film) => bytes + weight(film), 0)
  const missing = computed(() => sum(films().filter((film) => !isKept(film))))

  async function look(): Promise<void> {
    held.value = await keptAmong(films().flatMap(filesOf))
  }

  return {
    missing,
    kept: computed(() => sum(films().filter(isKept))),
    part,
    trouble,
    look,
    async start() {
      if (giveUp) return
      giveUp = new AbortController()
      trouble.value = undefined
      const all = missing.value
      let before = 0
      part.value = 0
      try {
        if (await lacksRoom(all)) throw new DOMException('', 'QuotaExceededError')
        for (const film of films().filter((film) => !isKept(film))) {
          for (const url of filesOf(film))
            await keepFilm(
              url,
              (done) => {
                if (url === film.url) part.value = (before + done * film.bytes) / all
              },
              giveUp.signal,
            )
          before += weight(film)
        }
      } catch (error) {
        const { name } = error as Error
        if (name !== 'AbortError') trouble.value = name === 'QuotaExceededError' ? 'room' : 'network'
      } finally {
        giveUp = undefined
        part.value = undefined
        await look()
      }
    },
    stop: () => giveUp?.abort(),
    async drop() {
      await dropFilms(films().flatMap(filesOf))
      await look()
    },
  }
}

function filesOf(film: PlayableFilm): string[] {
  return [film.poster, ...(film.captions ? [film.captions] : []), film.url]
}

/** Whether the browser already says there is not that much room, in bytes. */
async function lacksRoom(bytes: number): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  return quota !== undefined && usage !== undefined && quota - usage < bytes
}
