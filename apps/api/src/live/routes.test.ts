import type { AddressInfo } from 'node:net'
import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hire, openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'

const HEARTBEAT = 60

describe('live hints', () => {
  let trial: Trial
  let address: string
  beforeEach(async () => {
    trial = await openTrial({ heartbeat: HEARTBEAT })
    await trial.app.listen({ port: 0, host: '127.0.0.1' })
    address = `http://127.0.0.1:${(trial.app.server.address() as AddressInfo).port}`
  })
  afterEach(() => trial.close())

  /** Opens a stream; `heard` grows as it is read, `ended` resolves when the server closes it. */
  async function listen(as: Person) {
    const leaving = new AbortController()
    const answer = await fetch(address + ROUTES.live.path, {
      headers: { cookie: as.cookie },
      signal: leaving.signal,
    })
    const stream = {
      status: answer.status,
      type: answer.headers.get('content-type'),
      heard: '',
      leave: () => leaving.abort(),
    }
    const read = async () => {
      const decoder = new TextDecoder()
      for await (const chunk of answer.body!) stream.heard += decoder.decode(chunk)
    }
    return Object.assign(stream, { ended: read().catch(() => undefined) })
  }
  const opened = () => phoneEvent('lesson.opened', { lesson: 'n2' })
  const push = (house: 'north' | 'south') =>
    trial.sync(trial[house].youth, { epoch: null, cursor: 0, events: [opened()] })
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const hints = (heard: string) => heard.split('event: changed').length - 1

  it('says once a quarter of a second that the list changed, however many syncs come together, and nothing personal', async () => {
    const stream = await listen(trial.north.adviser)
    expect(stream.type).toContain('text/event-stream')
    const began = performance.now()
    await Promise.all(Array.from({ length: 10 }, () => push('north')))
    const windows = Math.floor((performance.now() - began) / 250) + 1
    await expect.poll(() => hints(stream.heard), { timeout: 5000 }).toBeGreaterThan(0)
    await pause(450)
    const told = hints(stream.heard)
    // A slow machine takes the ten in more than one window: still one hint a window.
    expect(told).toBeLessThanOrEqual(windows)
    expect(stream.heard).not.toContain(trial.north.youth.id)
    await push('north')
    await expect.poll(() => hints(stream.heard), { timeout: 5000 }).toBe(told + 1)
  })

  it('says nothing of another structure, nor when nothing is new', async () => {
    const stream = await listen(trial.north.adviser)
    await push('south')
    await trial.sync(trial.north.youth, { epoch: null, cursor: 0, events: [] })
    await pause(400)
    expect(hints(stream.heard)).toBe(0)
    expect(stream.heard).toContain(': ok')
  })

  it('opens two streams a person and no third; one left makes room', async () => {
    const [first] = [await listen(trial.north.adviser), await listen(trial.north.adviser)]
    expect((await listen(trial.north.adviser)).status).toBe(429)
    expect((await listen(trial.south.adviser)).status).toBe(200)
    first.leave()
    await pause(50)
    expect((await listen(trial.north.adviser)).status).toBe(200)
  })

  it('closes at sign-out', async () => {
    const stream = await listen(trial.north.adviser)
    await trial.ask(ROUTES.signOut, { as: trial.north.adviser })
    await stream.ended
  })

  it('closes at the next heartbeat when the session is gone', async () => {
    const stream = await listen(trial.north.adviser)
    await trial.database.run('delete from professional_sessions')
    await stream.ended
  })

  it('closes at once when the adviser leaves the structure, and does not open again', async () => {
    const admin = await hire(trial, 'north', 'north-admin', 'admin')
    const stream = await listen(trial.north.adviser)
    const began = Date.now()
    await trial.ask(ROUTES.dismiss, {
      as: admin,
      params: { professional: trial.north.adviser.id },
      body: { successor: admin.id },
    })
    await stream.ended
    expect(Date.now() - began).toBeLessThan(5_000)
    expect((await listen(trial.north.adviser)).status).toBe(401)
  })

  it('closes when the server stops', async () => {
    const stream = await listen(trial.north.adviser)
    await trial.app.close()
    await stream.ended
  })
})
