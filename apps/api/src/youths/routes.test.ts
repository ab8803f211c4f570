import { ROUTES, type TimelineItem } from '@trousseau/contract'
import { stamp, stampMs } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'

describe('one youth', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  it('shows what was done, newest first, scored by the server, with the key after the answer that won it', async () => {
    const start = trial.clock.now - 86_400_000
    let minute = 0
    const at = () => stamp(start + ++minute * 60_000)
    const answered = (exercise: string, n: number, answer: Record<string, unknown>) =>
      phoneEvent('exercise.answered', { lesson: 'n2', exercise, try: n, answer }, { at: at() })
    const right = { recipient: 'garage', subject: 'candidature', files: ['cv'] }
    const events = [
      phoneEvent('lesson.opened', { lesson: 'n2' }, { at: at() }),
      phoneEvent('film.watched', { lesson: 'n2' }, { at: at() }),
      answered('relire', 1, { marked: [] }),
      phoneEvent('help.asked', { lesson: 'n2', exercise: 'relire' }, { at: at() }),
      answered('relire', 2, { marked: ['objet', 'piece'] }),
      answered('envoyer', 1, right),
      answered('envoyer', 2, right),
      answered('unknown', 1, {}),
      phoneEvent('field.set', { path: 'profile.phone', value: '0600000000' }, { at: at() }),
      phoneEvent('lesson.rated', { lesson: 'n2', face: 'helped', words: 'Clair' }, { at: at() }),
    ]
    // Pushed upside down: the order shown is that of the phone's clock.
    await trial.sync(trial.north.youth, { epoch: null, cursor: 0, events: events.toReversed() })
    const answer = await trial.ask(ROUTES.youthTimeline, {
      as: trial.north.adviser,
      youth: trial.north.youth.id,
    })
    const { youth, keys, timeline } = answer.json<{
      youth: object
      keys: object[]
      timeline: TimelineItem[]
    }>()
    expect(youth).toMatchObject({
      firstName: 'Jeune north',
      mine: true,
      keys: 1,
      lastActivity: stampMs(events.at(-1)!.at),
    })
    expect(keys).toEqual([{ lesson: 'n2', at: stampMs(events[5]!.at) }])
    expect(
      timeline.map(({ kind, exercise, try: n }) => [kind, exercise, n].filter(Boolean).join(' ')),
    ).toEqual([
      'joined',
      'rated',
      'done envoyer 2',
      'key',
      'done envoyer 1',
      'done relire 2',
      'help relire',
      'tried relire 1',
      'film',
      'opened',
    ])
    expect(timeline[1]).toMatchObject({ face: 'helped', words: 'Clair' })
    expect(answer.body).not.toContain('0600000000')
  })

  it('sorts names as French does', async () => {
    for (const [index, name] of ['Zoé', 'élodie', 'Eva'].entries()) {
      await trial.ask(ROUTES.join, {
        body: { code: trial.north.code, firstName: name, device: `sorted0${index}` },
      })
    }
    const { youths } = (await trial.ask(ROUTES.youths, { as: trial.north.adviser })).json<{
      youths: { firstName: string }[]
    }>()
    expect(youths.map(({ firstName }) => firstName)).toEqual(['élodie', 'Eva', 'Jeune north', 'Zoé'])
  })
})
