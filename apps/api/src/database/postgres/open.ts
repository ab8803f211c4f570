import { Pool, types, type ClientBase, type ClientConfig, type PoolClient } from 'pg'
import type { Database, Queries, Value } from '../port.ts'
import { migratePostgres } from './migrate.ts'
import { openPeers } from './peers.ts'

/** Connections a process holds; behind them, requests wait in line. */
const CONNECTIONS = 16
/** Milliseconds to wait for a connection, for another's lock, for an answer. */
const TIMEOUTS = {
  connectionTimeoutMillis: 5000,
  lock_timeout: 5000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
}

const INT8 = 20

function parserOf(type: number, format?: 'text'): (text: string) => unknown {
  return type === INT8 ? Number : (types.getTypeParser(type, format) as (text: string) => unknown)
}

/** How every connection is made: 64-bit integers are read as numbers, since ours are milliseconds and counts. */
export function configOf(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'trousseau',
    keepAlive: true,
    ...TIMEOUTS,
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  }
}

/**
 * Opens (and migrates) the PostgreSQL database at `url`. Throws when it can't be reached, or isn't as durable
 * as it must be.
 */
export async function openPostgres(url: string): Promise<Database> {
  const config = configOf(url)
  // The pool waits for what this answers, though its types don't say so.
  const onConnect = harden as (client: ClientBase) => void
  const pool = new Pool({ ...config, max: CONNECTIONS, onConnect })
  // A connection lost while nobody uses it: the pool opens another.
  pool.on('error', () => undefined)
  try {
    await using(pool, migratePostgres)
  } catch (error) {
    await pool.end()
    throw error
  }
  const peers = await openPeers(config)
  const queries = queriesOf((work) => using(pool, work))
  return {
    ...queries,
    peers,
    transaction: (work) =>
      using(pool, async (client) => {
        await client.query('begin')
        const tx = queriesOn(client)
        let result
        try {
          result = await work(tx)
        } catch (error) {
          await client.query('rollback')
          throw error
        }
        // A failed statement whose error was swallowed would make of this commit a rollback without a word.
        const { command } = await client.query('commit')
        if (command !== 'COMMIT') throw new Error('PostgreSQL undid a transaction that had failed inside')
        return result
      }),
    async close() {
      await peers.close()
      await pool.end()
    },
  }
}

/** Refuses a connection that would say « committed » of what a power cut can lose. */
async function harden(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Record<'commit' | 'fsync' | 'isolation', string>>(
    `select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync,
       current_setting('default_transaction_isolation') as isolation`,
  )
  const { commit, fsync, isolation } = rows[0]!
  if (commit === 'off') throw new Error('PostgreSQL: synchronous_commit is off')
  if (fsync === 'off') throw new Error('PostgreSQL: fsync is off')
  // Under a stricter level, writers of one account would be refused rather than wait for each other.
  if (isolation !== 'read committed')
    await client.query("set default_transaction_isolation = 'read committed'")
}

/** Lends a connection; one that is lost is thrown away. */
async function using<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect().catch((error: unknown) => Promise.reject(lost(error)))
  let broken: Error | undefined
  const onError = (error: Error) => (broken = error)
  client.on('error', onError)
  try {
    return await work(client)
  } catch (error) {
    if (isLost(error)) broken ??= error
    throw broken ? lost(error) : error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** Whether an error means that the connection is of no more use, rather than that a statement was refused. */
function isLost(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (
    /^(Connection terminated|Client has encountered|Query read timeout)/.test(error.message) ||
    (typeof code === 'string' && /^(E[A-Z]+|57P..|08...)$/.test(code))
  )
}

/** The driver and the system name a lost connection in many ways: callers know one. */
function lost(cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause)
  return Object.assign(new Error(`PostgreSQL: ${message}`, { cause }), { code: 'ECONNLOST' })
}

/** Statements are prepared once a connection, under a name of their own. */
const names = new Map<string, string>()

function nameOf(sql: string): string {
  let name = names.get(sql)
  if (name === undefined) names.set(sql, (name = `s${names.size}`))
  return name
}

/** Queries on one connection, such as those of a transaction. */
export function queriesOn(client: ClientBase): Queries {
  return queriesOf((work) => work(client))
}

function queriesOf(
  lend: <Result>(work: (client: ClientBase) => Promise<Result>) => Promise<Result>,
): Queries {
  const query = (sql: string, params: readonly Value[] = []) =>
    lend((client) => client.query({ name: nameOf(sql), text: sql, values: [...params] }))
  return {
    dialect: 'postgres',
    lock: ' for update',
    async rows<Row>(sql: string, params?: readonly Value[]) {
      return (await query(sql, params)).rows as Row[]
    },
    async run(sql, params) {
      return (await query(sql, params)).rowCount ?? 0
    },
    async insert(table, columns, rows) {
      if (rows.length === 0) return
      const list = columns.join(', ')
      // One statement whatever the number of rows; the table itself says the types.
      const records = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])))
      await query(
        `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::json)`,
        [JSON.stringify(records)],
      )
    },
  }
}
