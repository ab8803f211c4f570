import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'
import { tombstonesIn, type Tombstones } from '../database/tombstones.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { replayErasures } from './erase.ts'

describe('erasing an account', () => {
  let trial: Trial
  let file: string
  let tombstones: Tombstones
  beforeEach(async () => {
    file = join(temporaryFolder(), 'erasures.jsonl')
    tombstones = tombstonesIn(file)
    trial = await openTrial({ tombstones })
  })
  afterEach(() => trial.close())

  const opened = () => phoneEvent('lesson.opened', { lesson: 'n2' })
  const sync = (events: unknown[] = []) => trial.sync(trial.north.youth, { epoch: null, cursor: 0, events })
  const erase = () => trial.app.services.erase(trial.north.youth.id)

  it('leaves nothing of it, tells its phone to forget, and touches nobody else', async () => {
    const { id } = trial.north.youth
    await sync([phoneEvent('field.set', { path: 'profile.phone', value: '0600000000' })])
    expect(await erase()).toBe(true)
    for (const table of ['events', 'progress', 'device_sessions', 'invitation_uses']) {
      expect(await trial.database.rows(`select * from ${table} where account = $1`, [id]), table).toEqual([])
    }
    const answer = await sync([opened()])
    expect(answer.statusCode).toBe(410)
    expect(answer.json()).toMatchObject({ error: { code: 'erased' } })
    const list = await trial.ask(ROUTES.youths, { as: trial.north.adviser })
    expect(list.json()).toMatchObject({ youths: [], groups: [] })
    const other = await trial.sync(trial.south.youth, { epoch: null, cursor: 0, events: [opened()] })
    expect(other.statusCode).toBe(200)
    expect(await erase()).toBe(false)
  })

  it('answers 401 again once the phone’s session would have expired', async () => {
    await erase()
    trial.clock.now += 401 * 24 * 3600_000
    expect((await sync()).statusCode).toBe(401)
  })

  it('lets the phone join anew', async () => {
    await erase()
    const { code, youth } = trial.north
    const body = { code, firstName: 'Autre', device: 'north00' }
    expect((await trial.ask(ROUTES.join, { as: youth, body })).statusCode).toBe(200)
  })

  it('is noted outside the database, without a name or a word of it', async () => {
    await erase()
    const [tombstone] = tombstones.all()
    expect(tombstone).toMatchObject({ account: trial.north.youth.id, at: trial.clock.now })
    expect(tombstone!.sessions).toHaveLength(1)
    expect(readFileSync(file, 'utf8')).not.toContain('Jeune')
  })

  it('does not happen when it can’t be noted', async () => {
    tombstones.add = () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
    await expect(erase()).rejects.toThrow('no room')
    expect((await sync()).statusCode).toBe(200)
  })

  it('is done at the next start when a crash came between the list and the commit', async () => {
    const account = trial.north.youth.id
    appendFileSync(file, '{"account":"cut sho')
    await tombstones.add({ account, at: 1, sessions: [] })
    expect(await replayErasures(trial.database, tombstones.all())).toBe(1)
    expect((await sync()).statusCode).toBe(410)
    expect(await replayErasures(trial.database, tombstones.all())).toBe(0)
  })

  it('beats events that arrive at the same time: none is confirmed and then lost', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => sync([opened()])),
      erase(),
      ...Array.from({ length: 5 }, () => sync([opened()])),
    ])
    for (const answer of answers)
      if (typeof answer === 'object') expect([200, 410]).toContain(answer.statusCode)
    expect((await sync()).statusCode).toBe(410)
    expect(
      await trial.database.rows('select * from events where account = $1', [trial.north.youth.id]),
    ).toEqual([])
  })
})
