import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'
import { SQLITE_FILE } from '../database/open.ts'

describe('a disk that is full', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  const post = (events: unknown[]) => trial.sync(trial.north.youth, { epoch: null, cursor: 0, events })

  it('is answered by 503, with nothing half done, and everything is taken afterwards', async () => {
    const limit = (pages: number) =>
      trial.database.transaction((tx) => tx.rows(`pragma max_page_count = ${pages}`))
    const rated = () => phoneEvent('lesson.rated', { lesson: 'n2', face: 'lost', words: 'x'.repeat(600) })
    const events = Array.from({ length: 100 }, rated)
    await limit(1)
    const refused = await post(events)
    expect(refused.statusCode).toBe(503)
    expect(refused.headers['retry-after']).toBe('5')
    expect(refused.json()).toMatchObject({ error: { code: 'storage-busy' } })
    expect((await post([])).json()).toMatchObject({ cursor: 1 })
    await limit(1_000_000)
    expect((await post(events)).json()).toMatchObject({ cursor: 101 })
  })
})

describe('a database another process keeps for itself', () => {
  it('is answered by 503, and everything is taken once it is free', { timeout: 60_000 }, async () => {
    const trial = await openTrial()
    const post = (events: unknown[]) => trial.sync(trial.north.youth, { epoch: null, cursor: 0, events })
    await post([])
    const other = new Sqlite(join(trial.folder, SQLITE_FILE))
    other.exec('begin immediate')
    const events = [phoneEvent('lesson.opened', { lesson: 'n2' })]
    const refused = await post(events)
    expect(refused.statusCode).toBe(503)
    expect(refused.json()).toMatchObject({ error: { code: 'storage-busy' } })
    other.exec('rollback')
    other.close()
    expect((await post(events)).json()).toMatchObject({ cursor: 2 })
    await trial.close()
  })
})
