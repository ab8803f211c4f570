import { afterAll, describe, expect, it } from 'vitest'
import { BUGS, type Bug } from './bugs.ts'
import { play } from './game.ts'
import { openGround, type Ground } from './server.ts'

const grounds: Ground[] = []
afterAll(() => Promise.all(grounds.map((ground) => ground.close())))

async function ground(bug?: Bug): Promise<Ground> {
  const opened = await openGround(bug)
  grounds.push(opened)
  return opened
}

/** The first seed that goes wrong, and how; undefined when none does. */
async function firstWrong(from: number, seeds: number, bug?: Bug): Promise<string | undefined> {
  const where = await ground(bug)
  for (let seed = from; seed < from + seeds; seed++) {
    const { wrong } = await play(where, seed, bug)
    if (wrong.length > 0) return `seed ${seed}: ${wrong.join(' · ')}`
  }
  return undefined
}

describe('the log under faults', () => {
  it('loses nothing, doubles nothing, and ends the same everywhere', { timeout: 240_000 }, async () => {
    expect(await firstWrong(1, 200)).toBeUndefined()
  })

  it('waits for an idle phone to hear that its account was erased', async () => {
    const { wrong } = await play(await ground(), 5_187)
    expect(wrong).toEqual([])
  })

  it('plays the same game for the same seed', async () => {
    const where = await ground()
    const { requests, events, crashes } = await play(where, 7_007)
    expect(await play(where, 7_007)).toMatchObject({ requests, events, crashes })
    expect(requests).toBeGreaterThan(0)
  })

  it.each(Object.keys(BUGS) as Bug[])('catches %s', { timeout: 240_000 }, async (bug) => {
    expect(await firstWrong(1, 300, bug)).toBeDefined()
  })
})
