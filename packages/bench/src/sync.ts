/**
 * `npm run bench -- sync [--events 1000,10000] [--rounds 5]`: one phone sends N small events to the real store, then
 * a second phone of the same account reads them; by turns with a bare prototype of the same design, since only the
 * ratio of one run means something on a shared machine. One JSON line a figure, medians of the rounds.
 */
import { parseArgs } from 'node:util'
import { stamp, uuidv7, type Event } from '@trousseau/domain'
import { createSync, type SyncRequest } from '@trousseau/sync'
import { memoryLog, type MemoryLog } from '@trousseau/sync/memory'
import { pushWithPrototype } from './sim/prototype.ts'
import { CONTENT, openGround, openServer, type SimServer } from './sim/server.ts'
import { median, round } from './sim/figures.ts'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '5' },
  },
})
const now = Date.now()

function event(index: number, count: number, kind: string, body: Event['body'], device = 'phone001'): Event {
  const id = uuidv7(now - count + index, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  return { id, at: stamp(now - count + index), device, author: 'youth', kind, v: 1, body }
}

const ANSWER = { recipient: 'garage', subject: 'candidature', files: ['cv'] }

/** Half films watched, half answers that are scored. */
function smallEvents(count: number): Event[] {
  return Array.from({ length: count }, (_, index) => {
    const body = { lesson: 'n2', exercise: 'envoyer', try: (index % 999) + 1, answer: ANSWER }
    return index % 2
      ? event(index, count, 'exercise.answered', body)
      : event(index, count, 'film.watched', { lesson: 'n2' })
  })
}

interface Cost {
  ms: number
  cpuMs: number
  requests: number
  /** Of bodies, before compression. */
  bytesUp: number
  bytesDown: number
}

/** Syncs a log until level, counting what would go over the wire. */
async function cost(server: SimServer, account: string, log: MemoryLog, count: number): Promise<Cost> {
  const sum = { requests: 0, bytesUp: 0, bytesDown: 0 }
  const post = async (request: SyncRequest) => {
    const up = JSON.stringify(request)
    const { added: _, ...reply } = await server.exchange(account, JSON.parse(up) as SyncRequest)
    const down = JSON.stringify(reply)
    sum.requests += 1
    sum.bytesUp += Buffer.byteLength(up)
    sum.bytesDown += Buffer.byteLength(down)
    return { status: 200, body: JSON.parse(down) as unknown }
  }
  const sync = createSync({
    storage: log,
    transport: { post },
    now: Date.now,
    random: Math.random,
    onChange: () => {},
    onErased: async () => {},
    onFault(error) {
      throw error
    },
  })
  const began = performance.now()
  const cpu = process.cpuUsage()
  await sync.flush()
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  if (log.waiting > 0 || log.place.cursor !== count + 1) throw new Error(`not level: ${log.place.cursor}`)
  return { ms, cpuMs: (user + system) / 1000, ...sum }
}

const ground = await openGround(undefined)
let accounts = 0

/** The real client against the real store: a push, then a pull by another phone. */
async function pushAndPull(events: readonly Event[]): Promise<[Cost, Cost]> {
  const account = `bench-${++accounts}`
  const joined = {
    ...event(0, 0, 'structure.joined', { structure: 'S', adviser: 'A' }, 'server'),
    author: 'p',
  }
  const server = await openServer(ground, account, joined, () => Promise.resolve(), Date.now, undefined)
  const first = memoryLog(CONTENT.findExercise)
  for (const event of events) first.record(event)
  const push = await cost(server, account, first, events.length)
  const pull = await cost(server, account, memoryLog(CONTENT.findExercise), events.length)
  await server.erase()
  return [push, pull]
}

function say(figure: string, events: number, costs: readonly Cost[]): void {
  const { requests, bytesUp, bytesDown } = costs[0]!
  const ms = round(median(costs.map(({ ms }) => ms)))
  const cpuMs = round(median(costs.map(({ cpuMs }) => cpuMs)))
  console.log(JSON.stringify({ figure, events, ms, cpuMs, requests, bytesUp, bytesDown }))
}

// Once for nothing: both sides are measured on code that is already compiled.
await pushAndPull(smallEvents(2000))
pushWithPrototype(smallEvents(2000))
for (const count of values.events.split(',').map(Number)) {
  const pushes: Cost[] = []
  const pulls: Cost[] = []
  const bare: { ms: number; cpuMs: number; requests: number }[] = []
  for (let time = 0; time < Number(values.rounds); time++) {
    const events = smallEvents(count)
    bare.push(pushWithPrototype(events))
    const [push, pull] = await pushAndPull(events)
    pushes.push(push)
    pulls.push(pull)
  }
  say('push', count, pushes)
  say('pull', count, pulls)
  const of = (list: readonly { cpuMs: number }[]) => median(list.map(({ cpuMs }) => cpuMs))
  const ms = median(bare.map(({ ms }) => ms))
  const figures = { ms: round(ms), cpuMs: round(of(bare)), requests: bare[0]!.requests }
  console.log(JSON.stringify({ figure: 'push, prototype', events: count, ...figures }))
  const ratio = round(of(pushes) / of(bare), 2)
  const msRatio = round(median(pushes.map(({ ms }) => ms)) / ms, 2)
  console.log(JSON.stringify({ figure: 'push beside prototype', events: count, cpuRatio: ratio, msRatio }))
}
await ground.close()
