import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ROUTES } from '@trousseau/contract'
import { phoneEvent } from '../app.fixture.ts'
import { ADVISERS } from '../demo/cast.ts'

const SERVER = fileURLToPath(new URL('../server.ts', import.meta.url))

/** The real server, in a process of its own. */
export interface Running {
  address: string
  pid: number
  /** Ends it as a power cut would: nothing is closed, nothing is said. */
  kill(): Promise<void>
}

/** Starts the real server on a free port of this machine. Throws what it said when it doesn't open. */
export async function launch(env: Record<string, string>): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [SERVER], {
    env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const abandon = () => void child.kill('SIGKILL')
  process.once('exit', abandon)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(() => process.off('exit', abandon))
  let said = ''
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/localhost:(\d+)\//.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then(() => reject(new Error(`the server did not open: ${said}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

interface Page {
  epoch: string
  cursor: number
  events: { seq: number; id?: string; mine?: number }[]
  more: boolean
}

/** A phone that writes without rest, and knows what the server told it is kept. */
export interface LoadPhone {
  /** What its browser sends back. */
  cookie: string
  /** Ids the server has numbered, by their number. */
  kept: Map<number, string>
  /** Writes and pushes until `stop` is aborted or the server is gone. */
  write(address: string, stop: AbortSignal): Promise<void>
  /** Reads the whole log again: the ids, in the order of their numbers. Throws where a number is missing. */
  readAll(address: string): Promise<string[]>
}

/** Joins the demo structure as a new phone. */
export async function joinAs(address: string, device: string): Promise<LoadPhone> {
  const answer = await fetch(address + ROUTES.join.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: ADVISERS[0].code, firstName: `Essai ${device}`, device }),
  })
  if (!answer.ok) throw new Error(`could not join: ${await answer.text()}`)
  return phoneWith(answer.headers.getSetCookie()[0]!.split(';')[0]!)
}

/** A phone, or another window of it, that holds nothing yet. */
export function phoneWith(cookie: string): LoadPhone {
  const kept = new Map<number, string>()
  let pending: ReturnType<typeof phoneEvent>[] = []
  const place: { epoch: string | null; cursor: number } = { epoch: null, cursor: 0 }

  async function post(to: string, body: object): Promise<Page> {
    const answer = await fetch(to + ROUTES.sync.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    if (answer.status === 503) throw new TypeError('told to come back')
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Page
  }

  /** One round, as the phone's sync does it. */
  async function round(to: string): Promise<void> {
    const sent = [...pending]
    const page = await post(to, { ...place, events: sent })
    if (place.epoch !== null && page.epoch !== place.epoch) throw new Error('the epoch changed')
    for (const { seq, id, mine } of page.events) {
      if (seq !== place.cursor + 1) throw new Error(`${seq} came after ${place.cursor}`)
      place.cursor = seq
      kept.set(seq, id ?? sent[mine!]!.id)
    }
    place.epoch = page.epoch
    const known = new Set(kept.values())
    pending = pending.filter(({ id }) => !known.has(id))
  }

  return {
    cookie,
    kept,
    async write(to, stop) {
      while (!stop.aborted) {
        if (pending.length < 50)
          pending.push(...Array.from({ length: 5 }, () => phoneEvent('lesson.opened', { lesson: 'n2' })))
        try {
          await round(to)
        } catch (error) {
          // The server died, or can't write now: what is pending stays, and is sent again.
          if (!(error instanceof TypeError || error instanceof DOMException)) throw error
          await pause(20)
        }
      }
    },
    async readAll(from) {
      const ids: string[] = []
      for (let more = true; more;) {
        const page = await post(from, { epoch: place.epoch, cursor: ids.length, events: [] })
        for (const { seq, id } of page.events) {
          if (seq !== ids.length + 1) throw new Error(`${seq} came after ${ids.length}`)
          ids.push(id!)
        }
        more = page.more
      }
      return ids
    },
  }
}

/** What crashes under load left. */
export interface Survived {
  crashes: number
  /** Events the server said were kept. */
  kept: number
  /** Kept, and no longer there, or there twice. */
  lost: number
  doubled: number
}

/**
 * Kills the real server so many times while phones write, each time at another moment; then compares what it
 * said was kept with what is there. `crash` ends what is to be ended, and starts it again.
 */
export async function surviveCrashes(
  server: () => Running,
  crash: () => Promise<void>,
  crashes: number,
): Promise<Survived> {
  const phones = await Promise.all([0, 1, 2, 3].map((place) => joinAs(server().address, `crash00${place}`)))
  for (let time = 0; time < crashes; time++) {
    const stop = new AbortController()
    const { address } = server()
    const writing = Promise.all(phones.map((phone) => phone.write(address, stop.signal)))
    await Promise.race([writing, pause(30 + Math.random() * 250)])
    const crashed = crash()
    stop.abort()
    await crashed
    await writing
  }
  const survived: Survived = { crashes, kept: 0, lost: 0, doubled: 0 }
  for (const phone of phones) {
    const ids = await phone.readAll(server().address)
    survived.kept += phone.kept.size
    survived.lost += missing(phone, ids)
    survived.doubled += ids.length - new Set(ids).size
  }
  return survived
}

/** How many of the events a phone was told are kept aren't where they were said to be. */
export function missing({ kept }: LoadPhone, ids: readonly string[]): number {
  return [...kept].filter(([seq, id]) => ids[seq - 1] !== id).length
}
