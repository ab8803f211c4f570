import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'

interface Row {
  keys: number
  lastActivity: number | null
}

describe('POST /api/sync', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  const post = (events: unknown[], cursor = 0) =>
    trial.sync(trial.north.youth, { epoch: null, cursor, events })
  async function listed(): Promise<Row> {
    const answer = await trial.ask(ROUTES.youths, { as: trial.north.adviser })
    return answer.json<{ youths: Row[] }>().youths[0]!
  }
  const answered = (exercise: string, answer: Record<string, unknown>) =>
    phoneEvent('exercise.answered', { lesson: 'n2', exercise, try: 1, answer })

  it('puts a key won on the adviser’s list', async () => {
    expect(await listed()).toMatchObject({ keys: 0, lastActivity: null })
    const answer = await post([
      phoneEvent('lesson.opened', { lesson: 'n2' }),
      answered('relire', { marked: ['piece', 'objet'] }),
      answered('envoyer', { recipient: 'garage', subject: 'candidature', files: ['cv'] }),
    ])
    expect(answer.json()).toMatchObject({ cursor: 4, more: false, rejected: [], serverTime: trial.clock.now })
    expect(await listed()).toMatchObject({ keys: 1 })
  })

  it('gives no key to fifty invented ones', async () => {
    const invented = Array.from({ length: 50 }, (_, index) =>
      phoneEvent('key.won' as never, { lesson: `n${index + 1}`, key: true, right: true } as never),
    )
    expect((await post(invented)).statusCode).toBe(200)
    expect(await listed()).toMatchObject({ keys: 0 })
  })

  it('gives no key to a wrong answer marked right', async () => {
    const marked = [
      answered('relire', { marked: ['piece', 'objet'] }),
      answered('envoyer', { recipient: 'garage', subject: 'candidature', files: [], right: true }),
      answered('envoyer', { right: true, score: 100 }),
    ]
    const outside = { ...answered('envoyer', { files: [] }), body: { ...marked[1]!.body, right: true } }
    const answer = await post([...marked, outside])
    expect(answer.json()).toMatchObject({ rejected: [{ mine: 3, why: 'invalid-body' }] })
    expect(await listed()).toMatchObject({ keys: 0 })
  })

  it('refuses more than 100 events at once', async () => {
    const events = Array.from({ length: 101 }, () => phoneEvent('lesson.opened', { lesson: 'n2' }))
    expect((await post(events)).statusCode).toBe(400)
  })

  it('takes a NUL in one event without stopping the others', async () => {
    const rated = (words: string) => phoneEvent('lesson.rated', { lesson: 'n2', face: 'lost', words })
    const answer = await post([rated('a\0b'), rated('bien')])
    expect(answer.json()).toMatchObject({ rejected: [], cursor: 3 })
  })

  it('serves 20 requests at once on one account, dense', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        post(Array.from({ length: 5 }, () => phoneEvent('lesson.opened', { lesson: 'n2' }))),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200))
    const events = (await post([])).json<{ events: { seq: number }[] }>().events
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, index) => index + 1))
  })
})
