import { ROUTES, type YouthPage, type YouthRow } from '@trousseau/contract'
import { SHARED_FIELDS, stamp, stampMs, type NumberedEvent } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hire, openTrial, phoneEvent, welcomeYouth, type Trial } from '../app.fixture.ts'
import { sendDue } from './messages.ts'

/** A Tuesday, 10:00 in Paris; and the same day at 21:00. */
const MORNING = Date.parse('2026-11-24T10:00:00+01:00')
const EVENING = Date.parse('2026-11-24T21:00:00+01:00')

describe('what advisers say to youths', () => {
  let trial: Trial
  beforeEach(async () => {
    trial = await openTrial()
    // Sessions and invitations are shorter than these days.
    for (const table of ['professional_sessions', 'invitations']) {
      await trial.database.run(`update ${table} set expires_at = $1`, [EVENING + 9e8])
    }
    trial.clock.now = MORNING
  })
  afterEach(() => trial.close())

  const youth = () => trial.north.youth
  const ask = (name: keyof typeof ROUTES, body?: unknown, params: Record<string, string> = {}) =>
    trial.ask(ROUTES[name], { as: trial.north.adviser, body, params: { youth: youth().id, ...params } })
  const page = async () => (await ask('youthTimeline')).json<YouthPage>()
  const row = async () => {
    const { youths } = (await ask('youths')).json<{ youths: YouthRow[] }>()
    return youths.find(({ id }) => id === youth().id)!
  }
  const push = (...events: object[]) => trial.sync(youth(), { epoch: null, cursor: 0, events })
  const onPhone = async (kind: string) => {
    const { events } = (await push()).json<{ events: NumberedEvent[] }>()
    return events.filter((event) => event.kind === kind)
  }

  it('sets an objective, hears it is done, sends it back, validates it', async () => {
    const title = 'Finir son CV'
    expect((await ask('setObjective', { youths: [youth().id], title, due: '2026-12-07' })).json()).toEqual({
      told: 1,
    })
    const [set] = await onPhone('objective.set')
    expect(set).toMatchObject({
      author: trial.north.adviser.id,
      device: 'server',
      body: { title, due: '2026-12-07', from: 'Conseil north' },
    })
    const { objective } = set!.body as { objective: string }
    expect((await row()).watch).toMatchObject({ open: 1, due: '2026-12-07', waiting: 0 })

    // The phone is three minutes ahead: the adviser's word still comes after it.
    const done = phoneEvent('objective.done', { objective, words: 'Fait' }, { at: stamp(MORNING + 180_000) })
    await push(done)
    expect((await row()).watch).toMatchObject({ open: 0, waiting: 1 })
    expect((await page()).objectives).toMatchObject([{ state: 'done', doneWords: 'Fait' }])

    const judge = (body: object) => ask('judgeObjective', body, { objective })
    expect((await judge({ verdict: 'returned' })).statusCode).toBe(400)
    await judge({ verdict: 'returned', words: 'Il manque la photo' })
    expect((await page()).objectives).toMatchObject([
      { state: 'returned', verdictWords: 'Il manque la photo' },
    ])
    await push(phoneEvent('objective.done', { objective }, { at: stamp(MORNING + 240_000) }))
    await judge({ verdict: 'validated' })
    expect((await row()).watch).toMatchObject({ open: 0, waiting: 0, validated: 1 })
    expect(
      (await ask('judgeObjective', { verdict: 'validated' }, { objective: 'nothing0' })).statusCode,
    ).toBe(404)
  })

  it('acts on those of the structure alone, once each', async () => {
    const second = await welcomeYouth(trial, trial.north.code, 'Deuxième', 'second00')
    const youths = [youth().id, second.id, second.id, trial.south.youth.id, 'nobody']
    expect((await ask('sendMessage', { youths, text: 'Atelier jeudi' })).json()).toEqual({
      told: 2,
      leavesAt: null,
    })
    expect(await trial.app.services.store.events(trial.south.youth.id)).not.toContainEqual(
      expect.objectContaining({ kind: 'message.sent' }),
    )
  })

  it('counts what the youth writes until it is seen, and tells the phone', async () => {
    const wrote = phoneEvent('message.written', { text: 'Bonjour' }, { at: stamp(MORNING - 1000) })
    await push(wrote)
    expect((await row()).watch.unread).toBe(1)
    expect((await page()).messages).toMatchObject([{ by: 'youth', text: 'Bonjour', read: false }])
    await ask('messagesSeen', { until: wrote.at })
    await ask('messagesSeen', { until: stamp(stampMs(wrote.at) + 9e6) })
    expect((await row()).watch.unread).toBe(0)
    expect((await onPhone('message.seen')).map(({ body }) => body)).toEqual([{ until: wrote.at }])
  })

  it('keeps what is written in the evening for the morning, sends it once, and lets it be taken back', async () => {
    trial.clock.now = EVENING
    const opening = Date.parse('2026-11-25T08:00:00+01:00')
    const send = () => ask('sendMessage', { youths: [youth().id], text: 'À demain' })
    expect((await send()).json()).toEqual({ told: 1, leavesAt: opening })
    await send()
    const { postponed } = (await ask('aside')).json<{ postponed: { id: string; leavesAt: number }[] }>()
    expect(postponed.map(({ leavesAt }) => leavesAt)).toEqual([opening, opening])
    expect((await ask('cancelMessage', undefined, { message: postponed[0]!.id })).statusCode).toBe(200)
    expect(await sendDue(trial.app.services)).toBe(0)
    trial.clock.now = opening
    // Twice at once, as two processes would.
    await Promise.all([sendDue(trial.app.services), sendDue(trial.app.services)])
    expect((await onPhone('message.sent')).map(({ body }) => body)).toEqual([
      { text: 'À demain', from: 'Conseil north' },
    ])
    expect((await ask('aside')).json()).toEqual({ notes: [], postponed: [] })
  })

  it('comments a CV that is shown, and only then', async () => {
    const comment = () => ask('commentCv', { path: 'profile.email', words: 'Une adresse plus simple ?' })
    const shared = (value: boolean) => phoneEvent('field.set', { path: SHARED_FIELDS.cv, value })
    await push(
      phoneEvent('field.set', { path: 'profile.email', value: 'a@b.example' }),
      phoneEvent('field.set', { path: 'cvs.first.step', value: 'fini' }),
      phoneEvent('field.set', { path: 'photos.p.1', value: 'AAAA' }),
    )
    expect((await comment()).statusCode).toBe(409)
    expect((await page()).cv).toBeNull()
    await push(shared(true))
    expect((await row()).watch).toMatchObject({ cv: 'done', cvReady: true })
    expect((await comment()).statusCode).toBe(200)
    expect((await ask('commentCv', { path: 'photos.p.0', words: 'Non' })).statusCode).toBe(400)
    expect((await row()).watch.cvReady).toBe(false)
    const [written] = await onPhone('comment.written')
    expect(written!.body).toMatchObject({ path: 'profile.email', from: 'Conseil north' })
    await push(phoneEvent('comment.settled', { comment: written!.id }))
    const { cv, comments } = await page()
    expect(comments).toMatchObject([{ path: 'profile.email', settledAt: expect.any(Number) as number }])
    expect(cv!.map(({ path }) => path)).toEqual(['profile.email', 'cvs.first.step'])
    await push(shared(false))
    expect((await page()).cv).toBeNull()
  })

  it('shows applications with a yes alone, and tells the youth the very same', async () => {
    const field = (path: string, value: string | boolean) => phoneEvent('field.set', { path, value })
    await push(
      field('applications.a1.employer', 'Boulangerie Exemple'),
      field('applications.a1.state', 'sent'),
      field('applications.a1.day', '2026-11-03'),
      field('applications.a2.employer', 'Effacé'),
      field('applications.a2.gone', true),
    )
    expect((await page()).applications).toBeNull()
    await push(field(SHARED_FIELDS.applications, true))
    const { applications } = await page()
    expect(applications).toEqual([
      { id: 'a1', employer: 'Boulangerie Exemple', job: '', state: 'sent', day: '2026-11-03' },
    ])
    const told = await trial.ask(ROUTES.adviserView, { as: youth() })
    expect(told.json()).toMatchObject({ applications })
    await push(field(SHARED_FIELDS.applications, false))
    expect((await page()).applications).toBeNull()
  })

  it('shows own words with a yes alone', async () => {
    const { content } = trial.app.services
    const [lesson, asked] = [...content.lessons].flatMap(([id, { exercises }]) =>
      exercises.flatMap((exercise) => (exercise.kind === 'words' ? [[id, exercise] as const] : [])),
    )[0]!
    const words = Object.fromEntries(asked.prompts.map(({ id }) => [id, `Mes mots ${id}`]))
    await push(phoneEvent('exercise.answered', { lesson, exercise: asked.id, try: 1, answer: { words } }))
    expect((await page()).ownWords).toBeNull()
    await push(phoneEvent('field.set', { path: SHARED_FIELDS.answers, value: true }))
    expect((await page()).ownWords).toMatchObject([{ lesson, words: Object.values(words) }])
  })

  it('keeps notes away from the phone and from what the youth is told', async () => {
    const colleague = await hire(trial, 'north', 'colleague')
    await ask('writeNote', { words: 'Très discret·e' })
    const read = await trial.ask(ROUTES.aside, { as: colleague, youth: youth().id })
    expect(read.json()).toMatchObject({ notes: [{ words: 'Très discret·e', mine: false }] })
    const told = [
      (await push()).body,
      (await trial.ask(ROUTES.adviserView, { as: youth() })).body,
      (await trial.ask(ROUTES.ownData, { as: youth() })).body,
    ]
    for (const body of told) expect(body).not.toContain('discret')
    const { notes } = (await ask('aside')).json<{ notes: { id: string }[] }>()
    const erase = (as: typeof colleague) =>
      trial.ask(ROUTES.eraseNote, { as, params: { youth: youth().id, note: notes[0]!.id } })
    expect((await erase(colleague)).statusCode).toBe(404)
    expect((await erase(trial.north.adviser)).statusCode).toBe(200)
  })

  it('says of who is stuck everywhere no more than an index holds', async () => {
    const { heads } = trial.app.services.content
    const tried = heads.flatMap(({ id, exercises }) =>
      exercises.map((exercise) =>
        phoneEvent('exercise.answered', { lesson: id, exercise, try: 3, answer: {} }),
      ),
    )
    expect(tried.length).toBeGreaterThan(60)
    while (tried.length > 0) await push(...tried.splice(0, 100))
    await push(...heads.map(({ id }) => phoneEvent('help.asked', { lesson: id })))
    const [kept] = await trial.database.rows<{ standing: string }>(
      'select standing from progress where account = $1',
      [youth().id],
    )
    expect((await row()).watch.stuck).toHaveLength(12)
    expect(kept!.standing.length).toBeLessThan(2000)
  })

  it('groups youths of the structure', async () => {
    const { id } = (await ask('makeGroup', { name: 'Promo 3' })).json<{ id: string }>()
    const move = (inside: boolean) =>
      ask('moveInGroup', { youths: [youth().id, trial.south.youth.id], inside }, { group: id })
    expect((await move(true)).json()).toEqual({ told: 1 })
    await move(true)
    expect((await row()).groups).toEqual([id])
    expect((await ask('youths')).json()).toMatchObject({ groups: [{ id, name: 'Promo 3', goal: null }] })
    await move(false)
    expect((await row()).groups).toEqual([])
    await ask('dissolveGroup', undefined, { group: id })
    expect((await ask('youths')).json()).toMatchObject({ groups: [] })
  })

  it('gives a group a goal in common: on each phone what all won together, and nobody’s share', async () => {
    const { id } = (await ask('makeGroup', { name: 'Promo 4' })).json<{ id: string }>()
    const goals = async (as = youth()) => (await trial.ask(ROUTES.groupGoals, { as })).json<object>()
    const [second, third] = [
      await welcomeYouth(trial, trial.north.code, 'Deuxième', 'second00'),
      await welcomeYouth(trial, trial.north.code, 'Troisième', 'third000'),
    ]
    const move = (youths: string[], inside = true) => ask('moveInGroup', { youths, inside }, { group: id })
    await ask('setGroupGoal', { keys: 40 }, { group: id })
    await move([youth().id, second.id])
    expect(await goals(), 'among two, what is common says what the other did').toEqual({ goals: [] })

    await trial.database.run(
      `update progress set keys = case account when $1 then 4 else 3 end where account in ($1, $2)`,
      [youth().id, second.id],
    )
    await move([third.id])
    const told = { goals: [{ group: 'Promo 4', keys: 40, won: 7 }] }
    expect(await goals()).toEqual(told)
    expect(await goals(third)).toEqual(told)
    expect((await ask('youths')).json()).toMatchObject({ groups: [{ id, goal: 40 }] })
    expect(await goals(trial.south.youth)).toEqual({ goals: [] })

    await move([third.id], false)
    expect(await goals(third)).toEqual({ goals: [] })
    await move([third.id])
    await ask('setGroupGoal', { keys: null }, { group: id })
    expect(await goals()).toEqual({ goals: [] })
  })
})
