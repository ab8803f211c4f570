import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, hire, openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'
import { keepUp } from './retention.ts'

const DAY = 24 * 3600_000

describe('people', () => {
  let trial: Trial
  let admin: Person
  beforeEach(async () => {
    trial = await openTrial()
    admin = await hire(trial, 'north', 'north-admin', 'admin')
  })
  afterEach(() => trial.close())

  const invite = async (body: object) =>
    (await trial.ask(ROUTES.invite, { as: trial.north.adviser, body })).json<{ code: string }>().code
  const join = (code: string, device: string, more: object = {}) =>
    trial.ask(ROUTES.join, { body: { code, firstName: 'Zoé', device, ...more } })
  const youthsOf = async (as: Person) =>
    (await trial.ask(ROUTES.youths, { as }))
      .json<{ youths: { id: string; mine: boolean; adviser: string }[] }>()
      .youths.map(({ id, mine }) => ({ id, mine }))
  const sync = (as: Person) =>
    trial.sync(as, { epoch: null, cursor: 0, events: [phoneEvent('lesson.opened', { lesson: 'n2' })] })
  const onYouth = (route: Parameters<Trial['ask']>[0], as: Person, body?: object) =>
    trial.ask(route, { as, youth: trial.north.youth.id, ...(body && { body }) })

  it('lets a class in with one code, up to its cap, until its date, or until it is closed', async () => {
    const code = await invite({ places: 3, days: 7, label: 'Atelier' })
    for (const index of [0, 1, 2]) expect((await join(code, `class00${index}`)).statusCode).toBe(200)
    expect((await join(code, 'class003')).json()).toMatchObject({ error: { code: 'used-code' } })

    const week = await invite({ places: 3, days: 7 })
    const listed = await trial.ask(ROUTES.invitations, { as: trial.north.adviser })
    expect(listed.body).not.toContain(week.replace('-', ''))
    trial.clock.now += 7 * DAY
    expect((await join(week, 'class004')).json()).toMatchObject({ error: { code: 'expired-code' } })

    trial.north.adviser = await hire(trial, 'north', 'north-2')
    await invite({ places: 3, label: 'À fermer' })
    const open = (await trial.ask(ROUTES.invitations, { as: trial.north.adviser })).json<{
      invitations: { id: string; label: string }[]
    }>()
    const closing = open.invitations.find(({ label }) => label === 'À fermer')!
    await trial.ask(ROUTES.closeInvitation, {
      as: trial.north.adviser,
      params: { invitation: closing.id },
    })
    const left = await trial.ask(ROUTES.invitations, { as: trial.north.adviser })
    expect(left.body).not.toContain('À fermer')
  })

  it('lets nobody under 15 in without a parent’s agreement, and notes the day of it', async () => {
    const without = await invite({ places: 5 })
    const refused = await join(without, 'young000', { under15: true })
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toMatchObject({ error: { code: 'agreement-needed' } })
    const joined = await join(await invite({ places: 5, agreement: true }), 'young000', { under15: true })
    const data = await trial.ask(ROUTES.ownData, { as: { id: '', cookie: cookieOf(joined) } })
    expect(data.json()).toMatchObject({ account: { agreementAt: trial.clock.now } })
    expect((await join(without, 'older000')).statusCode).toBe(200)
  })

  it('opens the account on another phone, once, and wipes the lost one', async () => {
    const { youth, adviser } = trial.north
    await sync(youth)
    const { code } = (await onYouth(ROUTES.recoveryCode, adviser, { lost: true })).json<{ code: string }>()
    const recover = (device: string) => trial.ask(ROUTES.recover, { body: { code, device } })
    const answer = await recover('second00')
    expect(answer.json()).toMatchObject({ account: youth.id, firstName: 'Jeune north' })
    const found = { id: youth.id, cookie: cookieOf(answer) }
    const { events } = (await trial.sync(found, { epoch: null, cursor: 0, events: [] })).json<{
      events: { kind: string }[]
    }>()
    expect(events.map(({ kind }) => kind)).toContain('lesson.opened')
    expect((await sync(youth)).statusCode).toBe(410)
    expect((await recover('third000')).json()).toMatchObject({ error: { code: 'used-code' } })
    const late = (await onYouth(ROUTES.recoveryCode, adviser, { lost: false })).json<{ code: string }>()
    trial.clock.now += 10 * 60_000
    const old = await trial.ask(ROUTES.recover, { body: { code: late.code, device: 'late0000' } })
    expect(old.json()).toMatchObject({ error: { code: 'expired-code' } })
  })

  it('keeps both phones when one is only added, and closes the one the youth points at', async () => {
    const { youth, adviser } = trial.north
    const { code } = (await onYouth(ROUTES.recoveryCode, adviser, { lost: false })).json<{ code: string }>()
    const answer = await trial.ask(ROUTES.recover, { body: { code, device: 'second00' } })
    const second = { id: youth.id, cookie: cookieOf(answer) }
    expect((await sync(youth)).statusCode).toBe(200)
    const listed = (await trial.ask(ROUTES.devices, { as: second })).json<{
      devices: { device: string; here: boolean }[]
    }>()
    expect(listed.devices.map(({ device, here }) => [device, here])).toEqual(
      expect.arrayContaining([
        ['north00', false],
        ['second00', true],
      ]),
    )
    const close = (device: string) => trial.ask(ROUTES.closeDevice, { as: second, body: { device } })
    expect((await close('second00')).statusCode).toBe(400)
    expect((await close('nobody00')).statusCode).toBe(404)
    expect((await close('north00')).statusCode).toBe(200)
    expect((await sync(youth)).statusCode).toBe(410)
    expect((await sync(second)).statusCode).toBe(200)
  })

  it('archives with a reason, changes nothing for the youth, and reopens', async () => {
    const { youth, adviser } = trial.north
    await onYouth(ROUTES.archive, adviser, { reason: 'training' })
    expect(await youthsOf(adviser)).toEqual([])
    const archive = await trial.ask(ROUTES.archived, { as: adviser })
    expect(archive.json()).toMatchObject({ archived: [{ id: youth.id, reason: 'training' }] })
    expect((await sync(youth)).statusCode).toBe(200)
    expect((await trial.ask(ROUTES.ownData, { as: youth })).json()).toMatchObject({
      account: { archiveReason: 'training', archivedAt: trial.clock.now },
    })
    await onYouth(ROUTES.reopen, adviser)
    expect(await youthsOf(adviser)).toEqual([{ id: youth.id, mine: true }])
  })

  it('passes a youth to a colleague of the same structure, never of another', async () => {
    const { adviser, youth } = trial.north
    const other = { professional: trial.south.adviser.id }
    expect((await onYouth(ROUTES.assign, adviser, other)).statusCode).toBe(404)
    expect((await onYouth(ROUTES.assign, adviser, { professional: admin.id })).statusCode).toBe(200)
    expect(await youthsOf(admin)).toEqual([{ id: youth.id, mine: true }])
  })

  it('moves a youth to another structure for good: the first sees nothing any more', async () => {
    const { adviser, youth } = trial.north
    const { code } = (await onYouth(ROUTES.offerTransfer, adviser, {})).json<{ code: string }>()
    const accept = () => trial.ask(ROUTES.acceptTransfer, { as: trial.south.adviser, body: { code } })
    expect((await accept()).json()).toEqual({ youth: youth.id, firstName: 'Jeune north' })
    expect((await onYouth(ROUTES.youthTimeline, adviser)).statusCode).toBe(404)
    expect((await onYouth(ROUTES.youthTimeline, trial.south.adviser)).statusCode).toBe(200)
    expect((await trial.ask(ROUTES.membership, { as: youth })).json()).toMatchObject({
      structure: 'Mission locale south',
    })
    expect((await accept()).statusCode).toBe(410)
  })

  it('cuts a leaving adviser off everything at once, and gives their youths to someone', async () => {
    const { adviser, youth } = trial.north
    const leave = () =>
      trial.ask(ROUTES.dismiss, {
        as: admin,
        params: { professional: adviser.id },
        body: { successor: admin.id },
      })
    expect((await leave()).json()).toEqual({ youths: 1 })
    for (const route of Object.values(ROUTES)) {
      if (route.who !== 'adviser' && route.who !== 'admin') continue
      const answer = await trial.ask(route, {
        as: adviser,
        youth: youth.id,
        ...(route.method === 'POST' && { body: {} }),
      })
      expect([401, 404], route.path).toContain(answer.statusCode)
    }
    expect(await youthsOf(admin)).toEqual([{ id: youth.id, mine: true }])
    expect((await leave()).statusCode).toBe(404)
  })

  it('shows a youth all that is kept, who read it, and what the adviser reads, and corrects the name', async () => {
    const { adviser, youth } = trial.north
    await sync(youth)
    const read = await onYouth(ROUTES.youthTimeline, adviser)
    expect((await trial.ask(ROUTES.adviserView, { as: youth })).json()).toEqual(read.json())
    const data = (await trial.ask(ROUTES.ownData, { as: youth })).json<{
      events: { kind: string }[]
      readings: object[]
      account: object
    }>()
    expect(data.readings).toEqual([{ name: 'Conseil north', day: '2026-11-23' }])
    expect(data.events.map(({ kind }) => kind)).toEqual(['structure.joined', 'lesson.opened'])
    expect(data.account).toMatchObject({ erasedOn: trial.clock.now + 730 * DAY })
    const renamed = await trial.ask(ROUTES.rename, { as: youth, body: { firstName: ' Nour ' } })
    expect(renamed.json()).toEqual({ firstName: 'Nour' })
    const list = await trial.ask(ROUTES.youths, { as: adviser })
    expect(list.json()).toMatchObject({ youths: [{ firstName: 'Nour' }] })
    await trial.ask(ROUTES.eraseOwn, { as: youth })
    expect((await sync(youth)).statusCode).toBe(410)
    expect(await youthsOf(adviser)).toEqual([])
  })

  it('gives a youth lent for a time back on the day', async () => {
    const { adviser, youth } = trial.north
    const until = trial.clock.now + 30 * DAY
    const { code } = (await onYouth(ROUTES.offerTransfer, adviser, { until })).json<{ code: string }>()
    await trial.ask(ROUTES.acceptTransfer, { as: trial.south.adviser, body: { code } })
    const again = await onYouth(ROUTES.offerTransfer, trial.south.adviser, {})
    expect(again.json()).toMatchObject({ error: { code: 'lent' } })
    expect((await keepUp(trial.app.services)).returned).toBe(0)
    trial.clock.now = until
    expect((await keepUp(trial.app.services)).returned).toBe(1)
    const back = await hire(trial, 'north', 'north-back')
    expect(await youthsOf(back)).toEqual([{ id: youth.id, mine: false }])
  })
})
