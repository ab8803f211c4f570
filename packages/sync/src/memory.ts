import {
  emptyProgress,
  fold,
  latest,
  type FindExercise,
  type Event,
  type Progress,
  type Stamp,
} from '@trousseau/domain'
import { idsOf, pageChange, pendingRow, restartedRows, type Row } from './rows.ts'
import type { LogStorage, Place } from './storage.ts'

/** A phone's log held in memory, for the simulator, the benchmarks and the tests. */
export interface MemoryLog extends LogStorage {
  readonly rows: ReadonlyMap<string, Row>
  readonly progress: Progress
  readonly place: Place
  /** Greatest stamp made or seen. */
  readonly last: Stamp
  /** Events not numbered yet. */
  readonly waiting: number
  joined: boolean
  record(event: Event): void
}

/** `folding` stands for the fold, for the one who wants to see a wrong one caught. */
export function memoryLog(find: FindExercise, folding: typeof fold = fold): MemoryLog {
  const rows = new Map<string, Row>()
  const waiting = new Set<string>()
  let progress = emptyProgress()
  let place: Place = { epoch: null, cursor: 0 }
  let last: Stamp = ''

  function put(changed: Iterable<Row>): void {
    for (const row of changed) {
      rows.set(row.id, row)
      if (row.pending === undefined) waiting.delete(row.id)
      else waiting.add(row.id)
      if (row.refused === undefined) last = latest(last, row.event.at)
    }
  }

  function refold(): void {
    const events = [...rows.values()].filter((row) => row.refused === undefined).map((row) => row.event)
    progress = folding(emptyProgress(), events, find)
    last = events.reduce((found, event) => latest(found, event.at), '')
  }

  const isAt = (from: Place) => from.epoch === place.epoch && from.cursor === place.cursor

  return {
    rows,
    joined: true,
    get waiting() {
      return waiting.size
    },
    get progress() {
      return progress
    },
    get place() {
      return place
    },
    get last() {
      return last
    },
    record(event) {
      put([pendingRow(event)])
      progress = folding(progress, [event], find)
    },
    async read(limit) {
      const pending: Event[] = []
      for (const id of waiting) {
        if (pending.length >= limit) break
        pending.push(rows.get(id)!.event)
      }
      return { ...place, joined: this.joined, pending, waiting: waiting.size }
    },
    async take(from, page) {
      if (!isAt(from)) return false
      const held = new Map(idsOf(page).flatMap((id) => (rows.has(id) ? [[id, rows.get(id)!]] : [])))
      const change = pageChange(page, held)
      put(change.rows)
      place = { epoch: page.epoch, cursor: page.cursor }
      if (change.refold) refold()
      else if (change.added.length > 0) progress = folding(progress, change.added, find)
      return true
    },
    async restart(from, epoch) {
      if (!isAt(from)) return
      const restarted = restartedRows(rows.values())
      for (const id of restarted.dropped) rows.delete(id)
      put(restarted.rows)
      place = { epoch, cursor: 0 }
      refold()
    },
  }
}
