import 'fake-indexeddb/auto'
import { readContent } from '@trousseau/content/node'
import { emptyProgress, fold, keysOf, stamp, uuidv7, type Event, type Progress } from '@trousseau/domain'
import { idsOf, type Page } from '@trousseau/sync'
import { memoryLog } from '@trousseau/sync/memory'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logDatabase, reliably, retire, type LogDatabase } from './database.ts'
import { createLessons, type FindLesson } from './lessons.ts'
import { phoneLog } from './log.ts'

const content = readContent()
const findLesson: FindLesson = async (id) => content.lessons.get(id)
let names = 0

function open(database = logDatabase(`log-${++names}`), find = findLesson) {
  const heard: Progress[] = []
  let now = 1_000
  const log = phoneLog(
    database,
    createLessons(find),
    () => now++,
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    (progress) => heard.push(progress),
  )
  return { database, log, heard }
}

const RIGHT = {
  relire: { marked: ['objet', 'piece'] },
  envoyer: { recipient: 'garage', subject: 'candidature', files: ['cv'] },
}

function answered(exercise: keyof typeof RIGHT, attempt = 1) {
  return { lesson: 'n2', exercise, try: attempt, answer: RIGHT[exercise] }
}

/** What a whole fold of what is on disk says. */
async function fromScratch(database: LogDatabase): Promise<Progress> {
  const rows = await database.events.toArray()
  const events = rows.filter((row) => row.refused === undefined).map((row) => row.event)
  return fold(emptyProgress(), events, content.findExercise)
}

const said = (at: string, id: string): Event => ({
  id,
  at,
  device: 'server',
  author: 'server',
  kind: 'structure.joined',
  v: 1,
  body: { structure: 'Mission locale Exemple', adviser: 'Zoé Exemple' },
})

describe('the log on the phone', () => {
  it('keeps an event and its fold together, and opens where it was', async () => {
    const { database, log, heard } = open()
    await log.open()
    await log.record('exercise.answered', 1, answered('relire'))
    const progress = await log.record('exercise.answered', 1, answered('envoyer'))
    expect(keysOf(progress, content.heads).map((key) => key.lesson)).toEqual(['n2'])
    expect(heard.at(-1)).toEqual(progress)
    const again = await open(database).log.open()
    expect(again.progress).toEqual(progress)
    expect(again.progress).toEqual(await fromScratch(database))
  })

  it('stamps each event after all before, whatever the clock says', async () => {
    const { database, log } = open()
    await log.patch({ last: stamp(9_000_000) })
    await Promise.all([1, 2, 3].map(() => log.record('lesson.opened', 1, { lesson: 'n2' })))
    const stamps = (await database.events.toArray()).map((row) => row.event.at)
    expect(new Set(stamps).size).toBe(3)
    expect(stamps.every((at) => at > stamp(9_000_000))).toBe(true)
  })

  it('keeps nothing of an event when its fold can’t be kept', async () => {
    const { database, log } = open()
    const { progress } = await log.open()
    database.progress.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(log.record('lesson.opened', 1, { lesson: 'n2' })).rejects.toMatchObject({
      name: 'StorageFull',
      kept: false,
    })
    expect(await database.events.count()).toBe(0)
    expect((await log.open()).progress).toEqual(progress)
  })

  it('opens its connection again when the phone cut it', async () => {
    const { database, log } = open()
    await log.open()
    database.close({ disableAutoOpen: true })
    await log.record('lesson.opened', 1, { lesson: 'n2' })
    expect(await database.events.count()).toBe(1)
  })

  it('does not bring an erased log back', async () => {
    const { database } = open()
    await database.open()
    await retire(database, true)
    await expect(reliably(database, () => database.events.count())).rejects.toThrow()
  })

  it('scores answers when their lesson comes at last', async () => {
    const far = open(undefined, async () => undefined)
    const missing = await far.log.record('exercise.answered', 1, answered('relire'))
    expect(missing.lessons).toEqual({})
    const { progress } = await open(far.database).log.open()
    expect(progress.lessons.n2?.exercises.relire?.right).toBeDefined()
    expect((await far.database.progress.get('log'))?.unscored).toEqual([])
  })

  it('folds the whole log again when it understands more', async () => {
    const { database, log } = open()
    await log.record('lesson.opened', 1, { lesson: 'n2' })
    await database.progress.put({ key: 'log', value: emptyProgress(), understands: 'less', unscored: [] })
    const { progress } = await open(database).log.open()
    expect(progress.lessons.n2).toBeDefined()
  })

  it('gives back the latest answers of a lesson, the last given last', async () => {
    const { log } = open()
    await log.record('exercise.answered', 1, answered('relire'))
    await log.record('exercise.answered', 1, answered('envoyer'))
    await log.record('exercise.answered', 1, { ...answered('relire', 2), answer: { marked: ['objet'] } })
    const answers = await log.answersOf('n2')
    expect(answers.map(({ exercise, answer }) => [exercise, answer])).toEqual([
      ['envoyer', RIGHT.envoyer],
      ['relire', { marked: ['objet'] }],
    ])
  })

  it('changes nothing when another tab already moved the log', async () => {
    const { database, log } = open()
    const id = uuidv7(5, (bytes) => new Uint8Array(bytes))
    const page: Page = {
      epoch: 'e',
      cursor: 1,
      confirmed: [],
      received: [{ ...said(stamp(5), id), seq: 1 }],
      refused: [],
    }
    expect(await log.take({ epoch: null, cursor: 0 }, page)).toBe(true)
    expect(await log.take({ epoch: null, cursor: 0 }, { ...page, cursor: 9 })).toBe(false)
    expect((await database.meta.get('log'))?.cursor).toBe(1)
    await log.restart({ epoch: 'other', cursor: 1 }, 'new')
    expect((await database.meta.get('log'))?.epoch).toBe('e')
  })
})

/** What may happen to a log: the phone writes, the server answers in one way or another, or is restored. */
type Step =
  | { does: 'record'; exercise: keyof typeof RIGHT; right: boolean }
  | { does: 'answer'; how: ('number' | 'body' | 'correct' | 'refuse' | 'keep')[]; foreign: number }
  | { does: 'restart' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('record' as const),
        exercise: fc.constantFrom('relire' as const, 'envoyer' as const),
        right: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('answer' as const),
        how: fc.array(fc.constantFrom('number', 'body', 'correct', 'refuse', 'keep'), { maxLength: 6 }),
        foreign: fc.nat(2),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
  ),
  { minLength: 1, maxLength: 12 },
)

describe('the log on the phone, beside the one in memory', () => {
  it('says the same whatever happens, and always what a whole fold says', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const { database, log } = open()
        const memory = memoryLog(content.findExercise)
        await log.open()
        let clock = 10
        for (const step of steps) {
          if (step.does === 'record') {
            const answer = step.right ? RIGHT[step.exercise] : {}
            await log.record('exercise.answered', 1, { ...answered(step.exercise), answer })
            const rows = await database.events.toArray()
            memory.record(rows.find(({ id }) => !memory.rows.has(id))!.event)
          } else if (step.does === 'restart') {
            const epoch = `epoch-${++clock}`
            await log.restart({ ...memory.place }, epoch)
            await memory.restart({ ...memory.place }, epoch)
          } else {
            const from = { ...memory.place }
            const page: Page = {
              epoch: from.epoch ?? 'first',
              cursor: from.cursor,
              confirmed: [],
              received: [],
              refused: [],
            }
            const { pending } = await memory.read(6)
            for (const [index, how] of step.how.entries()) {
              const event = pending[index]
              if (!event || how === 'keep') continue
              if (how === 'refuse') page.refused.push({ id: event.id, why: 'invalid' })
              else if (how === 'body') page.received.push({ ...event, seq: ++page.cursor })
              else if (how === 'number') page.confirmed.push({ id: event.id, seq: ++page.cursor })
              else page.confirmed.push({ id: event.id, seq: ++page.cursor, at: stamp(++clock) })
            }
            for (let index = 0; index < step.foreign; index++) {
              const id = uuidv7(++clock, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
              page.received.push({ ...said(stamp(clock), id), seq: ++page.cursor })
            }
            expect(await log.take(from, page)).toBe(await memory.take(from, page))
            expect(idsOf(page).every((id) => memory.rows.has(id))).toBe(true)
          }
        }
        const { progress, state } = await open(database).log.open()
        const rows = await database.events.toArray()
        expect(rows.map(({ answered: _, ...row }) => row)).toEqual(
          [...memory.rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
        )
        expect(progress).toEqual(memory.progress)
        expect(progress).toEqual(await fromScratch(database))
        expect({ epoch: state.epoch, cursor: state.cursor }).toEqual(memory.place)
        expect(state.last).toBe(memory.last)
        expect((await log.read(100)).waiting).toBe((await memory.read(0)).waiting)
        await retire(database, true)
      }),
      { numRuns: 60 },
    )
  })
})
