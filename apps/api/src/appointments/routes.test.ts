import { ROUTES, type AppointmentRow } from '@trousseau/contract'
import { appointmentsOf, emptyProgress, fold, stamp, type NumberedEvent } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, welcomeYouth, type Person, type Trial } from '../app.fixture.ts'
import { tellSeats } from './seats.ts'

const HOUR = 3600_000

describe('appointments', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  const startsAt = () => trial.clock.now + 24 * HOUR
  const ask = (name: keyof typeof ROUTES, body?: unknown, params: Record<string, string> = {}) =>
    trial.ask(ROUTES[name], { as: trial.north.adviser, body, params })
  const list = async () => (await ask('appointments')).json<{ appointments: AppointmentRow[] }>().appointments
  const set = async (body: object) =>
    (
      await ask('setAppointment', { title: 'Faire le point', startsAt: startsAt(), minutes: 30, ...body })
    ).json<{
      id: string
      told: number
    }>()
  const welcome = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        welcomeYouth(trial, trial.north.code, `Jeune ${index}`, `phone0${index}0`),
      ),
    )
  /** Pushes as a phone does; answers the whole log, as the phone then holds it. */
  const push = async (youth: Person, ...events: object[]) =>
    (await trial.sync(youth, { epoch: null, cursor: 0, events })).json<{ events: NumberedEvent[] }>().events
  /** What the phone shows. */
  const onPhone = async (youth: Person) => {
    await push(youth)
    const log = await trial.app.services.store.events(youth.id)
    return appointmentsOf(fold(emptyProgress(), log, () => undefined))
  }
  const answer = (appointment: string, comes: boolean, changes: object = {}) =>
    phoneEvent('appointment.answered', { appointment, startsAt: startsAt(), comes }, changes)

  it('is set with several youths, answered from a phone, moved, and asked again', async () => {
    const [second] = await welcome(1)
    const { north, south } = trial
    const youths = [north.youth.id, second!.id, second!.id, south.youth.id]
    const { id, told } = await set({ youths, place: 'Salle 2', words: 'Apporte ton CV' })
    expect(told).toBe(2)
    expect(await onPhone(north.youth)).toMatchObject([
      {
        id,
        title: 'Faire le point',
        place: 'Salle 2',
        words: 'Apporte ton CV',
        from: 'Conseil north',
        state: 'asked',
      },
    ])
    expect(await onPhone(south.youth)).toEqual([])

    const no = phoneEvent('appointment.answered', {
      appointment: id,
      startsAt: startsAt(),
      comes: false,
      words: 'J’ai cours',
    })
    await push(north.youth, no)
    await push(second!, answer(id, true))
    expect(await list()).toMatchObject([
      {
        id,
        adviser: 'Conseil north',
        mine: true,
        places: null,
        youths: [
          { firstName: 'Jeune 0', comes: true, seat: 'none' },
          { firstName: 'Jeune north', comes: false, words: 'J’ai cours', seat: 'none' },
        ],
      },
    ])
    await ask(
      'moveAppointment',
      { title: 'Faire le point', startsAt: startsAt() + HOUR, minutes: 45 },
      { appointment: id },
    )
    expect(await onPhone(second!)).toMatchObject([
      { state: 'asked', startsAt: startsAt() + HOUR, minutes: 45 },
    ])
    expect((await list())[0]!.youths.map(({ comes }) => comes)).toEqual([null, null])
    // An answer that comes back late, sent twice, changes nothing.
    await push(north.youth, no)
    expect((await list())[0]!.youths.map(({ comes }) => comes)).toEqual([null, null])
  })

  it('is cancelled with a word, and takes place again when it is set again', async () => {
    const { id } = await set({ youths: [trial.north.youth.id] })
    await ask('cancelAppointment', { words: 'Je suis absente' }, { appointment: id })
    expect(await onPhone(trial.north.youth)).toMatchObject([
      { state: 'cancelled', cancelWords: 'Je suis absente' },
    ])
    expect(await list()).toMatchObject([{ cancelled: true }])
    expect(
      (await ask('inviteToAppointment', { youths: [trial.north.youth.id] }, { appointment: id })).statusCode,
    ).toBe(404)
    await ask(
      'moveAppointment',
      { title: 'Faire le point', startsAt: startsAt(), minutes: 30 },
      { appointment: id },
    )
    expect(await onPhone(trial.north.youth)).toMatchObject([{ state: 'asked' }])
  })

  it('takes in who is added later, once', async () => {
    const [second] = await welcome(1)
    const { id } = await set({ youths: [trial.north.youth.id], places: 3, place: 'Salle 2' })
    const youths = [trial.north.youth.id, second!.id, trial.south.youth.id]
    expect((await ask('inviteToAppointment', { youths }, { appointment: id })).json()).toEqual({ told: 1 })
    expect(await onPhone(second!)).toMatchObject([{ id, places: 3, place: 'Salle 2', state: 'asked' }])
    const log = await trial.app.services.store.events(trial.north.youth.id)
    expect(log.filter(({ kind }) => kind === 'appointment.set')).toHaveLength(1)
  })

  it('gives the last place to exactly one of those who take it at once', async () => {
    const youths = await welcome(8)
    const { id } = await set({ youths: youths.map(({ id }) => id), places: 5 })
    await Promise.all(youths.map((youth) => push(youth, answer(id, true))))
    const seats = (await list())[0]!.youths.map(({ seat }) => seat)
    expect(seats.filter((seat) => seat === 'taken')).toHaveLength(5)
    expect(seats.filter((seat) => seat === 'waiting')).toHaveLength(3)
    const states = (await Promise.all(youths.map(onPhone))).map(([one]) => one!.state)
    expect(states.filter((state) => state === 'coming')).toHaveLength(5)
    expect(states.filter((state) => state === 'waiting')).toHaveLength(3)
  })

  it('says in the same answer whether there is a place, and gives the one left to who waited first', async () => {
    const [first, second, third] = (await welcome(3)) as [Person, Person, Person]
    const { id } = await set({ youths: [first.id, second.id, third.id], places: 1 })
    const heard = async (youth: Person) =>
      (await push(youth, answer(id, true))).filter(({ kind }) => kind === 'appointment.seated')
    expect(await heard(first)).toMatchObject([{ body: { seat: 'taken' } }])
    expect(await heard(third)).toMatchObject([{ body: { seat: 'waiting' } }])
    expect(await heard(second)).toMatchObject([{ body: { seat: 'waiting' } }])
    // Sent again, its answer having been lost: nothing is counted twice.
    const again = answer(id, true)
    await push(first, again)
    await push(first, again)
    expect(await onPhone(first)).toMatchObject([{ state: 'coming' }])

    const leaves = answer(id, false)
    await push(first, leaves)
    expect(await onPhone(first)).toMatchObject([{ state: 'away' }])
    expect(await onPhone(third)).toMatchObject([{ state: 'coming' }])
    expect(await onPhone(second)).toMatchObject([{ state: 'waiting' }])
    // A second place is opened.
    await ask(
      'moveAppointment',
      { title: 'Atelier', startsAt: startsAt(), minutes: 60, places: 2 },
      { appointment: id },
    )
    expect(await onPhone(second)).toMatchObject([{ state: 'coming', title: 'Atelier' }])
    // Whoever comes back goes to the end of the list.
    await push(first, answer(id, true))
    expect(await onPhone(first)).toMatchObject([{ state: 'waiting' }])
  })

  it('keeps the latest answer, whichever comes first', async () => {
    const { id } = await set({ youths: [trial.north.youth.id], places: 1 })
    const yes = answer(id, true, { at: stamp(trial.clock.now + 1000) })
    const no = answer(id, false, { at: stamp(trial.clock.now + 2000) })
    await push(trial.north.youth, no)
    await push(trial.north.youth, yes)
    expect((await list())[0]!.youths).toMatchObject([{ comes: false, seat: 'none' }])
    expect(await onPhone(trial.north.youth)).toMatchObject([{ state: 'away' }])
  })

  it('tells who a crash left untold', async () => {
    const { id } = await set({ youths: [trial.north.youth.id], places: 1 })
    await push(trial.north.youth, answer(id, true))
    await trial.database.run("update appointment_youths set seat = 'waiting', told = 0", [])
    expect(await tellSeats(trial.app.services)).toBe(1)
    expect(await onPhone(trial.north.youth)).toMatchObject([{ state: 'waiting' }])
    expect(await tellSeats(trial.app.services)).toBe(0)
  })

  it('answers for an appointment one was not told of count for nothing', async () => {
    const [other] = await welcome(1)
    const { id } = await set({ youths: [trial.north.youth.id], places: 1 })
    await push(other!, answer(id, true))
    await push(trial.south.youth, answer(id, true))
    await push(trial.north.youth, answer(id, true))
    expect((await list())[0]!.youths).toMatchObject([{ firstName: 'Jeune north', seat: 'taken' }])
  })

  it('notes who was there, and the youth is told', async () => {
    const [second] = await welcome(1)
    const { id } = await set({ youths: [trial.north.youth.id, second!.id] })
    const note = (youths: string[], present: boolean) =>
      ask('noteAttendance', { youths, present }, { appointment: id })
    expect((await note([trial.north.youth.id, trial.south.youth.id], true)).json()).toEqual({ told: 1 })
    expect((await note([trial.north.youth.id], true)).json()).toEqual({ told: 0 })
    await note([second!.id], false)
    expect((await list())[0]!.youths).toMatchObject([{ present: false }, { present: true }])
    expect(await onPhone(trial.north.youth)).toMatchObject([{ present: true }])
  })

  it('lists what is between two moments, and only the caller’s structure', async () => {
    await set({ youths: [trial.north.youth.id] })
    const asked = (query: string) =>
      trial.app.inject({
        url: `/api/pro/appointments?${query}`,
        headers: { cookie: trial.north.adviser.cookie },
      })
    expect(
      (await asked(`from=${startsAt()}&until=${startsAt() + 1}`)).json<{ appointments: [] }>().appointments,
    ).toHaveLength(1)
    expect((await asked(`from=${startsAt() + 1}`)).json()).toEqual({ appointments: [] })
    expect((await asked('from=demain')).statusCode).toBe(400)
    const south = await trial.ask(ROUTES.appointments, { as: trial.south.adviser })
    expect(south.json()).toEqual({ appointments: [] })
  })
})
