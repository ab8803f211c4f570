import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hire, openTrial, phoneEvent, type Trial } from '../app.fixture.ts'
import { keepUpDaily } from './upkeep.ts'

const DAY = 24 * 3600_000

describe('the daily upkeep', () => {
  let trial: Trial
  let lines: string[]
  let stop: (() => Promise<void>) | undefined
  beforeEach(async () => {
    trial = await openTrial()
    lines = []
  })
  afterEach(async () => {
    await stop?.()
    stop = undefined
    await trial.close()
  })

  /** Runs rounds until so many have been said. */
  async function rounds(count: number): Promise<void> {
    const wanted = lines.length + count
    stop = keepUpDaily(trial.app.services, (line) => lines.push(line), { first: 0, every: 5 })
    while (lines.length < wanted) await new Promise((resolve) => setTimeout(resolve, 5))
    await stop()
    stop = undefined
  }
  const archive = async () =>
    (await trial.ask(ROUTES.archived, { as: trial.north.adviser })).json<{ ending: { id: string }[] }>()
  const sync = () =>
    trial.sync(trial.north.youth, {
      epoch: null,
      cursor: 0,
      events: [phoneEvent('lesson.opened', { lesson: 'n2' })],
    })
  /** The adviser's session would end long before. */
  async function later(days: number): Promise<void> {
    trial.clock.now += days * DAY
    trial.north.adviser = await hire(trial, 'north', `north-${trial.clock.now}`)
  }

  it('warns a month before two years without news, then erases, and says so', async () => {
    await later(690)
    await rounds(1)
    expect((await archive()).ending).toEqual([])
    await later(11)
    await rounds(2)
    expect((await archive()).ending.map(({ id }) => id)).toEqual([trial.north.youth.id])
    expect(lines).toContain(
      'Entretien : 2 compte(s) sans nouvelles bientôt effacé(s), 0 effacé(s), 0 jeune(s) rendu(s) à leur structure.',
    )
    await later(29)
    await rounds(1)
    expect(await trial.database.rows('select 1 from accounts')).toHaveLength(2)
    await later(2)
    await rounds(1)
    expect(lines.filter((line) => line.includes(' 2 effacé(s)'))).toHaveLength(1)
    expect(await trial.database.rows('select 1 from accounts')).toEqual([])
  })

  it('leaves whoever came back after the warning', async () => {
    await trial.database.run('update device_sessions set expires_at = $1', [trial.clock.now + 2000 * DAY])
    await later(705)
    await rounds(1)
    expect((await sync()).statusCode).toBe(200)
    await later(60)
    await rounds(1)
    const left = await trial.database.rows<{ id: string }>('select id from accounts')
    expect(left.map(({ id }) => id)).toEqual([trial.north.youth.id])
  })

  it('goes on after a round that failed', async () => {
    const { database } = trial
    const broken = {
      ...trial.app.services,
      database: { ...database, run: () => Promise.reject(new Error('no disk')) },
    }
    stop = keepUpDaily(broken, (line) => lines.push(line), { first: 0, every: 5 })
    while (lines.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(lines[0]).toBe('Entretien remis à demain : Error: no disk')
  })
})
