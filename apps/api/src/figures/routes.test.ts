import { ROUTES, type ReplyOfRoute } from '@trousseau/contract'
import { solve } from '@trousseau/content/solutions'
import { applicationWrites, DIAGNOSIS_FIELDS, SHARED_FIELDS, stamp, type Event } from '@trousseau/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, welcomeYouth, type Person, type Trial } from '../app.fixture.ts'

type Figures = ReplyOfRoute<typeof ROUTES.figures>

describe('figures', () => {
  let trial: Trial
  let youths: Person[]

  beforeEach(async () => {
    trial = await openTrial()
    const { code } = trial.north
    youths = [trial.north.youth]
    for (let place = 1; place < 12; place += 1)
      youths.push(
        await welcomeYouth(trial, code, `Jeune ${place}`, `phone0${String(place).padStart(2, '0')}`),
      )
  })
  afterEach(() => trial.close())

  const figures = (query = '', as = trial.north.adviser) =>
    trial.app.inject({ url: `/api/pro/figures${query}`, headers: { cookie: as.cookie } })
  const told = async (query = '') => (await figures(query)).json<Figures>()
  const push = async (youth: Person, events: Event[]) => {
    const { statusCode, body } = await trial.sync(youth, { epoch: null, cursor: 0, events })
    expect(statusCode, body).toBe(200)
  }
  const field = (path: string, value: string | boolean | string[]) => phoneEvent('field.set', { path, value })
  const lesson = () => trial.app.services.content.lessons.get('n2')!
  /** Every exercise of a lesson, answered right; on a day of November. */
  const played = (day: number): Event[] =>
    lesson().exercises.map((exercise, index) =>
      phoneEvent(
        'exercise.answered',
        { lesson: 'n2', exercise: exercise.id, try: 1, answer: solve(exercise) as Record<string, unknown> },
        { at: stamp(Date.UTC(2026, 10, day, 9, 0, index)) },
      ),
    )

  it('counts the keys that answers prove, never a claim, by fives, within the period', async () => {
    for (const youth of youths.slice(0, 11)) await push(youth, played(10))
    await push(youths[11]!, [phoneEvent('lesson.rated', { lesson: 'n2', face: 'helped' })])
    const all = await told()
    expect(all).toMatchObject({ youths: 10, active: 10, keys: 10 })
    expect(all.modules.find(({ module }) => module === 'numerique')).toEqual({
      module: 'numerique',
      keys: 10,
      youths: 10,
    })
    expect(all.lessons).toEqual([{ lesson: 'n2', finished: 10, gaveUp: null, stoppedAt: null }])
    expect((await told('?from=2026-11-11&to=2026-11-30')).keys).toBeNull()
    expect((await told('?from=2026-11-10&to=2026-11-10')).keys).toBe(10)
  })

  it('leaves the guests of a workshop out until they are kept', async () => {
    for (const youth of youths) await push(youth, played(10))
    expect((await told()).keys).toBe(10)
    const { database } = trial.app.services
    await database.run(`update accounts set archive_reason = 'guest' where first_name like 'Jeune _'`)
    expect((await told()).keys).toBeNull()
  })

  it('knows where youths gave up, two weeks after', async () => {
    const [first] = lesson().exercises
    for (const youth of youths.slice(0, 6)) await push(youth, played(10).slice(0, 1))
    expect((await told()).lessons).toEqual([])
    for (const youth of youths.slice(6)) await push(youth, played(9).slice(0, 1))
    const stoppedAt = lesson().exercises[1]!.id
    expect(stoppedAt).not.toBe(first!.id)
    expect((await told()).lessons).toEqual([{ lesson: 'n2', finished: null, gaveUp: 5, stoppedAt }])
  })

  it('counts what is shown alone: CV, applications, needs', async () => {
    for (const [place, youth] of youths.entries()) {
      const yes = place < 7
      await push(youth, [
        field('profile.firstName', 'Nour'),
        field('cvs.first.step', 'fini'),
        field(SHARED_FIELDS.cv, yes),
        ...applicationWrites('a1', { employer: 'Garage', state: 'sent', day: '2026-11-12' }).map((body) =>
          phoneEvent('field.set', body),
        ),
        field(SHARED_FIELDS.applications, yes),
        field(DIAGNOSIS_FIELDS.means, ['wifi']),
        field(DIAGNOSIS_FIELDS.shared, yes),
      ])
    }
    const all = await told()
    expect(all.cvs).toEqual({ shown: 5, begun: 5, done: 5 })
    expect(all.applications).toEqual({ shown: 5, sent: 5, applied: 5, interview: null, yes: null })
    expect(all.needs.said).toBe(5)
    expect(all.needs.signals.filter(({ youths }) => youths !== null).map(({ signal }) => signal)).toEqual([
      'no-data-plan',
      'no-computer',
    ])
    // Taken back by three: under five, nothing is told.
    for (const youth of youths.slice(0, 3)) await push(youth, [field(SHARED_FIELDS.cv, false)])
    expect((await told()).cvs).toEqual({ shown: null, begun: null, done: null })
  })

  it('counts a group of the structure, and no other’s', async () => {
    const ask = (route: (typeof ROUTES)['makeGroup' | 'moveInGroup'], body: object, group = '') =>
      trial.ask(route, { as: trial.north.adviser, body, params: { group } })
    const { id } = (await ask(ROUTES.makeGroup, { name: 'Garantie jeunes' })).json<{ id: string }>()
    await ask(ROUTES.moveInGroup, { youths: youths.slice(0, 6).map((youth) => youth.id), inside: true }, id)
    for (const youth of youths.slice(3)) await push(youth, played(10))
    expect(await told(`?group=${id}`)).toMatchObject({ youths: 5, keys: null })
    expect(await told()).toMatchObject({ youths: 10, keys: 5, groups: [{ id, name: 'Garantie jeunes' }] })
    const theirs = await figures(`?group=${id}`, trial.south.adviser)
    expect([theirs.statusCode, (await figures('?group=nothing')).statusCode]).toEqual([404, 404])
    expect((await figures('', trial.south.adviser)).json()).toMatchObject({ youths: null, keys: null })
  })

  it.each(['?from=2026-13-01', '?from=hier', '?from=2026-11-02&to=2026-11-01', '?group=', '?surprise=1'])(
    'refuses %s',
    async (query) => {
      const { statusCode } = await figures(query)
      expect([400, 404]).toContain(statusCode)
    },
  )
})
