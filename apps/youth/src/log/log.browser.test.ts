import type { Lesson } from '@trousseau/domain'
import { expect, it } from 'vitest'
import { logDatabase, retire } from './database.ts'
import { createLessons } from './lessons.ts'
import { phoneLog } from './log.ts'

/** Opens a log of this browser. */
function open(name: string) {
  const database = logDatabase(name)
  const lessons = createLessons(async (): Promise<Lesson | undefined> => undefined)
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  return { database, log: phoneLog(database, lessons, Date.now, random, () => {}) }
}

it('writes each event in a transaction that waits for the disk, and opens from what it wrote', async () => {
  const seen: string[] = []
  const transaction = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.call(this, stores, mode, options)
    if (mode === 'readwrite') seen.push(made.durability)
    return made
  }
  const name = `log-${Date.now()}`
  const first = open(name)
  await first.log.open()
  const progress = await first.log.record('film.watched', 1, { lesson: 'n2' })
  IDBDatabase.prototype.transaction = transaction
  expect(seen.length).toBeGreaterThan(0)
  expect(new Set(seen)).toEqual(new Set(['strict']))
  await retire(first.database, false)
  const again = open(name)
  expect((await again.log.open()).progress).toEqual(progress)
  expect((await again.log.read(9)).waiting).toBe(1)
  await retire(again.database, true)
})
