import { ROUTES } from '@trousseau/contract'
import { expect, it } from 'vitest'
import { cookieOf, openTrial, type Person } from '../app.fixture.ts'
import { keepUp } from '../youths/retention.ts'

const DAY = 24 * 3600_000

it('erases a guest of a workshop a week after its end, unless they were kept', async () => {
  const trial = await openTrial()
  const as = trial.north.adviser
  await trial.database.run('update professional_sessions set expires_at = $1', [trial.clock.now + 30 * DAY])
  const opened = await trial.ask(ROUTES.openWorkshop, { as, body: { title: 'Atelier', hours: 3 } })
  const params = { workshop: opened.json<{ id: string }>().id }
  const board = async () =>
    (await trial.ask(ROUTES.workshopBoard, { as, params })).json<{
      shown: { code: string } | null
      phones: { name: string; erasedOn: number | null }[]
    }>()
  const { code } = (await board()).shown!
  const enter = async (nickname: string, device: string): Promise<Person> => {
    const joined = await trial.ask(ROUTES.joinWorkshop, { body: { code, nickname, device } })
    return { id: joined.json<{ account: string }>().account, cookie: cookieOf(joined) }
  }
  const fox = await enter('Renard', 'phone0a0')
  const otter = await enter('Loutre', 'phone0b0')
  await trial.ask(ROUTES.keepFromWorkshop, { as, params, body: { youths: [fox.id] } })
  await trial.ask(ROUTES.closeWorkshop, { as, params })
  const end = trial.clock.now
  expect((await board()).phones.map(({ erasedOn }) => erasedOn)).toEqual([end + 7 * DAY, null])

  trial.clock.now = end + 7 * DAY - 1
  expect(await keepUp(trial.app.services)).toMatchObject({ erased: 0 })
  trial.clock.now += 1
  expect(await keepUp(trial.app.services)).toMatchObject({ erased: 1 })
  const push = (who: Person) => trial.sync(who, { epoch: null, cursor: 0, events: [] })
  expect((await push(otter)).statusCode).toBe(410)
  expect((await push(fox)).statusCode).toBe(200)
  expect((await board()).phones).toMatchObject([{ name: 'Renard' }])
  await trial.close()
})
