import { ROUTES, type ReplyOfRoute } from '@trousseau/contract'
import { goldKeysOf, MENTEES_LIMIT, pairsOf, stamp } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'
import { answersTo, heard, newDuo, newMentee, newTutor, pairUp, push, tutorLessons } from '../duo.fixture.ts'

const DAY = 24 * 3600_000

describe('tutoring', () => {
  let trial: Trial
  beforeEach(async () => {
    trial = await openTrial()
    for (const table of ['professional_sessions', 'invitations'])
      await trial.database.run(`update ${table} set expires_at = $1`, [trial.clock.now + 900 * DAY])
  })
  afterEach(() => trial.close())

  const ask = (name: keyof typeof ROUTES, body?: unknown, params: Record<string, string> = {}) =>
    trial.ask(ROUTES[name], { as: trial.north.adviser, body, params })
  const own = async (who: Person) =>
    (await trial.ask(ROUTES.ownTutoring, { as: who })).json<ReplyOfRoute<typeof ROUTES.ownTutoring>>()
  const overview = async () => (await ask('tutoring')).json<ReplyOfRoute<typeof ROUTES.tutoring>>()
  const progressOf = async (who: Person) => (await trial.app.services.store.figures(who.id)).progress
  const write = (who: Person, pair: string, text: string, more = {}) =>
    push(trial, who, phoneEvent('pair.wrote', { pair, text, ...more }))
  const texts = async (who: Person) =>
    (await heard(trial, who, 'pair.said')).map(({ body }) => (body as { text: string }).text)

  it('goes from the keys to the charter, the confirmation and a golden key', async () => {
    const { youth } = trial.north
    const lessons = tutorLessons(trial)
    for (const lesson of lessons.slice(0, -1)) await push(trial, youth, ...answersTo(trial, [lesson]))
    await push(trial, youth, phoneEvent('charter.signed', { words: 'Écouter d’abord', minor: false }))
    expect(await own(youth)).toMatchObject({ ready: false, charter: 'asked', band: 'adult' })
    expect((await overview()).candidates).toEqual([])
    const params = { youth: youth.id }
    expect((await ask('judgeTutor', { verdict: 'confirmed' }, params)).statusCode).toBe(409)
    await push(trial, youth, ...answersTo(trial, lessons.slice(-1)))
    expect((await overview()).candidates).toMatchObject([{ words: 'Écouter d’abord', band: 'adult' }])

    expect((await ask('judgeTutor', { verdict: 'declined' }, params)).statusCode).toBe(400)
    await ask('judgeTutor', { verdict: 'declined', words: 'Reparlons-en lundi' }, params)
    expect((await own(youth)).charter).toBe('declined')
    trial.clock.now += DAY
    await push(
      trial,
      youth,
      phoneEvent('charter.signed', { words: 'Écouter, puis guider', minor: false }, { at: stampOf(trial) }),
    )
    expect((await overview()).candidates).toMatchObject([{ words: 'Écouter, puis guider' }])
    await ask('judgeTutor', { verdict: 'confirmed' }, params)
    expect((await own(youth)).charter).toBe('confirmed')
    expect(goldKeysOf(await progressOf(youth)).map(({ id }) => id)).toEqual(['tuteur'])
  })

  it('puts two together, lets them write, and says it in both logs once', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    const hello = phoneEvent('pair.wrote', { pair, text: 'Salut, on commence par quoi ?' })
    await push(trial, tutor, hello)
    await push(trial, tutor, hello)
    expect(await texts(mentee)).toEqual(['Salut, on commence par quoi ?'])
    expect(pairsOf(await progressOf(tutor))[0]!.messages).toMatchObject([{ by: 'me', state: 'delivered' }])
    expect(pairsOf(await progressOf(mentee))[0]!.messages).toMatchObject([{ by: 'them', id: hello.id }])
    expect((await heard(trial, tutor, 'pair.judged')).length).toBe(1)
  })

  it('lets nobody write before both have read who sees what, nor a stranger', async () => {
    const tutor = await newTutor(trial)
    const mentee = await newMentee(trial)
    const made = await ask('makePair', { tutor: tutor.id, mentee: mentee.id })
    const { pair } = made.json<{ pair: string }>()
    await push(trial, tutor, phoneEvent('pair.accepted', { pair }))
    await write(tutor, pair, 'Salut')
    await push(trial, mentee, phoneEvent('pair.accepted', { pair }))
    await write(trial.north.youth, pair, 'Je ne suis pas d’ici')
    await write(trial.south.youth, pair, 'Ni moi')
    expect(await texts(mentee)).toEqual([])
    expect(pairsOf(await progressOf(tutor))[0]!.messages).toMatchObject([
      { state: 'refused', why: 'unread-rules' },
    ])
  })

  it('holds a number for a minor until an adviser decides, and warns adults first', async () => {
    const { tutor, mentee, pair } = await newDuo(trial, { minor: true })
    await write(tutor, pair, 'Mon numéro : 06 39 98 12 34')
    await write(mentee, pair, 'D’accord')
    expect(await texts(mentee)).toEqual([])
    const [held] = (await overview()).held
    expect(held).toMatchObject({ by: 'tutor', text: 'Mon numéro : 06 39 98 12 34' })
    expect(held!.found[0]!.kind).toBe('phone')
    await ask('judgeMessage', { verdict: 'withheld' }, { pair, message: held!.message })
    expect(pairsOf(await progressOf(tutor))[0]!.messages).toMatchObject([
      { by: 'me', state: 'withheld' },
      { by: 'them', state: 'delivered' },
    ])
    expect(await texts(mentee)).toEqual([])

    await ask('markBand', { band: 'adult' }, { youth: mentee.id })
    await write(tutor, pair, 'Appelle le 06 39 98 12 34')
    expect(await texts(mentee)).toEqual([])
    await write(tutor, pair, 'Appelle le 06 39 98 12 34', { sure: true })
    expect(await texts(mentee)).toEqual(['Appelle le 06 39 98 12 34'])
  })

  it('asks a second approval, with its reason, for an adult and a minor', async () => {
    const tutor = await newTutor(trial)
    const mentee = await newMentee(trial, true)
    const made = (await ask('makePair', { tutor: tutor.id, mentee: mentee.id })).json<{ pair: string }>()
    expect(made).toMatchObject({ state: 'approval' })
    expect(await heard(trial, tutor, 'pair.made')).toEqual([])
    expect((await own(tutor)).mentees).toEqual([])
    const approve = (reason: string) => ask('approvePair', { reason }, { pair: made.pair })
    expect((await approve(' ')).statusCode).toBe(400)
    expect((await approve('Vus ensemble à l’atelier')).statusCode).toBe(200)
    expect((await approve('Encore')).statusCode).toBe(409)
    expect((await heard(trial, mentee, 'pair.made')).length).toBe(1)
    expect((await overview()).pairs[0]!.approval).toMatchObject({ reason: 'Vus ensemble à l’atelier' })
  })

  it(`gives a tutor ${MENTEES_LIMIT} mentees at most, asked all at once`, async () => {
    const tutor = await newTutor(trial)
    const mentees = []
    for (let n = 0; n < MENTEES_LIMIT + 3; n++) mentees.push(await newMentee(trial))
    const made = await Promise.all(mentees.map(({ id }) => ask('makePair', { tutor: tutor.id, mentee: id })))
    expect(made.filter(({ statusCode }) => statusCode === 200)).toHaveLength(MENTEES_LIMIT)
    expect(made.filter(({ statusCode }) => statusCode === 409)).toHaveLength(3)
    const twice = await Promise.all([newTutor(trial), newTutor(trial)])
    const mentee = await newMentee(trial)
    const both = await Promise.all(twice.map(({ id }) => ask('makePair', { tutor: id, mentee: mentee.id })))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })

  it('gives a golden key for a lesson finished after a call the tutor answered, not for messages', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    for (let n = 0; n < 5; n++) await write(tutor, pair, `Ça va ? ${n}`)
    const at = () => stampOf(trial)
    const lesson = 'n2'
    const steps = answersTo(trial, [lesson])
    await push(trial, mentee, phoneEvent('help.asked', { lesson }, { at: at() }))
    expect((await own(tutor)).mentees).toMatchObject([{ help: [{ lesson }], lesson: { lesson } }])
    trial.clock.now += 60_000
    const [first, ...rest] = steps.map((step) => ({ ...step, at: at() }))
    await push(trial, mentee, first!)
    expect(goldKeysOf(await progressOf(tutor))).toHaveLength(1)
    await write(tutor, pair, 'Que vois-tu autour du message ?')
    trial.clock.now += 60_000
    await push(trial, mentee, ...rest.map((step) => ({ ...step, at: at() })))
    expect(goldKeysOf(await progressOf(tutor))).toMatchObject([{ id: 'tuteur' }, { lesson }])
    await push(trial, mentee, ...answersTo(trial, [lesson]))
    expect(goldKeysOf(await progressOf(tutor))).toHaveLength(2)
    expect((await overview()).tutors).toMatchObject([{ helped: 1, mentees: 1 }])
  })

  it('shows a tutor only what the mentee shows, and nothing after the end', async () => {
    const { tutor, mentee, pair } = await newDuo(trial)
    await push(trial, mentee, phoneEvent('help.asked', { lesson: 'n2' }))
    expect((await own(tutor)).mentees).toMatchObject([
      { name: expect.stringContaining('Filleul'), keys: null },
    ])
    const hide = ['name', 'lesson', 'help'].map((what) =>
      phoneEvent('field.set', { path: `shared.tutor.${what}`, value: false }, { at: stampOf(trial) }),
    )
    await push(trial, mentee, ...hide)
    expect((await own(tutor)).mentees).toMatchObject([{ name: null, lesson: null, help: null, keys: null }])
    await push(trial, mentee, phoneEvent('pair.left', { pair }))
    expect((await own(tutor)).mentees).toEqual([])
    expect((await own(mentee)).tutor).toBeNull()
    await write(tutor, pair, 'Tu es là ?')
    expect(await texts(mentee)).toEqual([])
  })

  it('tells the adviser of who waits for five days, and others how long it takes', async () => {
    const mentee = await newMentee(trial)
    trial.clock.now = Date.UTC(2026, 10, 24)
    await push(
      trial,
      mentee,
      phoneEvent('tutor.wanted', { wanted: true, minor: false }, { at: stampOf(trial) }),
    )
    trial.clock.now += 4 * DAY
    expect((await overview()).waiting).toMatchObject([{ youth: mentee.id, overdue: false }])
    trial.clock.now += 2 * DAY
    expect((await overview()).waiting).toMatchObject([{ youth: mentee.id, overdue: true }])
    await pairUp(trial, await newTutor(trial), mentee)
    expect((await overview()).waiting).toEqual([])
    expect((await own(trial.north.youth)).usualDays).toBe(6)
  })
})

/** The clock of a phone set right. */
function stampOf(trial: Trial): string {
  return stamp(trial.clock.now)
}
