/**
 * `npm run bench -- list [--accounts 1000,1000000] [--database sqlite|postgres]`: the query behind an adviser's list,
 * for structures of 250 youths, when the database holds ever more of them. Accounts are written in a random order,
 * so that those of one structure lie apart. One JSON line a figure; `ratio` is beside the first size.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '@trousseau/api/database/open.ts'
import type { Database } from '@trousseau/api/database/port.ts'
import { startCluster } from '@trousseau/api/database/postgres/cluster.fixture.ts'
import { FROM_YOUTH, SELECT_YOUTH } from '@trousseau/api/youths/page.ts'
import { median, round } from './sim/figures.ts'

const STRUCTURE = 250
const QUERIES = 300
/** Characters of a stored fold: a youth who did some ten lessons. */
const STATE = 800

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000,1000000' },
    database: { type: 'string' },
  },
})

/** Fills an empty database with SQL alone. */
async function fill(database: Database, accounts: number): Promise<void> {
  const sqlite = database.dialect === 'sqlite'
  const numbers = (count: number) =>
    sqlite
      ? `(with recursive s(n) as (select 0 union all select n + 1 from s where n + 1 < ${count}) select n from s)`
      : `(select generate_series(0, ${count - 1}) as n)`
  const name = sqlite ? 'lower(hex(randomblob(16)))' : 'gen_random_uuid()::text'
  const structures = accounts / STRUCTURE
  await database.transaction(async (tx) => {
    await tx.run(`insert into structures (id, name, kind, created_at)
      select 's' || n, 'Structure ' || n, 'other', 0 from ${numbers(structures)} as s`)
    await tx.run(`insert into professionals (id, structure, name, email, password_hash, created_at)
      select 'p' || n, 's' || n, 'Conseil', n || '@test.example', '-', 0 from ${numbers(structures)} as s`)
    await tx.run(`insert into accounts (id, structure, adviser, first_name, joined_at, last_seq)
      select ${name}, 's' || (n % ${structures}), 'p' || (n % ${structures}), 'Essai', 0, 40
      from ${numbers(accounts)} as s`)
    await tx.run(`insert into progress (account, structure, fold, keys, keys_by_module, last_activity, standing, state)
      select id, structure, 'x', 7, '{"n":3,"p":2,"s":2}', 1790000000000, '{"signals":[],"objectives":2}',
        '${'x'.repeat(STATE)}' from accounts order by id`)
  })
  await database.run('analyze')
}

const smallest = new Map<string, number>()

async function measure(name: string, accounts: number, database: Database): Promise<void> {
  const began = performance.now()
  await fill(database, accounts)
  const filled = round((performance.now() - began) / 1000)
  const times: number[] = []
  for (let time = 0; time < QUERIES; time++) {
    const structure = `s${Math.floor(Math.random() * (accounts / STRUCTURE))}`
    const start = performance.now()
    const rows = await database.rows(
      `${SELECT_YOUTH} ${FROM_YOUTH} where a.structure = $1 and a.archived_at is null`,
      [structure],
    )
    times.push(performance.now() - start)
    if (rows.length !== STRUCTURE) throw new Error(`${rows.length} rows for ${structure}`)
  }
  // The first third finds caches cold on either side.
  const ms = median(times.slice(QUERIES / 3))
  const first = smallest.get(name) ?? ms
  smallest.set(name, first)
  const ratio = round(ms / first, 2)
  console.log(
    JSON.stringify({
      figure: 'list',
      database: name,
      accounts,
      rows: STRUCTURE,
      ms: round(ms, 2),
      ratio,
      filled,
    }),
  )
  await database.close()
}

for (const accounts of values.accounts.split(',').map(Number)) {
  if (values.database === 'postgres') continue
  const folder = mkdtempSync(join(tmpdir(), 'trousseau-list-'))
  await measure('sqlite', accounts, await openDatabase(folder))
  rmSync(folder, { recursive: true, force: true })
}
if (values.database !== 'sqlite') {
  const cluster = await startCluster(mkdtempSync(join(tmpdir(), 'trousseau-list-')))
  for (const accounts of values.accounts.split(',').map(Number))
    await measure('postgres', accounts, await openDatabase(tmpdir(), await cluster.create()))
  await cluster.stop()
}
