import { randomUUID } from 'node:crypto'
import { nextStamp, stamp, stampMs, type Event, type NumberedEvent } from '@trousseau/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'
import type { Database } from '../database/port.ts'
import { AHEAD_LIMIT } from './judge.ts'
import { sqlStore } from './sql-store.ts'
import { AccountGone, type Answer, type Echo, type Store } from './store.ts'

const CHOSEN = { recipient: 'garage', subject: 'candidature', files: ['cv'] }

/** What any implementation of the log must do, whatever its database. */
export function storeContract(name: string, open: () => Promise<Database | undefined>): void {
  describe(`the log on ${name}`, () => {
    let trial: Trial
    let store: Store
    beforeAll(async () => {
      trial = await openTrial({ database: await open() })
      store = trial.app.services.store
    })
    afterAll(() => trial.close())

    /** A new account whose log holds the one event of joining. */
    async function account(): Promise<string> {
      const id = randomUUID()
      const joined = phoneEvent(
        'structure.joined',
        { structure: 'Mission locale north', adviser: 'Conseil north' },
        { author: 'adviser-north', device: 'server' },
      )
      await trial.database.transaction(async (tx) => {
        await tx.insert(
          'accounts',
          ['id', 'structure', 'adviser', 'first_name', 'joined_at'],
          [[id, 'north', 'adviser-north', 'Test', trial.clock.now]],
        )
        await store.begin(tx, id, [joined])
      })
      return id
    }
    const push = async (id: string, events: Event[], cursor = 0, epoch: string | null = null) =>
      store.exchange(id, { epoch, cursor, events: events })
    const pushOf = (events: Event[]) => ({ epoch: null, cursor: 0, events })
    const opened = (count: number) =>
      Array.from({ length: count }, () => phoneEvent('lesson.opened', { lesson: 'n2' }))
    const seqs = (answer: Answer) => answer.events.map(({ seq }) => seq)

    it('numbers from 1, without a hole, and echoes by place', async () => {
      const id = await account()
      const events = opened(3)
      const answer = await push(id, events)
      expect(seqs(answer)).toEqual([1, 2, 3, 4])
      expect(answer.events[0]).toMatchObject({ kind: 'structure.joined' })
      expect(answer.events.slice(1)).toEqual([
        { seq: 2, mine: 0 },
        { seq: 3, mine: 1 },
        { seq: 4, mine: 2 },
      ])
      expect(answer).toMatchObject({ cursor: 4, more: false, rejected: [], added: 3 })
      expect((await store.events(id)).slice(1).map(({ seq: _, ...event }) => event)).toEqual(events)
    })

    it('takes the same events again without doubling, and echoes those after the cursor', async () => {
      const id = await account()
      const events = opened(3)
      const first = await push(id, events)
      const again = await push(id, [...events, ...events], 2, first.epoch)
      expect(again.added).toBe(0)
      expect(again.events).toEqual([
        { seq: 3, mine: 1 },
        { seq: 4, mine: 2 },
      ])
      expect(await store.events(id)).toHaveLength(4)
    })

    it('pages at most 200 and says there is more', async () => {
      const id = await account()
      for (let round = 0; round < 5; round++) await push(id, opened(100))
      const { epoch } = await push(id, [])
      let cursor = 0
      const got: number[] = []
      for (let more = true; more;) {
        const answer = await push(id, [], cursor, epoch)
        expect(answer.events.length).toBeLessThanOrEqual(200)
        got.push(...seqs(answer))
        ;({ cursor, more } = answer)
      }
      expect(got).toEqual(Array.from({ length: 501 }, (_, index) => index + 1))
    })

    it.each([
      ['another epoch', 'other', 2],
      ['no epoch', null, 2],
      ['a cursor beyond the log', undefined, 99],
    ])('pages from the start with %s', async (_, epoch, cursor) => {
      const id = await account()
      const { epoch: present } = await push(id, opened(2))
      expect(seqs(await push(id, [], cursor, epoch === undefined ? present : epoch))).toEqual([1, 2, 3])
    })

    it('rejects alone what it will never take', async () => {
      const id = await account()
      const good = phoneEvent('lesson.opened', { lesson: 'n2' })
      const bad: [Record<string, unknown>, string][] = [
        [{ ...good, id: 'x' }, 'invalid-envelope'],
        [{ ...good, surprise: 1 }, 'invalid-envelope'],
        [{ ...good, seq: 1 }, 'invalid-envelope'],
        [{}, 'invalid-envelope'],
        [phoneEvent('lesson.opened', { lesson: 'n2', key: true } as never), 'invalid-body'],
        [phoneEvent('structure.joined', { structure: 'x', adviser: 'y' }), 'server-only'],
        [phoneEvent('lesson.opened', { lesson: 'n2' }, { author: 'adviser-north' }), 'not-yours'],
        [phoneEvent('lesson.opened', { words: 'x'.repeat(70_000) } as never, { v: 2 }), 'too-big'],
      ]
      const events = [...bad.map(([event]) => event), good] as Event[]
      const answer = await push(id, events, 1, (await push(id, [])).epoch)
      expect(answer.rejected).toEqual(bad.map(([, why], mine) => ({ mine, why })))
      expect(answer.events).toEqual([{ seq: 2, mine: bad.length }])
    })

    it('keeps what a newer app writes, and hands it back as it was', async () => {
      const id = await account()
      const newer = phoneEvent('dream.told' as never, { words: 'voler' } as never)
      const version = phoneEvent('lesson.opened', { lesson: 'n2', mood: 'ok' } as never, { v: 2 })
      await push(id, [newer, version])
      const { events } = await push(id, [])
      expect(events.slice(1)).toEqual([
        { ...newer, seq: 2 },
        { ...version, seq: 3 },
      ])
    })

    it('brings back a clock more than five minutes ahead, in the same order, and says so', async () => {
      const id = await account()
      const { now } = trial.clock
      const late = phoneEvent('lesson.opened', { lesson: 'n2' }, { at: stamp(now - 20 * 3600_000) })
      const near = phoneEvent('lesson.opened', { lesson: 'n2' }, { at: stamp(now + 4 * 60_000) })
      const ahead = stamp(now + 20 * 3600_000)
      const far = [ahead, nextStamp(ahead, 0)].map((at) =>
        phoneEvent('lesson.opened', { lesson: 'n2' }, { at }),
      )
      const answer = await push(id, [late, near, ...far])
      const [first, second] = answer.events.slice(3) as Required<Echo>[]
      expect(answer.events.slice(1, 3)).toEqual([
        { seq: 2, mine: 0 },
        { seq: 3, mine: 1 },
      ])
      expect(stampMs(first!.at)).toBe(now + AHEAD_LIMIT)
      expect(second!.at > first!.at).toBe(true)
      // A second push of the same events says the same correction.
      trial.clock.now += 60_000
      expect((await push(id, far, 3, answer.epoch)).events).toEqual([
        { seq: 4, mine: 0, at: first!.at },
        { seq: 5, mine: 1, at: second!.at },
      ])
    })

    it('stays dense and whole under 20 pushes at once, with readers', async () => {
      const id = await account()
      const { epoch } = await push(id, [])
      const rounds = Array.from({ length: 20 }, () => opened(7))
      const readers = Array.from({ length: 20 }, async () => {
        const answer = await push(id, [], 1, epoch)
        const got = seqs(answer)
        expect(got).toEqual(got.map((_, index) => index + 2))
      })
      await Promise.all([...rounds.map((events) => push(id, events)), ...readers])
      const events = await store.events(id)
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 141 }, (_, index) => index + 1))
      expect(new Set(events.slice(1).map(({ id }) => id))).toEqual(new Set(rounds.flat().map(({ id }) => id)))
    })

    it('folds event by event into the same figures as from scratch', async () => {
      const id = await account()
      const answered = (exercise: string, answer: Record<string, unknown>, n = 1) =>
        phoneEvent('exercise.answered', { lesson: 'n2', exercise, try: n, answer })
      await push(id, [answered('relire', { marked: ['objet'] })])
      await push(id, [answered('relire', { marked: ['objet', 'piece'] }, 2)])
      expect((await store.figures(id)).keys).toBe(0)
      const last = answered('envoyer', CHOSEN)
      await push(id, [last])
      const kept = await store.figures(id)
      expect(kept).toMatchObject({
        keys: 1,
        keysByModule: { numerique: 1, emploi: 0 },
        lastActivity: stampMs(last.at),
      })
      await trial.database.run(
        "update progress set fold = 'older', keys = 9, state = $2 where account = $1",
        [id, JSON.stringify({ version: 0 })],
      )
      expect(await store.figures(id)).toEqual(kept)
      await store.refold(100)
      const [row] = await trial.database.rows<{ keys: number; fold: string }>(
        'select keys, fold from progress where account = $1',
        [id],
      )
      expect(row).toMatchObject({ keys: 1 })
      expect(await store.refold(100)).toBe(0)
    })

    it('goes on where other processes wrote meanwhile, and after a restore to the same number', async () => {
      const id = await account()
      const other = sqlStore(trial.database, trial.app.services.content, () => trial.clock.now)
      const tried = (n: number) =>
        phoneEvent('exercise.answered', { lesson: 'n2', exercise: 'envoyer', try: n, answer: {} })
      const tries = async () => (await store.figures(id)).progress.lessons.n2?.exercises.envoyer?.tries
      for (let n = 1; n <= 6; n++) await (n % 2 ? store : other).exchange(id, pushOf([tried(n)]))
      expect(await tries()).toBe(6)
      expect(await store.events(id)).toHaveLength(7)

      // A backup taken before the last event, then another event: the same number, another log.
      const answer = await push(id, [tried(90)])
      await trial.database.transaction(async (tx) => {
        await tx.run('delete from events where account = $1 and seq = 8', [id])
        await tx.run('update accounts set last_seq = 7 where id = $1', [id])
        await tx.run("update progress set fold = 'older' where account = $1", [id])
        await tx.run("update meta set value = $1 where name = 'epoch'", [randomUUID()])
      })
      await other.exchange(id, pushOf([tried(7)]))
      const after = await push(id, [tried(8)], 8, answer.epoch)
      expect(after.epoch).not.toBe(answer.epoch)
      expect(seqs(after)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(await tries()).toBe(8)
    })

    it('says that an account is gone', async () => {
      await expect(push('nobody', [])).rejects.toThrow(AccountGone)
      await expect(push('nobody', opened(1))).rejects.toThrow(AccountGone)
    })

    it('undoes a transaction whole', async () => {
      const id = await account()
      const failed = trial.database.transaction(async (tx) => {
        await tx.run('update accounts set last_seq = 50 where id = $1', [id])
        throw new Error('stop')
      })
      await expect(failed).rejects.toThrow('stop')
      const answer = await push(id, opened(1))
      expect((answer.events as NumberedEvent[]).map(({ seq }) => seq)).toEqual([1, 2])
    })
  })
}
