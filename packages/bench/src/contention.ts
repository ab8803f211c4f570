/**
 * `npm run bench -- contention [--seconds 30] [--writers 8]`: writers and a polling reader on one
 * account, on SQLite, then on PostgreSQL through three connections pools as three processes would. One JSON line
 * each; ends with 1 when anything was lost, skipped or doubled.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startCluster } from '@trousseau/api/database/postgres/cluster.fixture.ts'
import { openPostgres } from '@trousseau/api/database/postgres/open.ts'
import type { Database } from '@trousseau/api/database/port.ts'
import { openSqlite } from '@trousseau/api/database/sqlite/open.ts'
import { contend, contended } from './sim/contention.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, writers: { type: 'string', default: '8' } },
})

async function measure(name: string, databases: readonly Database[]): Promise<void> {
  const parts = await contended(databases)
  const end = performance.now() + Number(values.seconds) * 1000
  const goesOn = () => performance.now() < end
  const result = await contend({ ...parts, writers: Number(values.writers), batch: 5, goesOn })
  console.log(JSON.stringify({ figure: 'contention', database: name, ...result }))
  if (result.lost + result.holes + result.doubled > 0) process.exitCode = 1
  await Promise.all(databases.map((database) => database.close()))
}

const folder = mkdtempSync(join(tmpdir(), 'trousseau-contention-'))
await measure('sqlite', [await openSqlite(join(folder, 'x.sqlite'))])
rmSync(folder, { recursive: true })

const cluster = await startCluster()
const url = await cluster.create()
await measure('postgres', await Promise.all([1, 2, 3].map(() => openPostgres(url))))
await cluster.stop()
