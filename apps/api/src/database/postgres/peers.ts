import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import type { Peers } from '../port.ts'

const CHANNEL = 'trousseau'
/** Characters of a notification; PostgreSQL refuses 8000 bytes. */
const LONGEST = 6000
/** Milliseconds before a lost connection is tried again, doubled up to the second figure. */
const RETRY = [250, 5000] as const

/**
 * Opens the connection on which this process hears the others, and holds its names as advisory locks: the server
 * lets go of them when the process dies. A lost connection is opened again, with the names it held.
 */
export async function openPeers(config: ClientConfig): Promise<Peers & { close(): Promise<void> }> {
  const me = randomUUID()
  const held = new Set<string>()
  let listener: ((words: readonly string[] | undefined) => void) | undefined
  let client: Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined
  // One statement after the other: the connection is one.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const lock = async (on: Client, name: string): Promise<boolean> => {
    const { rows } = await on.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
      [name],
    )
    return rows[0]!.got
  }

  async function connect(): Promise<void> {
    const opening = new Client(config)
    opening.on('error', () => lose(opening))
    opening.on('end', () => lose(opening))
    opening.on('notification', ({ payload }) => {
      const { from, words } = JSON.parse(payload ?? '{}') as { from: string; words: string[] }
      if (from !== me) listener?.(words)
    })
    await opening.connect()
    await opening.query(`listen ${CHANNEL}`)
    // Another may have taken it meanwhile: then it is theirs as well as ours, until ours is released.
    for (const name of held) await lock(opening, name)
    client = opening
  }

  function lose(lost: Client): void {
    if (closed || client !== lost) return
    client = undefined
    void lost.end().catch(() => undefined)
    again(RETRY[0])
  }

  function again(wait: number): void {
    retry = setTimeout(() => {
      inTurn(connect).then(
        () => listener?.(undefined),
        () => {
          if (!closed) again(Math.min(wait * 2, RETRY[1]))
        },
      )
    }, wait)
  }

  const present = (): Client => {
    if (!client) throw Object.assign(new Error('PostgreSQL: the connection is lost'), { code: 'ECONNLOST' })
    return client
  }

  await connect()
  return {
    tell: (words) =>
      inTurn(async () => {
        for (const some of batches(words)) {
          await present().query('select pg_notify($1, $2)', [
            CHANNEL,
            JSON.stringify({ from: me, words: some }),
          ])
        }
      }),
    hear(heard) {
      listener = heard
    },
    claim: (name) =>
      inTurn(async () => {
        if (held.has(name) || !(await lock(present(), name))) return false
        held.add(name)
        return true
      }),
    release: (name) =>
      inTurn(async () => {
        if (!held.delete(name)) return
        await client?.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
      }),
    async close() {
      closed = true
      clearTimeout(retry)
      await turn
      await client?.end().catch(() => undefined)
    },
  }
}

/** Cuts a list into notifications short enough. */
function batches(words: readonly string[]): string[][] {
  const cut: string[][] = []
  let length = Infinity
  for (const word of words) {
    length += word.length + 3
    if (length > LONGEST) {
      cut.push([])
      length = word.length + 3
    }
    cut.at(-1)!.push(word)
  }
  return cut
}
