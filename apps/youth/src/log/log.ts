import {
  EVENT_KINDS,
  FOLD_VERSION,
  YOUTH,
  emptyProgress,
  fold,
  latest,
  nextStamp,
  uuidv7,
  type Event,
  type Progress,
} from '@trousseau/domain'
import {
  idsOf,
  pageChange,
  pendingRow,
  restartedRows,
  type LogStorage,
  type Page,
  type Place,
  type Row,
} from '@trousseau/sync'
import { reliably, type KeptProgress, type KeptRow, type LogDatabase, type LogState } from './database.ts'
import { answeredLesson, type Lessons } from './lessons.ts'

/** What this code can fold: an event kept unread is folded once a newer app understands it. */
const UNDERSTANDS = [
  FOLD_VERSION,
  ...Object.entries(EVENT_KINDS).map(([kind, { v }]) => `${kind}:${v}`),
].join()

/** The log of one account on this phone. Every change and its fold are one transaction. */
export interface PhoneLog extends LogStorage {
  /** Reads the stored progress, folding only what this code could not fold before. */
  open(): Promise<{ progress: Progress; state: LogState }>
  /** Writes down what just happened; resolves once it would survive a battery pulled out. */
  record(kind: string, v: number, body: Event['body']): Promise<Progress>
  state(): Promise<LogState>
  patch(change: Partial<Omit<LogState, 'key'>>): Promise<void>
  /** Every event that is not in quarantine. */
  events(): Promise<Event[]>
  /** Adds the youth's own events from elsewhere, to be sent like those made here; answers how many were new. */
  bring(brought: readonly Event[]): Promise<number>
  /** The latest answer to each exercise of a lesson, oldest first. */
  answersOf(lesson: string): Promise<{ exercise: string; answer: unknown; at: string }[]>
}

/** `random` gives that many unpredictable bytes; `now` milliseconds since 1970; `onProgress` hears each new fold. */
export function phoneLog(
  database: LogDatabase,
  lessons: Lessons,
  now: () => number,
  random: (bytes: number) => Uint8Array,
  onProgress: (progress: Progress) => void,
): PhoneLog {
  const { events, meta, progress } = database

  /** One write transaction; what it answers as progress is told once it is on disk. */
  async function write<Result>(
    work: () => Promise<{ result: Result; progress?: Progress }>,
  ): Promise<Result> {
    const done = await reliably(database, () => database.transaction('rw', events, meta, progress, work))
    if (done.progress) onProgress(done.progress)
    return done.result
  }

  /** This phone's place; a log begins at its first use. */
  async function state(): Promise<LogState> {
    return (
      (await meta.get('log')) ?? { key: 'log', epoch: null, cursor: 0, last: '', device: deviceId(random) }
    )
  }

  async function kept(): Promise<KeptProgress> {
    const found = await progress.get('log')
    return found ?? { key: 'log', value: emptyProgress(), understands: UNDERSTANDS, unscored: [] }
  }

  /** Folds events onto what is kept, inside a transaction. */
  async function advance(added: Iterable<Event>, from?: KeptProgress): Promise<Progress> {
    const before = from ?? (await kept())
    const exercises = lessons.exercises()
    const value = fold(before.value, added, exercises.find)
    const unscored = [...new Set([...before.unscored, ...exercises.missing])]
    await progress.put({ key: 'log', value, understands: UNDERSTANDS, unscored })
    return value
  }

  /** Folds the whole log again, inside a transaction. */
  async function refold(): Promise<{ value: Progress; last: string }> {
    const folded: Event[] = []
    let last = ''
    await events.each((row) => {
      if (row.refused !== undefined) return
      folded.push(row.event)
      last = latest(last, row.event.at)
    })
    const empty: KeptProgress = { key: 'log', value: emptyProgress(), understands: UNDERSTANDS, unscored: [] }
    return { value: await advance(folded, empty), last }
  }

  /** Loads every lesson that was answered: a fold of the whole log may need them. */
  async function loadAnswered(): Promise<void> {
    const ids = await reliably(database, () => events.orderBy('answered').uniqueKeys())
    await lessons.load(ids as string[])
  }

  /** Scores the answers whose lesson was not at hand before and is now. */
  async function scoreLate({ value, unscored }: KeptProgress): Promise<Progress> {
    await lessons.load(unscored)
    if (!unscored.some((id) => lessons.has(id))) return value
    return write(async () => {
      const rows = await events.where('answered').anyOf(unscored).toArray()
      const before = await kept()
      const value = await advance(
        rows.filter((row) => row.refused === undefined).map((row) => row.event),
        { ...before, unscored: before.unscored.filter((id) => !unscored.includes(id)) },
      )
      return { result: value }
    })
  }

  /** Whether a page may change what was already folded: asked before the transaction, for it can't wait for lessons. */
  async function mayRefold({ refused, confirmed, received }: Page): Promise<boolean> {
    if (refused.length > 0 || confirmed.some(({ at }) => at !== undefined)) return true
    if (received.length === 0) return false
    const ids = received.map(({ id }) => id)
    return (await reliably(database, () => events.where('id').anyOf(ids).count())) > 0
  }

  const isAt = (found: LogState, from: Place) => found.epoch === from.epoch && found.cursor === from.cursor

  return {
    async open() {
      const [found, stored] = await reliably(database, () =>
        database.transaction('rw', meta, progress, async () => {
          const found = await state()
          if ((await meta.count()) === 0) await meta.put(found)
          return [found, await kept()] as const
        }),
      )
      if (stored.understands !== UNDERSTANDS) {
        await loadAnswered()
        const value = await write(async () => ({ result: (await refold()).value }))
        return { progress: value, state: found }
      }
      if (stored.unscored.length > 0) return { progress: await scoreLate(stored), state: found }
      return { progress: stored.value, state: found }
    },

    async record(kind, v, body) {
      const id = uuidv7(now(), random)
      const lesson = answeredLesson({ kind, body } as Event)
      if (lesson) await lessons.load([lesson])
      return write(async () => {
        const found = await state()
        const at = nextStamp(found.last, now())
        const event: Event = { id, at, device: found.device, author: YOUTH, kind, v, body }
        await events.put(keptRow(pendingRow(event)))
        await meta.put({ ...found, last: at })
        const value = await advance([event])
        return { result: value, progress: value }
      })
    },

    state: () => reliably(database, state),

    async patch(change) {
      await write(async () => {
        await meta.put({ ...(await state()), ...change })
        return { result: undefined }
      })
    },

    async events() {
      const rows = await reliably(database, () => events.toArray())
      return rows.filter((row) => row.refused === undefined).map((row) => row.event)
    },

    async bring(brought) {
      await lessons.load(brought.flatMap((event) => answeredLesson(event) ?? []))
      return write(async () => {
        const found = await state()
        const held = await events.bulkGet(brought.map(({ id }) => id))
        const fresh = brought.filter((_, place) => held[place] === undefined)
        if (fresh.length === 0) return { result: 0 }
        await events.bulkPut(fresh.map((event) => keptRow(pendingRow(event))))
        const last = fresh.reduce((last, event) => latest(last, event.at), found.last)
        await meta.put({ ...found, last })
        return { result: fresh.length, progress: await advance(fresh) }
      })
    },

    async answersOf(lesson) {
      const rows = await reliably(database, () => events.where('answered').equals(lesson).toArray())
      const answers = new Map<string, { exercise: string; answer: unknown; at: string }>()
      for (const { event } of rows.sort((a, b) => (a.event.at < b.event.at ? -1 : 1))) {
        const { exercise, answer } = event.body as { exercise: string; answer: unknown }
        answers.delete(exercise)
        answers.set(exercise, { exercise, answer, at: event.at })
      }
      return [...answers.values()]
    },

    read: (limit) =>
      reliably(database, () =>
        database.transaction('r', events, meta, async () => {
          const { epoch, cursor, account } = await state()
          const waiting = events.orderBy('pending')
          const rows = limit > 0 ? await waiting.limit(limit).toArray() : []
          const pending = rows.map((row) => row.event)
          return { epoch, cursor, joined: account !== undefined, pending, waiting: await waiting.count() }
        }),
      ),

    async take(from, page) {
      await lessons.load(page.received.flatMap((event) => answeredLesson(event) ?? []))
      if (await mayRefold(page)) await loadAnswered()
      return write(async () => {
        const found = await state()
        if (!isAt(found, from)) return { result: false }
        const rows = await events.bulkGet(idsOf(page))
        const change = pageChange(page, new Map(rows.flatMap((row) => (row ? [[row.id, row]] : []))))
        await events.bulkPut(change.rows.map(keptRow))
        const folded = change.refold ? await refold() : undefined
        const value = folded?.value ?? (change.added.length > 0 ? await advance(change.added) : undefined)
        const last = folded?.last ?? change.added.reduce((last, event) => latest(last, event.at), found.last)
        await meta.put({ ...found, epoch: page.epoch, cursor: page.cursor, last })
        return { result: true, progress: value }
      })
    },

    async restart(from, epoch) {
      await loadAnswered()
      await write(async () => {
        const found = await state()
        if (!isAt(found, from)) return { result: undefined }
        const { rows, dropped } = restartedRows(await events.toArray())
        await events.bulkDelete(dropped)
        await events.bulkPut(rows.map(keptRow))
        const { value, last } = await refold()
        await meta.put({ ...found, epoch, cursor: 0, last })
        return { result: undefined, progress: value }
      })
    },
  }
}

function keptRow(row: Row): KeptRow {
  const answered = answeredLesson(row.event)
  return answered === undefined ? row : { ...row, answered }
}

/** Eight figures and letters naming this phone in its events. */
function deviceId(random: (bytes: number) => Uint8Array): string {
  return Array.from(random(8), (byte) => (byte % 36).toString(36)).join('')
}
