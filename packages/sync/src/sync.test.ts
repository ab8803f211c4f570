import { PAGE_LIMIT } from '@trousseau/contract'
import { stamp, uuidv7, type Event } from '@trousseau/domain'
import { describe, expect, it } from 'vitest'
import { memoryLog, type MemoryLog } from './memory.ts'
import { StorageFull } from './storage.ts'
import { createSync, type Keeping, type Sync } from './sync.ts'
import type { Answer, SyncRequest } from './transport.ts'

let counter = 0
function opened(lesson = 'n2', at = stamp(1_000 + ++counter)): Event {
  const bytes = new Uint8Array(16).fill(0)
  new DataView(bytes.buffer).setUint32(12, ++counter)
  const id = uuidv7(1_000 + counter, () => bytes)
  return { id, at, device: 'phone001', author: 'youth', kind: 'lesson.opened', v: 1, body: { lesson } }
}

/** The server's side of the contract, as small as can be, and what a test may do to its answers. */
class Server {
  epoch = 'first'
  log: Event[] = []
  requests: SyncRequest[] = []
  now = 0
  /** Each takes the place of one answer; `lost` handles the request, then loses the answer. */
  faults: ('offline' | 'lost' | Answer | ((answer: Answer) => Answer))[] = []
  corrected: Record<string, string> = {}
  unwanted = new Set<string>()

  post = async (request: SyncRequest): Promise<Answer> => {
    this.requests.push(structuredClone(request))
    const fault = this.faults.shift()
    if (fault === 'offline') throw new TypeError('offline')
    if (typeof fault === 'object') return fault
    const answer = this.handle(request)
    if (fault === 'lost') throw new TypeError('cut')
    return typeof fault === 'function' ? fault(answer) : answer
  }

  handle({ epoch, cursor, events }: SyncRequest): Answer {
    const rejected: { mine: number; why: string }[] = []
    for (const [mine, event] of (events as unknown as Event[]).entries()) {
      if (this.unwanted.has(event.id)) rejected.push({ mine, why: 'invalid' })
      else if (!this.log.some(({ id }) => id === event.id))
        this.log.push({ ...event, at: this.corrected[event.id] ?? event.at })
    }
    const from = epoch === this.epoch ? cursor : 0
    const page = this.log.slice(from, from + PAGE_LIMIT).map((event, index) => {
      const seq = from + index + 1
      const mine = (events as unknown as Event[]).findIndex(({ id }) => id === event.id)
      if (mine < 0) return { seq, ...event }
      const at = this.corrected[event.id]
      return { seq, mine, ...(at !== undefined && { at }) }
    })
    const end = from + page.length
    const more = end < this.log.length
    const body = { epoch: this.epoch, cursor: end, events: page, more, rejected, serverTime: 0 }
    return { status: 200, body }
  }
}

function phone(server: Server, log: MemoryLog = memoryLog(() => undefined)) {
  const seen: Keeping[] = []
  const faults: unknown[] = []
  let wiped = 0
  const sync: Sync = createSync({
    storage: log,
    transport: server,
    now: () => server.now,
    random: () => 1,
    onChange: (keeping) => seen.push(keeping),
    onErased: async () => void wiped++,
    onFault: (error) => faults.push(error),
  })
  return { log, sync, seen, faults, wiped: () => wiped, state: () => seen.at(-1) }
}

function numbers(log: MemoryLog): (number | undefined)[] {
  return [...log.rows.values()].map((row) => row.seq)
}

describe('sync', () => {
  it('sends what waits and confirms it only by its number', async () => {
    const server = new Server()
    const { log, sync, state } = phone(server)
    log.record(opened())
    log.record(opened())
    await sync.flush()
    expect(numbers(log)).toEqual([1, 2])
    expect(log.place).toEqual({ epoch: 'first', cursor: 2 })
    expect(state()).toEqual({ state: 'kept', waiting: 0 })
    expect(server.requests).toHaveLength(1)
  })

  it('sends nothing without an account', async () => {
    const server = new Server()
    const { log, sync, state } = phone(server)
    log.joined = false
    log.record(opened())
    await sync.flush()
    expect(server.requests).toHaveLength(0)
    expect(state()).toEqual({ state: 'alone', waiting: 1 })
  })

  it('needs one request a hundred events and sends none twice', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    for (let index = 0; index < 1_000; index++) log.record(opened())
    await sync.flush()
    expect(server.requests.map(({ events }) => events.length)).toEqual(Array(10).fill(100))
    expect(log.place.cursor).toBe(1_000)
  })

  it('pulls without pushing again while it is behind', async () => {
    const server = new Server()
    for (let index = 0; index < 450; index++) server.log.push(opened())
    const { log, sync } = phone(server)
    log.record(opened())
    await sync.flush()
    expect(server.requests.map(({ events }) => events.length)).toEqual([1, 0, 0])
    expect(log.place.cursor).toBe(451)
    expect((await log.read(9)).waiting).toBe(0)
  })

  it('takes a lost answer as never heard: the same events again, once on the server', async () => {
    const server = new Server()
    const { log, sync, state } = phone(server)
    log.record(opened())
    server.faults = ['lost']
    await sync.flush()
    expect(state()).toEqual({ state: 'waiting', waiting: 1 })
    expect(sync.retryIn()).toBe(1_000)
    server.now += 1_000
    await sync.flush()
    expect(server.log).toHaveLength(1)
    expect(numbers(log)).toEqual([1])
    expect(sync.retryIn()).toBeUndefined()
  })

  it('believes nothing after a hole and asks again from before it', async () => {
    const server = new Server()
    for (let index = 0; index < 6; index++) server.log.push(opened())
    const { log, sync } = phone(server)
    const places: number[] = []
    server.faults = [
      (answer) => {
        ;(answer.body as { events: unknown[] }).events.splice(2, 1)
        return answer
      },
    ]
    const take = log.take.bind(log)
    log.take = async (from, page) => (places.push(page.cursor), take(from, page))
    await sync.flush()
    expect(places).toEqual([2, 6])
    expect(numbers(log)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('passes over numbers it already holds', async () => {
    const server = new Server()
    for (let index = 0; index < 3; index++) server.log.push(opened())
    const { log, sync } = phone(server)
    server.faults = [
      (answer) => {
        const { events } = answer.body as { events: unknown[] }
        events.splice(2, 0, ...events.slice(0, 2))
        return answer
      },
    ]
    await sync.flush()
    expect(numbers(log)).toEqual([1, 2, 3])
    expect(server.requests).toHaveLength(1)
  })

  it('gives up for now on a server that always leaves the hole', async () => {
    const server = new Server()
    for (let index = 0; index < 3; index++) server.log.push(opened())
    const { log, sync } = phone(server)
    const hole = (answer: Answer) => {
      ;(answer.body as { events: unknown[] }).events.shift()
      return answer
    }
    server.faults = Array(9).fill(hole)
    await sync.flush()
    expect(log.rows.size).toBe(0)
    expect(server.requests.length).toBeLessThan(5)
    expect(sync.retryIn()).toBeGreaterThan(0)
  })

  it('starts over and sends the youth’s events again when the epoch changes', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    const said: Event = { ...opened(), author: 'adviser-1', device: 'server' }
    server.log.push(said)
    log.record(opened())
    log.record(opened())
    await sync.flush()
    server.epoch = 'restored'
    server.log = server.log.slice(0, 2)
    await sync.flush()
    expect(log.place).toEqual({ epoch: 'restored', cursor: 3 })
    expect(server.log.map(({ id }) => id).sort()).toEqual([...log.rows.keys()].sort())
  })

  it('drops the server’s own words when the restored server has them no more', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    const said: Event = { ...opened('b1'), author: 'adviser-1', device: 'server' }
    server.log.push(said)
    await sync.flush()
    expect(log.progress.lessons.b1).toBeDefined()
    server.epoch = 'restored'
    server.log = []
    await sync.flush()
    expect(log.rows.size).toBe(0)
    expect(log.progress.lessons.b1).toBeUndefined()
  })

  it('quarantines what the server refuses, keeps it, folds it no more, and sends the rest', async () => {
    const server = new Server()
    const { log, sync, state } = phone(server)
    const bad = opened('b1')
    server.unwanted.add(bad.id)
    log.record(bad)
    log.record(opened('n2'))
    await sync.flush()
    expect(log.rows.get(bad.id)).toMatchObject({ refused: 'invalid' })
    expect(Object.keys(log.progress.lessons)).toEqual(['n2'])
    expect(state()).toEqual({ state: 'kept', waiting: 0 })
    expect(server.requests).toHaveLength(1)
  })

  it('keeps the clock as the server corrected it, and folds it again', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    const ahead = opened('n2', stamp(9_000_000_000_000))
    server.corrected[ahead.id] = stamp(5_000)
    log.record(ahead)
    await sync.flush()
    expect(log.rows.get(ahead.id)?.event.at).toBe(stamp(5_000))
    expect(log.progress.lastActivity).toBe(stamp(5_000))
    expect(log.last).toBe(stamp(5_000))
  })

  it('keeps an event of a newer app as it came', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    const newer = { ...opened(), kind: 'garden.planted', v: 7, body: { tree: { deep: [1] } }, extra: 'kept' }
    server.log.push(newer)
    await sync.flush()
    expect(log.rows.get(newer.id)?.event).toEqual(newer)
  })

  it('pauses on 401, keeps all, and goes on once eager', async () => {
    const server = new Server()
    const { log, sync, state } = phone(server)
    log.record(opened())
    server.faults = [{ status: 401, body: undefined }]
    await sync.flush()
    expect(state()).toEqual({ state: 'paused', waiting: 1 })
    await sync.flush()
    expect(server.requests).toHaveLength(1)
    expect(sync.retryIn()).toBeUndefined()
    await sync.flush({ eager: true })
    expect(state()).toEqual({ state: 'kept', waiting: 0 })
  })

  it('wipes on 410 and asks no more', async () => {
    const server = new Server()
    const { log, sync, wiped, state } = phone(server)
    log.record(opened())
    server.faults = [{ status: 410, body: undefined }]
    await sync.flush()
    await sync.flush({ eager: true })
    expect(wiped()).toBe(1)
    expect(server.requests).toHaveLength(1)
    expect(state()?.state).toBe('alone')
  })

  it('halves a batch too big, down to the one event that is, and sets it aside', async () => {
    const server = new Server()
    const { log, sync, state } = phone(server)
    const big = opened()
    for (let index = 0; index < 5; index++) log.record(index === 2 ? big : opened())
    const post = server.post
    const picky = {
      post: async (request: SyncRequest): Promise<Answer> =>
        (request.events as { id?: unknown }[]).some(({ id }) => id === big.id)
          ? { status: 413, body: undefined }
          : post(request),
    }
    const other = createSync({
      storage: log,
      transport: picky,
      now: () => 0,
      random: () => 0,
      onChange: () => {},
      onErased: async () => {},
      onFault: () => {},
    })
    await other.flush()
    expect(log.rows.get(big.id)).toMatchObject({ refused: 'too-big' })
    expect(server.log).toHaveLength(4)
    await sync.flush()
    expect(state()).toEqual({ state: 'kept', waiting: 0 })
  })

  it('waits twice as long after each failure, and no longer than five minutes', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    log.record(opened())
    server.faults = Array(12).fill('offline')
    const waits: number[] = []
    for (let index = 0; index < 12; index++) {
      await sync.flush()
      waits.push(sync.retryIn()!)
      server.now += sync.retryIn()!
    }
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(waits.at(-1)).toBe(300_000)
    await sync.flush()
    expect(log.place.cursor).toBe(1)
  })

  it('asks nothing before the time the server set, even when eager', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    log.record(opened())
    server.faults = [{ status: 429, body: undefined, retryAfter: 20_000 }]
    await sync.flush()
    server.now += 19_999
    await sync.flush({ eager: true })
    expect(server.requests).toHaveLength(1)
    server.now += 1
    await sync.flush()
    expect(log.place.cursor).toBe(1)
  })

  it('skips its own wait when eager, and any wait when the clock was set back', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    log.record(opened())
    server.faults = ['offline', { status: 503, body: undefined }]
    await sync.flush()
    await sync.flush()
    expect(server.requests).toHaveLength(1)
    await sync.flush({ eager: true })
    expect(server.requests).toHaveLength(2)
    server.now -= 1e8
    await sync.flush()
    expect(log.place.cursor).toBe(1)
  })

  it('takes a page of a café’s log-in for no answer', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    log.record(opened())
    server.faults = [{ status: 200, body: undefined }]
    await sync.flush()
    expect((await log.read(1)).waiting).toBe(1)
    expect(sync.retryIn()).toBeGreaterThan(0)
  })

  it('says that the phone is full, and that it is no more', async () => {
    const server = new Server()
    const { log, sync, state, faults } = phone(server)
    log.record(opened())
    const take = log.take.bind(log)
    log.take = async () => {
      throw new StorageFull()
    }
    await sync.flush()
    expect(state()).toEqual({ state: 'full', waiting: 1 })
    log.take = take
    await sync.flush({ eager: true })
    expect(state()).toEqual({ state: 'kept', waiting: 0 })
    expect(faults).toEqual([])
  })

  it('tells an unexpected error of the storage and tries again later', async () => {
    const server = new Server()
    const { log, sync, faults } = phone(server)
    const error = new Error('connection lost')
    log.record(opened())
    log.take = async () => {
      throw error
    }
    await sync.flush()
    expect(faults).toEqual([error])
    expect(sync.retryIn()).toBeGreaterThan(0)
  })

  it('never runs twice at once, and runs once more for what came meanwhile', async () => {
    const server = new Server()
    const { log, sync } = phone(server)
    let open = 0
    let most = 0
    const post = server.post
    server.post = async (request) => {
      most = Math.max(most, ++open)
      await new Promise((done) => setTimeout(done, 1))
      const answer = await post(request)
      open--
      return answer
    }
    log.record(opened())
    const flushes = [sync.flush(), sync.flush(), sync.flush()]
    log.record(opened())
    await Promise.all(flushes)
    expect(most).toBe(1)
    expect(numbers(log)).toEqual([1, 2])
    expect(server.requests.map(({ events }) => events.length)).toEqual([1, 1, 0])
  })

  it('lets two tabs of one log flush at once', async () => {
    const server = new Server()
    const first = phone(server)
    const second = phone(server, first.log)
    for (let index = 0; index < 250; index++) first.log.record(opened())
    await Promise.all([first.sync.flush(), second.sync.flush()])
    await Promise.all([first.sync.flush({ eager: true }), second.sync.flush({ eager: true })])
    expect(server.log).toHaveLength(250)
    expect([...numbers(first.log)].sort((a, b) => a! - b!)).toEqual([...Array(250).keys()].map((n) => n + 1))
  })
})
