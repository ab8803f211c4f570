import { ROUTES, type ReplyOfRoute, type YouthPage, type YouthRow } from '@trousseau/contract'
import type { KnownEvent, NumberedEvent } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hire, openTrial, phoneEvent, type Trial } from '../app.fixture.ts'

const MONDAY = '2026-11-23'

describe('hours of activity and requests for a PMSMP', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  const youth = () => trial.north.youth
  const ask = (name: keyof typeof ROUTES, body?: unknown, params: Record<string, string> = {}) =>
    trial.ask(ROUTES[name], { as: trial.north.adviser, body, params: { youth: youth().id, ...params } })
  const week = async (day = MONDAY) =>
    (await ask('hours', undefined, { week: day })).json<ReplyOfRoute<typeof ROUTES.hours>>()
  const list = async () => {
    const reply = await ask('youths')
    return reply.json<{ youths: YouthRow[]; weeklyHours: number | null }>()
  }
  const row = async () => (await list()).youths.find(({ id }) => id === youth().id)!
  const push = (...events: object[]) => trial.sync(youth(), { epoch: null, cursor: 0, events })
  const onPhone = async (kind: KnownEvent['kind']) =>
    (await push()).json<{ events: NumberedEvent[] }>().events.filter((event) => event.kind === kind)
  const declare = (minutes: number, activity = 'activity-1') =>
    push(phoneEvent('hours.declared', { activity, title: 'Forum', day: '2026-11-26', minutes }))

  it('counts what was declared as the adviser says, and tells the phone', async () => {
    await declare(180)
    expect(await week('2026-11-28')).toMatchObject({
      ...{ monday: MONDAY, weeklyHours: 15, on: true },
      youths: [
        {
          firstName: 'Jeune north',
          excluded: false,
          activities: [
            { id: 'own.activity-1', sort: 'own', title: 'Forum', day: '2026-11-26', minutes: 180 },
          ],
        },
      ],
    })
    expect((await row()).watch.week).toEqual({
      ...{ monday: MONDAY, validated: 0, waiting: 180, excluded: false },
    })
    const judge = (id: string, minutes: number) => ask('judgeHours', { activities: [{ id, minutes }] })
    expect((await judge('own.activity-1', 120)).json()).toEqual({ judged: 1 })
    expect((await judge('own.activity-1', 120)).json()).toEqual({ judged: 0 })
    expect((await judge('own.nothing', 60)).json()).toEqual({ judged: 0 })
    const [said] = await onPhone('hours.judged')
    expect(said!.body).toEqual({ activity: 'own.activity-1', minutes: 120, from: 'Conseil north' })
    expect((await row()).watch.week).toMatchObject({ validated: 120, waiting: 0 })
    expect((await week('2026-11-16')).youths[0]!.activities).toEqual([])
  })

  it('takes no verdict from a phone', async () => {
    await declare(60)
    const forged = { activity: 'own.activity-1', minutes: 600, from: 'Moi' }
    const answer = await push(phoneEvent('hours.judged', forged))
    expect(answer.json()).toMatchObject({ rejected: [{ why: 'server-only' }] })
    expect((await row()).watch.week).toMatchObject({ validated: 0, waiting: 60 })
  })

  it('weighs what was done by the structure’s own scale', async () => {
    await push(phoneEvent('placement.asked', { request: 'request-1' }, { at: (await stampOf(trial))! }))
    expect((await row()).watch.week?.waiting).toBe(60)
    await trial.database.run(`update structures set hour_scale = '{"placement":45}' where id = 'north'`)
    expect((await row()).watch.week?.waiting).toBe(45)
    expect((await week()).youths[0]!.activities).toMatchObject([{ sort: 'placement', minutes: 45 }])
  })

  it('leaves a week out, and back in', async () => {
    await declare(60)
    await ask('excludeWeek', { monday: '2026-11-25', excluded: true })
    expect((await week()).youths[0]!.excluded).toBe(true)
    expect((await row()).watch.week?.excluded).toBe(true)
    await ask('excludeWeek', { monday: MONDAY, excluded: false })
    expect((await week()).youths[0]!.excluded).toBe(false)
    expect((await ask('excludeWeek', { monday: '2026-13-45', excluded: true })).statusCode).toBe(400)
  })

  it('shows hours of one’s own youths alone, and no target where they are not counted', async () => {
    const colleague = await hire(trial, 'north', 'colleague')
    const theirs = await trial.ask(ROUTES.hours, { as: colleague, params: { week: MONDAY } })
    expect(theirs.json()).toMatchObject({ youths: [] })
    expect((await list()).weeklyHours).toBe(15)
    await trial.database.run("update structures set hours = 0 where id = 'north'")
    expect((await list()).weeklyHours).toBeNull()
    expect((await week()).on).toBe(false)
  })

  it('has a request for a PMSMP seen, taken up and answered, each time on the phone', async () => {
    const request = 'request-1'
    await push(phoneEvent('placement.asked', { request, job: 'Boulanger', place: 'Boulangerie Exemple' }))
    expect((await row()).watch.placement).toBe(true)
    const page = async () => (await ask('youthTimeline')).json<YouthPage>().placements
    expect(await page()).toMatchObject([{ id: request, job: 'Boulanger', state: 'asked' }])
    const judge = (body: object, id = request) => ask('judgePlacement', body, { request: id })
    expect((await judge({ verdict: 'taken' })).statusCode).toBe(200)
    expect((await row()).watch.placement).toBeUndefined()
    expect(await page()).toMatchObject([{ state: 'taken', from: 'Conseil north' }])
    expect((await judge({ verdict: 'declined' })).statusCode).toBe(400)
    await judge({ verdict: 'agreed', words: 'La convention est prête' })
    expect((await onPhone('placement.judged')).map(({ body }) => body.verdict)).toEqual(['taken', 'agreed'])
    expect((await judge({ verdict: 'taken' }, 'nothing')).statusCode).toBe(404)
  })
})

/** The stamp of the last thing said to the youth: within this week, unlike what `phoneEvent` makes. */
async function stampOf({ app, north }: Trial): Promise<string | undefined> {
  return (await app.services.store.events(north.youth.id)).at(-1)?.at
}
