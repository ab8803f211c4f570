import type Sqlite from 'better-sqlite3'
import type { Queries } from '../port.ts'

/** Transactions committed together at most, so that none waits long for its answer. */
const TOGETHER = 32

interface Waiting {
  work(tx: Queries): Promise<unknown>
  resolve(result: never): void
  reject(error: unknown): void
}

/**
 * The queue of a connection that writes, one at a time. Transactions that wait together are committed together: the
 * disk is waited for once. Each is a savepoint, undone alone when it fails, and none is answered before the commit.
 */
export function writing(connection: Sqlite.Database, tx: Queries, gather: () => Promise<void>) {
  const [begin, commit, rollback, save, release, undo] = [
    'begin immediate',
    'commit',
    'rollback',
    'savepoint one',
    'release one',
    'rollback to one',
  ].map((sql) => connection.prepare(sql)) as [
    Statement,
    Statement,
    Statement,
    Statement,
    Statement,
    Statement,
  ]
  const waiting: Waiting[] = []
  let queue: Promise<unknown> = Promise.resolve()
  let scheduled = false

  /** Runs work once everything before it is done. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  /** One savepoint; undefined when it was undone. Throws when SQLite undid the whole transaction. */
  async function attempt({ work, reject }: Waiting): Promise<{ result: unknown } | undefined> {
    save.run()
    try {
      const result = await work(tx)
      release.run()
      return { result }
    } catch (error) {
      if (!connection.inTransaction) throw error
      undo.run()
      release.run()
      reject(error)
      return undefined
    }
  }

  async function together(): Promise<void> {
    const taken: Waiting[] = []
    const done: (() => void)[] = []
    try {
      begin.run()
      for (let one; taken.length < TOGETHER && (one = waiting.shift());) {
        const { resolve } = one
        taken.push(one)
        const kept = await attempt(one)
        if (kept) done.push(() => resolve(kept.result as never))
        if (waiting.length === 0) await gather()
      }
      commit.run()
    } catch (error) {
      if (connection.inTransaction) rollback.run()
      // None could begin: those who wait would wait as long again, each.
      const told = taken.length > 0 ? taken : waiting.splice(0)
      for (const { reject } of told) reject(error)
      return
    } finally {
      scheduled = false
      schedule()
    }
    for (const answer of done) answer()
  }

  function schedule(): void {
    if (scheduled || waiting.length === 0) return
    scheduled = true
    void inTurn(together)
  }

  return {
    inTurn,
    /** Resolves when nothing waits any more. */
    async idle(): Promise<void> {
      do await inTurn(async () => undefined)
      while (scheduled)
    },
    transaction<Result>(work: (tx: Queries) => Promise<Result>): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        waiting.push({ work, resolve, reject })
        schedule()
      })
    },
  }
}

type Statement = Sqlite.Statement<unknown[]>
