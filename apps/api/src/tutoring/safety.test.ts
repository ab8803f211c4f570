import { ROUTES, type ReplyOfRoute } from '@trousseau/contract'
import { pairsOf } from '@trousseau/domain'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'
import { heard, newDuo, newMentee, newTutor, pairUp, push, type Duo } from '../duo.fixture.ts'
import { forgetPairs } from './forgetting.ts'

const DAY = 24 * 3600_000
/** Random orders of what offline phones and an adviser do, tried on one database. */
const RUNS = Number(process.env.SAFETY_RUNS ?? 60)

describe('safety of tutoring', () => {
  let trial: Trial
  beforeEach(async () => {
    trial = await openTrial()
    for (const table of ['professional_sessions', 'invitations'])
      await trial.database.run(`update ${table} set expires_at = $1`, [trial.clock.now + 900 * DAY])
  })
  afterEach(() => trial.close())

  const ask = (name: keyof typeof ROUTES, body?: unknown, params: Record<string, string> = {}) =>
    trial.ask(ROUTES[name], { as: trial.north.adviser, body, params })
  const overview = async () => (await ask('tutoring')).json<ReplyOfRoute<typeof ROUTES.tutoring>>()
  const write = (pair: string, text: string) => phoneEvent('pair.wrote', { pair, text })
  const texts = async (who: Person) =>
    (await heard(trial, who, 'pair.said')).map(({ body }) => (body as { text: string }).text)
  const states = async (who: Person) => {
    const { progress } = await trial.app.services.store.figures(who.id)
    return pairsOf(progress)[0]!.messages.map(({ state }) => state)
  }
  const suspend = async ({ id }: Person) => {
    const body = { measure: 'suspended', reason: 'A donné son numéro', words: 'Parlons-en' }
    return (await ask('takeMeasure', body, { youth: id })).json<{ id: string }>().id
  }

  it('keeps a report made offline, says nothing of it to anyone, and lets the adviser suspend and lift', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    await push(trial, tutor, write(pair, 'Tu es nul'))
    const message = (await heard(trial, mentee, 'pair.said'))[0]!.body.message as string
    const before = await trial.app.services.store.events(tutor.id)
    const report = phoneEvent('pair.reported', { pair, message, why: 'insult' })
    await push(trial, mentee, report)
    await push(trial, mentee, report)
    expect(await trial.app.services.store.events(tutor.id)).toEqual(before)
    const { reports } = await overview()
    expect(reports).toMatchObject([{ about: { youth: tutor.id }, why: 'insult', escalated: false }])

    const measure = await suspend(tutor)
    await push(trial, tutor, write(pair, 'Allô ?'))
    await push(trial, mentee, write(pair, 'Je ne veux plus'))
    expect(await texts(mentee)).toEqual(['Tu es nul'])
    expect(await texts(tutor)).toEqual([])
    expect(await states(tutor)).toEqual(['delivered', 'refused'])
    // The mentee reads that the conversation rests; the measure is said to the tutor alone.
    expect(await heard(trial, mentee, 'pair.frozen')).toHaveLength(1)
    expect(await heard(trial, mentee, 'tutoring.moderated')).toEqual([])
    const own = await trial.ask(ROUTES.ownTutoring, { as: tutor })
    expect(own.json()).toMatchObject({ suspended: true, mentees: [] })

    await ask('liftMeasure', { reason: 'S’est excusé' }, { youth: tutor.id, measure })
    await push(trial, tutor, write(pair, 'Pardon'))
    expect(await texts(mentee)).toEqual(['Tu es nul', 'Pardon'])
    expect((await overview()).measures[0]!.lifted).toMatchObject({ reason: 'S’est excusé' })
  })

  it('keeps the snapshot when the reported one erases their account, and shows who reported nowhere', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    await push(trial, tutor, write(pair, 'Donne ta paie'))
    await push(trial, mentee, phoneEvent('pair.reported', { pair, why: 'money', words: 'Il insiste' }))
    await trial.ask(ROUTES.eraseOwn, { as: tutor })
    const [report] = (await overview()).reports
    expect(report).toMatchObject({ about: null, pair: null, words: 'Il insiste' })
    const read = await ask('readReport', undefined, { report: report!.report })
    expect(read.json()).toMatchObject({ messages: [{ by: 'tutor', text: 'Donne ta paie' }] })
    expect(read.body).not.toContain(mentee.id)
    expect(await texts(mentee)).toEqual([''])
    expect(
      (await ask('closeReport', { reason: 'Compte effacé' }, { report: report!.report })).statusCode,
    ).toBe(200)
    expect((await overview()).reports[0]!.closed).toMatchObject({ reason: 'Compte effacé' })
  })

  it('shows a report to administrators after one working day', async () => {
    const { mentee, pair } = await newDuo(trial)
    // A Friday at noon, in France.
    trial.clock.now = Date.UTC(2026, 10, 27, 11)
    await push(trial, mentee, phoneEvent('pair.reported', { pair, why: 'pressure' }))
    const escalated = async () => (await overview()).reports[0]!.escalated
    trial.clock.now += 2 * DAY
    expect(await escalated()).toBe(false)
    trial.clock.now += 1.1 * DAY
    expect(await escalated()).toBe(true)
  })

  it('says to both who read their conversation, once a day', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    await push(trial, tutor, write(pair, 'Salut'))
    await ask('pairMessages', undefined, { pair })
    const read = await ask('pairMessages', undefined, { pair })
    expect(read.json()).toMatchObject({
      messages: [{ by: 'tutor', text: 'Salut', state: 'delivered' }],
      readings: [{ name: 'Conseil north' }],
    })
    for (const who of [tutor, mentee])
      expect(await heard(trial, who, 'pair.read')).toMatchObject([{ body: { pair, from: 'Conseil north' } }])
  })

  it('lets no message wait past a block: released, it is refused', async () => {
    const { tutor, mentee, pair } = await newDuo(trial, { minor: true })
    await push(trial, tutor, write(pair, 'Viens sur snap'))
    await push(trial, mentee, phoneEvent('pair.blocked', { pair }))
    const [held] = (await overview()).held
    const released = await ask('judgeMessage', { verdict: 'delivered' }, { pair, message: held!.message })
    expect(released.statusCode).toBe(409)
    expect(await texts(mentee)).toEqual([])
    expect((await heard(trial, tutor, 'pair.ended'))[0]!.body).toEqual({ pair })
  })

  it('reads a number sent in pieces', async () => {
    const { tutor, mentee, pair } = await newDuo(trial, { minor: true })
    for (const piece of ['06 39', '98', '12 3', '4']) await push(trial, tutor, write(pair, piece))
    expect((await states(tutor)).at(-1)).toBe('held')
    expect((await texts(mentee)).join(' ')).not.toContain('4')
  })

  it('forgets what was written six months after the end, thanks apart', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    await push(trial, tutor, write(pair, 'Salut'))
    await push(trial, mentee, phoneEvent('pair.wrote', { pair, text: 'Merci pour tout', thanks: true }))
    await ask('endPair', { reason: 'Leçons finies' }, { pair })
    trial.clock.now += 180 * DAY
    expect(await forgetPairs(trial.app.services)).toBe(0)
    trial.clock.now += 4 * DAY
    expect(await forgetPairs(trial.app.services)).toBe(1)
    expect(await forgetPairs(trial.app.services)).toBe(0)
    expect(await texts(mentee)).toEqual([''])
    expect(await texts(tutor)).toEqual(['Merci pour tout'])
    const { progress } = await trial.app.services.store.figures(tutor.id)
    expect(pairsOf(progress)[0]).toMatchObject({ forgotten: true, messages: [{ text: 'Merci pour tout' }] })
    expect(await trial.database.rows('select 1 from pair_messages')).toEqual([])
  })

  it('ends with the structure: who is transferred is out of reach at once', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    await trial.database.run('update accounts set structure = $2 where id = $1', [mentee.id, 'south'])
    const own = await trial.ask(ROUTES.ownTutoring, { as: tutor })
    expect(own.json()).toMatchObject({ mentees: [] })
    expect((await ask('pairMessages', undefined, { pair })).statusCode).toBe(404)
    await push(trial, tutor, write(pair, 'Tu es où ?'))
    expect(await texts(mentee)).toEqual([])
    await forgetPairs(trial.app.services)
    expect(await heard(trial, mentee, 'pair.ended')).toHaveLength(1)
  })

  it(`delivers nothing written after a block or a suspension, in ${RUNS} random orders`, async () => {
    const tutor = await newTutor(trial)
    const mentee = await newMentee(trial)
    let duo: Duo | undefined
    const act = fc.constantFrom(
      'tutor writes',
      'mentee writes',
      'tutor blocks',
      'mentee blocks',
      'report',
      'suspend',
      'lift',
      'both at once',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 9 }), async (acts) => {
        duo = await pairUp(trial, tutor, mentee)
        const { pair } = duo
        let closed = false
        let suspended: string | undefined
        const expected = { tutor: [] as string[], mentee: [] as string[] }
        const before = { tutor: (await texts(tutor)).length, mentee: (await texts(mentee)).length }
        const say = (by: 'tutor' | 'mentee', text: string) => {
          if (!closed && suspended === undefined) expected[by === 'tutor' ? 'mentee' : 'tutor'].push(text)
          return write(pair, text)
        }
        try {
          for (const [place, what] of acts.entries()) {
            if (what === 'tutor writes') await push(trial, tutor, say('tutor', `t${place}`))
            if (what === 'mentee writes') await push(trial, mentee, say('mentee', `m${place}`))
            if (what === 'both at once')
              await Promise.all([
                push(trial, tutor, say('tutor', `t${place}`)),
                push(trial, mentee, say('mentee', `m${place}`)),
              ])
            if (what === 'report')
              await push(trial, mentee, phoneEvent('pair.reported', { pair, why: 'other' }))
            if (what === 'suspend') suspended ??= await suspend(tutor)
            if (what === 'lift' && suspended !== undefined) {
              await ask('liftMeasure', { reason: 'Réglé' }, { youth: tutor.id, measure: suspended })
              suspended = undefined
            }
            if (what === 'tutor blocks' || what === 'mentee blocks') {
              // In the same push, after the block: written offline before or after, it comes too late.
              const events = [phoneEvent('pair.blocked', { pair })]
              await push(
                trial,
                what === 'tutor blocks' ? tutor : mentee,
                ...events,
                write(pair, `late ${place}`),
              )
              closed = true
            }
          }
          expect((await texts(mentee)).slice(before.mentee)).toEqual(expected.mentee)
          expect((await texts(tutor)).slice(before.tutor)).toEqual(expected.tutor)
        } finally {
          // So that a shorter failing order is looked for from the same ground.
          if (suspended !== undefined)
            await ask('liftMeasure', { reason: 'Réglé' }, { youth: tutor.id, measure: suspended })
          await ask('endPair', { reason: 'Suite de l’essai' }, { pair })
          trial.clock.now += 1000
        }
      }),
      { numRuns: RUNS },
    )
  }, 120_000)

  it('stops messages that race with a block or a suspension', async () => {
    for (let round = 0; round < 6; round++) {
      const { tutor, mentee, pair } = await newDuo(trial)
      const racing = Array.from({ length: 6 }, (_, n) => push(trial, tutor, write(pair, `course ${n}`)))
      const stop =
        round % 2 === 0 ? push(trial, mentee, phoneEvent('pair.blocked', { pair })) : suspend(tutor)
      await Promise.all([...racing, stop])
      const [cut] = await heard(trial, mentee, 'pair.ended', 'pair.frozen')
      const said = await heard(trial, mentee, 'pair.said')
      for (const { seq } of said) expect(seq).toBeLessThan(cut!.seq)
      const late = await states(tutor)
      expect(late.filter((state) => state === 'delivered')).toHaveLength(said.length)
      expect(late).not.toContain('sending')
    }
  })
})
