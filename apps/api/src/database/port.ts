/** What a column holds: times are integer milliseconds, booleans 0 or 1, JSON is text. */
export type Value = string | number | null

export type Dialect = 'sqlite' | 'postgres'

/** Portable SQL with `$1 … $n` placeholders; statements are prepared once and kept. */
export interface Queries {
  readonly dialect: Dialect
  /** Ends a `select` that locks the rows it reads; empty on SQLite, whose write transactions are alone. */
  readonly lock: '' | ' for update'
  rows<Row>(sql: string, params?: readonly Value[]): Promise<Row[]>
  /** Runs a change and answers how many rows it touched. */
  run(sql: string, params?: readonly Value[]): Promise<number>
  /** Inserts rows, in their order. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>
}

/** What the processes that share a database say to each other, beside any transaction. */
export interface Peers {
  /** Tells the others; words may be lost with a connection, and are not kept for who comes later. */
  tell(words: readonly string[]): Promise<void>
  /** Hears the others, or `undefined` when something may have been missed. */
  hear(listener: (words: readonly string[] | undefined) => void): void
  /** Takes a name no two may hold at once, of all processes; false when it is taken. A process that dies lets go. */
  claim(name: string): Promise<boolean>
  release(name: string): Promise<void>
}

/** The database. Outside a transaction, `rows` may be answered by another connection than `run`. */
export interface Database extends Queries {
  /** Absent where one process has the database for itself. */
  readonly peers?: Peers
  /**
   * Runs `work` in one write transaction, committed when it resolves and undone when it rejects. `work`
   * must only use the queries it is given. Transactions are not nested.
   */
  transaction<Result>(work: (tx: Queries) => Promise<Result>): Promise<Result>
  /** After an erasure: has the write-ahead log forget what was deleted, where the engine lets us. */
  scrub?(): Promise<void>
  close(): Promise<void>
}

/** The first row, or `undefined`. */
export async function firstRow<Row>(
  queries: Queries,
  sql: string,
  params: readonly Value[] = [],
): Promise<Row | undefined> {
  return (await queries.rows<Row>(sql, params))[0]
}
