/**
 * `node packages/bench/src/sync.ts [--events N]`: one phone sends N small events to the real store, then a second
 * phone of the same account reads them. One JSON line a figure.
 */
import { parseArgs } from 'node:util'
import { stamp, uuidv7, type Event } from '@trousseau/domain'
import { createSync, type SyncRequest } from '@trousseau/sync'
import { memoryLog, type MemoryLog } from '@trousseau/sync/memory'
import { CONTENT, openGround, openServer } from './sim/server.ts'

const { values } = parseArgs({ options: { events: { type: 'string', default: '10000' } } })
const count = Number(values.events)
const now = Date.now()

function event(index: number, kind: string, body: Event['body'], device = 'phone001'): Event {
  const id = uuidv7(now - count + index, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  return { id, at: stamp(now - count + index), device, author: 'youth', kind, v: 1, body }
}

const ground = await openGround(undefined)
const joined = { ...event(0, 'structure.joined', { structure: 'S', adviser: 'A' }, 'server'), author: 'p' }
const server = await openServer(ground, 'bench', joined, () => Promise.resolve(), Date.now, undefined)

/** Syncs a log until level, counting what would go over the wire before compression. */
async function measure(figure: string, log: MemoryLog): Promise<void> {
  const sum = { requests: 0, bytesUp: 0, bytesDown: 0 }
  const post = async (request: SyncRequest) => {
    const up = JSON.stringify(request)
    const { added: _, ...reply } = await server.exchange('bench', JSON.parse(up) as SyncRequest)
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
  const ms = Math.round(performance.now() - began)
  const { user, system } = process.cpuUsage(cpu)
  const cpuMs = Math.round((user + system) / 1000)
  if (log.waiting > 0 || log.place.cursor !== count + 1) throw new Error(`not level: ${log.place.cursor}`)
  console.log(JSON.stringify({ figure, events: count, ms, cpuMs, ...sum }))
}

const ANSWER = { recipient: 'garage', subject: 'candidature', files: ['cv'] }
const first = memoryLog(CONTENT.findExercise)
for (let index = 0; index < count; index++) {
  const body = { lesson: 'n2', exercise: 'envoyer', try: (index % 999) + 1, answer: ANSWER }
  first.record(
    event(index, index % 2 ? 'exercise.answered' : 'film.watched', index % 2 ? body : { lesson: 'n2' }),
  )
}
await measure('push', first)
await measure('pull', memoryLog(CONTENT.findExercise))
await ground.close()
