import { ROUTES, type BodyOfRoute, type ReplyOfRoute } from '@trousseau/contract'
import { DEFAULT_RULES } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hire, openTrial, type Person, type Trial } from '../app.fixture.ts'

type Settings = BodyOfRoute<typeof ROUTES.saveStructureSettings>

const SETTINGS: Settings = {
  kind: 'e2c',
  tutorKeys: 8,
  modules: ['emploi', 'numerique'],
  hours: true,
  weeklyHours: 20,
  scale: { lesson: 20, objective: 45, cv: 90, placement: 0 },
  phone: '04 99 00 00 00',
  sendsFrom: 10,
  sendsUntil: 22,
}

describe('the settings of a structure', () => {
  let trial: Trial
  let admin: Person
  beforeEach(async () => {
    trial = await openTrial()
    admin = await hire(trial, 'north', 'admin-north', 'admin')
  })
  afterEach(() => trial.close())

  const read = async (as: Person) =>
    (await trial.ask(ROUTES.structureSettings, { as })).json<ReplyOfRoute<typeof ROUTES.structureSettings>>()
  const save = (body: Partial<Settings>, as = admin) =>
    trial.ask(ROUTES.saveStructureSettings, { as, body: { ...SETTINGS, ...body } })
  const told = async (as: Person) =>
    (await trial.ask(ROUTES.membership, { as })).json<ReplyOfRoute<typeof ROUTES.membership>>().rules

  it('begin as usual, with hours in a mission locale alone', async () => {
    expect(await read(trial.north.adviser)).toEqual({
      ...DEFAULT_RULES,
      name: 'Mission locale north',
      kind: 'mission-locale',
      hours: true,
      sendsFrom: 8,
      sendsUntil: 19,
      advisersToo: false,
    })
    await trial.database.run("update structures set kind = 'e2c' where id = 'north'")
    expect((await read(trial.north.adviser)).hours).toBe(false)
  })

  it('reach the phones of its youths, and no other structure', async () => {
    expect((await save({})).statusCode).toBe(200)
    expect(await read(trial.north.adviser)).toMatchObject(SETTINGS)
    const { tutorKeys, modules, hours, weeklyHours, scale, phone } = SETTINGS
    expect(await told(trial.north.youth)).toEqual({ tutorKeys, modules, hours, weeklyHours, scale, phone })
    expect(await told(trial.south.youth)).toEqual({ ...DEFAULT_RULES, hours: true })
  })

  it('hold messages until the hours it chose', async () => {
    await save({})
    // 23:30 in Paris.
    trial.clock.now = Date.UTC(2026, 10, 23, 22, 30)
    await trial.database.run('update professional_sessions set expires_at = $1', [trial.clock.now + 9e6])
    const sent = await trial.ask(ROUTES.sendMessage, {
      as: trial.north.adviser,
      body: { youths: [trial.north.youth.id], text: 'À demain' },
    })
    expect(sent.json()).toEqual({ told: 1, leavesAt: Date.UTC(2026, 10, 24, 9) })
  })

  it.each([
    ['no module at all', { modules: [] }],
    ['tutoring as a module to show', { modules: ['tutorat'] as never }],
    ['a threshold below one key a module', { tutorKeys: 4 }],
    ['hours that end before they begin', { sendsFrom: 19, sendsUntil: 8 }],
    ['a number that is none', { phone: 'appelle-moi' }],
  ])('refuse %s', async (_, wrong) => {
    expect((await save(wrong)).statusCode).toBe(400)
    expect((await read(admin)).tutorKeys).toBe(12)
  })
})
