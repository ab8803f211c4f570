import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'

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
