/** The phone's own log, alone on a page, for those who time it or kill it. */
import { fold, emptyProgress, stamp, uuidv7, type Event, type Lesson } from '@trousseau/domain'
import { logDatabase } from '@trousseau/youth/src/log/database.ts'
import { openJournal, record } from '@trousseau/youth/src/log/journal.ts'
import { createLessons } from '@trousseau/youth/src/log/lessons.ts'
import { phoneLog } from '@trousseau/youth/src/log/log.ts'

declare global {
  interface Window {
    journal: typeof journal
    /** Given by who watches the screen. */
    tell?: (number: number) => void
  }
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const NAME = 'journal-bench'
localStorage.setItem('trousseau.journal', JSON.stringify({ current: NAME, accounts: {} }))
const ANSWER = { recipient: 'garage', subject: 'candidature', files: ['cv'] }
let lesson: Lesson | undefined

function made(index: number): Event {
  const now = Date.now() - 1_000_000 + index
  const answered = index % 2 === 1
  const body = answered
    ? { lesson: 'n2', exercise: 'envoyer', try: (index % 999) + 1, answer: ANSWER }
    : { lesson: 'n2' }
  const kind = answered ? 'exercise.answered' : 'film.watched'
  return { id: uuidv7(now, random), at: stamp(now), device: 'phone001', author: 'youth', kind, v: 1, body }
}

function open() {
  const database = logDatabase(NAME)
  const log = phoneLog(
    database,
    createLessons(async () => lesson),
    Date.now,
    random,
    () => {},
  )
  return { database, log }
}

const journal = {
  setLesson(given: Lesson) {
    lesson = given
  },
  /** Puts events in the log as another phone's, through the log's own door. */
  async fill(count: number) {
    const { database, log } = open()
    await log.open()
    for (let cursor = 0; cursor < count; cursor += 200) {
      const received = Array.from({ length: 200 }, (_, index) => ({
        ...made(cursor + index),
        seq: cursor + index + 1,
      }))
      const epoch = cursor === 0 ? null : 'bench'
      const page = { epoch: 'bench', cursor: cursor + 200, received, confirmed: [], refused: [] }
      if (!(await log.take({ epoch, cursor }, page))) throw new Error('not taken')
    }
    database.close()
  },
  /** Milliseconds until the app knows its progress. */
  async openApp() {
    const began = performance.now()
    await openJournal(async () => lesson)
    return performance.now() - began
  },
  /** Milliseconds from a tap to « gardé ». */
  async tap() {
    const began = performance.now()
    await record('film.watched', { lesson: 'n2' })
    return performance.now() - began
  },
  /** Milliseconds to fold that many events from scratch. */
  foldAll(count: number) {
    const events = Array.from({ length: count }, (_, index) => made(index))
    const find = (_: string, id: string) => lesson?.exercises.find((exercise) => exercise.id === id)
    const began = performance.now()
    fold(emptyProgress(), events, find)
    return performance.now() - began
  },
  /** Writes without rest; each number on screen is said once it is kept. */
  async writeForever(from: number) {
    const { log } = open()
    await log.open()
    for (let number = from; ; number++) {
      await log.record('field.set', 1, { path: 'cv.objective', value: number })
      document.querySelector('#kept')!.textContent = String(number)
      window.tell?.(number)
    }
  },
  /** The numbers this log holds. */
  async numbers() {
    const { database, log } = open()
    await log.open()
    const rows = await database.events.toArray()
    return rows.map(({ event }) => event.body.value as number)
  },
}
window.journal = journal
