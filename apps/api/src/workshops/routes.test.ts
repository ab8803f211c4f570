import { ROUTES, type ReplyOfRoute, type YouthRow } from '@trousseau/contract'
import { currentWorkshop, emptyProgress, fold, isGuest, type Event } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR
type Board = ReplyOfRoute<typeof ROUTES.workshopBoard>

describe('a workshop', () => {
  let trial: Trial
  beforeEach(async () => {
    trial = await openTrial()
    await trial.database.run('update professional_sessions set expires_at = $1', [trial.clock.now + 30 * DAY])
  })
  afterEach(() => trial.close())

  const ask = (name: keyof typeof ROUTES, body?: unknown, params: Record<string, string> = {}) =>
    trial.ask(ROUTES[name], { as: trial.north.adviser, body, params })
  const open = async () => {
    const { id } = (await ask('openWorkshop', { title: 'Atelier CV', hours: 3 })).json<{ id: string }>()
    return { workshop: id, board: () => boardOf(id), code: (await boardOf(id)).shown!.code }
  }
  const boardOf = async (workshop: string) =>
    (await ask('workshopBoard', undefined, { workshop })).json<Board>()
  const knock = (code: string, nickname: string, device: string, as?: Person) =>
    trial.ask(ROUTES.joinWorkshop, { ...(as && { as }), body: { code, nickname, device } })
  const enter = async (code: string, nickname: string, device: string): Promise<Person> => {
    const joined = await knock(code, nickname, device)
    return { id: joined.json<{ account: string }>().account, cookie: cookieOf(joined) }
  }
  const push = (who: Person, ...events: Event[]) => trial.sync(who, { epoch: null, cursor: 0, events })
  const onPhone = async (who: Person) =>
    fold(emptyProgress(), await trial.app.services.store.events(who.id), () => undefined)
  const listed = async () => {
    const { youths } = (await ask('youths')).json<{ youths: YouthRow[] }>()
    return youths.map(({ firstName }) => firstName)
  }
  const opened = (lesson: string) =>
    phoneEvent(
      'lesson.opened',
      { lesson },
      { at: (trial.clock.now + 1000).toString(36).padStart(9, '0') + '000' },
    )

  it('lets phones in under a nickname, and shows where each one is', async () => {
    const { code, board } = await open()
    const fox = await enter(code, 'Renard bleu', 'phone0a0')
    await enter(code, 'Loutre', 'phone0b0')
    await push(fox, opened('n2'))
    expect(await board()).toMatchObject({
      title: 'Atelier CV',
      adviser: 'Conseil north',
      phones: [
        { name: 'Loutre', guest: true, where: null, keys: [] },
        { name: 'Renard bleu', guest: true, where: { lesson: 'n2', done: 0 }, keys: [] },
      ],
    })
    const progress = await onPhone(fox)
    expect(isGuest(progress)).toBe(true)
    expect(currentWorkshop(progress, trial.clock.now)).toMatchObject({ title: 'Atelier CV' })
  })

  it('keeps guests out of the list, of the archive and of their own page until they are kept', async () => {
    const { workshop, code, board } = await open()
    const fox = await enter(code, 'Renard bleu', 'phone0a0')
    const otter = await enter(code, 'Loutre', 'phone0b0')
    expect(await listed()).toEqual(['Jeune north'])
    expect((await ask('archived')).json()).toMatchObject({ archived: [] })
    expect((await ask('youthTimeline', undefined, { youth: fox.id })).statusCode).toBe(404)
    expect((await ask('sendMessage', { youths: [fox.id], text: 'Bonjour', now: true })).json()).toMatchObject(
      {
        told: 0,
      },
    )

    const youths = [fox.id, trial.north.youth.id, trial.south.youth.id]
    expect((await ask('keepFromWorkshop', { youths }, { workshop })).json()).toEqual({ kept: 1 })
    expect((await ask('keepFromWorkshop', { youths }, { workshop })).json()).toEqual({ kept: 0 })
    expect(await listed()).toEqual(['Jeune north', 'Renard bleu'])
    expect((await board()).phones).toMatchObject([
      { name: 'Loutre', guest: true },
      { name: 'Renard bleu', guest: false, erasedOn: null },
    ])
    expect(isGuest(await onPhone(fox))).toBe(false)
    expect((await ask('youthTimeline', undefined, { youth: fox.id })).statusCode).toBe(200)
    expect((await push(otter)).statusCode).toBe(200)
  })

  it('takes a phone that has an account with it, and one of elsewhere not', async () => {
    const { code, board } = await open()
    const joined = await knock(code, 'Peu importe', 'north000', trial.north.youth)
    expect(joined.json()).toMatchObject({ account: trial.north.youth.id, firstName: 'Jeune north' })
    const again = { ...trial.north.youth, cookie: cookieOf(joined) }
    await knock(code, 'Peu importe', 'north000', again)
    expect((await board()).phones).toMatchObject([{ name: 'Jeune north', guest: false }])
    const log = await trial.app.services.store.events(trial.north.youth.id)
    expect(log.filter(({ kind }) => kind === 'workshop.joined')).toHaveLength(1)
    expect((await knock(code, 'Ailleurs', 'south000', trial.south.youth)).statusCode).toBe(409)
  })

  it('sends everyone to the same lesson, those who come later too', async () => {
    const { workshop, code, board } = await open()
    const fox = await enter(code, 'Renard', 'phone0a0')
    expect((await ask('leadWorkshop', { lesson: 'n2' }, { workshop })).json()).toEqual({ told: 1 })
    const otter = await enter(code, 'Loutre', 'phone0b0')
    for (const who of [fox, otter]) {
      expect(currentWorkshop(await onPhone(who), trial.clock.now)).toMatchObject({ lesson: 'n2' })
    }
    expect((await board()).lesson).toBe('n2')
    expect((await ask('leadWorkshop', { lesson: 'zz9' }, { workshop })).statusCode).toBe(400)
  })

  it('closes: its code lets nobody in, and phones stop listening', async () => {
    const { workshop, code, board } = await open()
    const fox = await enter(code, 'Renard', 'phone0a0')
    await ask('closeWorkshop', undefined, { workshop })
    expect((await board()).shown).toBeNull()
    expect((await knock(code, 'Tard', 'phone0c0')).statusCode).toBe(410)
    expect(currentWorkshop(await onPhone(fox), trial.clock.now)).toBeUndefined()
    // It ends by itself too.
    const other = await open()
    trial.clock.now += 3 * HOUR
    expect((await knock(other.code, 'Tard', 'phone0c0')).statusCode).toBe(410)
  })

  it('opens one account for a phone whose answer was lost, and refuses what is no code of a workshop', async () => {
    const { code, board } = await open()
    const first = await enter(code, 'Renard', 'phone0a0')
    const second = await enter(code, 'Renard', 'phone0a0')
    expect(second.id).toBe(first.id)
    expect((await board()).phones).toHaveLength(1)
    expect((await knock('BBBBB-WWWWW', 'Renard', 'phone0a0')).statusCode).toBe(404)
    expect((await knock(trial.north.code, 'Renard', 'phone0a0')).statusCode).toBe(404)
    expect((await knock('court', 'Renard', 'phone0a0')).statusCode).toBe(404)
  })

  it('holds sixty phones, and of those that come at once for the last places, not one more', async () => {
    const { code, board } = await open()
    const come = async (index: number) =>
      (await knock(code, `Jeune ${index}`, `phone${String(index).padStart(3, '0')}`)).statusCode
    for (let index = 0; index < 58; index += 1) expect(await come(index)).toBe(200)
    const statuses = await Promise.all([58, 59, 60, 61].map(come))
    expect(statuses.sort()).toEqual([200, 200, 410, 410])
    expect((await board()).phones).toHaveLength(60)
  })
})
