import { fold, nextStamp, uuidv7, type Event } from '@trousseau/domain'
import { createSync, type Answer, type LogStorage, type Sync, type SyncRequest } from '@trousseau/sync'
import { memoryLog, type MemoryLog } from '@trousseau/sync/memory'
import { arrivalFold, type Bug } from './bugs.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import { CONTENT } from './server.ts'

/** The network as a phone meets it: may throw, may double, may answer anything. */
export type Network = (phone: Phone, owner: string, request: SyncRequest) => Promise<Answer>

/** A phone of the youth: a log that survives, and one or two tabs that don't. */
export interface Phone {
  name: string
  log: MemoryLog
  /** Milliseconds its clock is ahead of the true time. */
  ahead: number
  online: boolean
  wiped: boolean
  /** Ids this phone said were kept, in their order. */
  kept: Event[]
  /** Ids of events no server should ever take. */
  bad: Set<string>
  record(kind: string, v: number, body: Event['body']): Event | undefined
  flush(eager: boolean): void
  /** The app is killed at whatever it was doing, and opened again. */
  crash(): void
  /** Flushes not come to their end. */
  busy(): number
}

export interface PhoneParts {
  name: string
  random: Random
  scheduler: Scheduler
  network: Network
  now(): number
  tabs: number
  bug: Bug | undefined
  onFault(error: unknown): void
}

export function createPhone({
  name,
  random,
  scheduler,
  network,
  now,
  tabs,
  bug,
  onFault,
}: PhoneParts): Phone {
  const log = memoryLog(CONTENT.findExercise, bug === 'arrival-order' ? arrivalFold : fold)
  let life = 0
  let syncs: Sync[] = []
  let busy = 0

  /** The log as one life of the app uses it: it may be killed before and after each transaction. */
  function storageOf(owner: string): LogStorage {
    const around = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      await scheduler.turn(owner)
      const result = await work()
      await scheduler.turn(owner)
      return result
    }
    return {
      read: (limit) => around(() => log.read(limit)),
      take: (from, page) => around(() => log.take(from, page)),
      restart: (from, epoch) => around(() => log.restart(from, epoch)),
    }
  }

  const phone: Phone = {
    name,
    log,
    ahead: 0,
    online: true,
    wiped: false,
    kept: [],
    bad: new Set(),
    record(kind, v, body) {
      if (phone.wiped) return undefined
      const wall = now() + phone.ahead
      const at = nextStamp(log.last, wall)
      const event: Event = {
        id: uuidv7(wall, random.bytes),
        at,
        device: name,
        author: 'youth',
        kind,
        v,
        body,
      }
      log.record(event)
      phone.kept.push(event)
      return event
    },
    flush(eager) {
      if (phone.wiped) return
      const mine = life
      busy += 1
      void random
        .pick(syncs)
        .flush({ eager })
        .then(() => {
          if (mine === life) busy -= 1
        })
    },
    crash() {
      scheduler.drop(`${name}#${life}`)
      boot()
    },
    busy: () => busy,
  }

  function boot(): void {
    life += 1
    busy = 0
    const owner = `${name}#${life}`
    syncs = Array.from({ length: tabs }, () =>
      createSync({
        storage: storageOf(owner),
        transport: { post: (request) => network(phone, owner, request) },
        now: () => now() + phone.ahead,
        random: random.next,
        onChange: () => {},
        async onErased() {
          phone.wiped = true
        },
        onFault,
      }),
    )
  }

  boot()
  return phone
}
