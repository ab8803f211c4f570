/**
 * `npm run bench -- server [--seconds 4] [--rounds 3] [--database sqlite|postgres]`: the real server in a process of
 * its own, sixteen phones pushing over HTTP in batches of 100 and of 5, with authentication, validation, scoring and
 * fold; by turns with what the database alone takes when rows are merely inserted. One JSON line a figure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '@trousseau/content/node'
import { openDatabase } from '@trousseau/api/database/open.ts'
import { startCluster } from '@trousseau/api/database/postgres/cluster.fixture.ts'
import { launch } from '@trousseau/api/start/crash.fixture.ts'
import { postgresCeiling, sqliteCeiling } from './sim/ceiling.ts'
import { median, round } from './sim/figures.ts'
import { push, settle, type Load } from './sim/load.ts'

const PHONES = 16
/** Clock ticks a second in `/proc`, the same on every Linux. */
const TICKS = 100

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    database: { type: 'string' },
  },
})
/** On a real disk: what durability costs is part of both sides. */
function folderOnDisk(): string {
  return mkdtempSync(join(tmpdir(), 'trousseau-server-'))
}

const seconds = Number(values.seconds)
const content = readContent()

/** Processor time a process has used, in µs. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1e6
}

/** Measures the server on one database beside the ceiling, by turns. */
async function measure(
  name: string,
  env: { DATA_DIR: string; DATABASE_URL?: string },
  ceiling: (batch: number, round: number) => Load | Promise<Load>,
): Promise<void> {
  const database = await openDatabase(env.DATA_DIR, env.DATABASE_URL)
  const members = await settle(database, content, PHONES)
  await database.close()
  const server = await launch(env)
  const rate = ({ events, seconds }: Load) => events / seconds
  try {
    await push(server.address, members, 100, 2)
    for (const batch of [100, 5]) {
      const ours: number[] = []
      const cpu: number[] = []
      const bare: number[] = []
      for (let time = 0; time < Number(values.rounds); time++) {
        bare.push(rate(await ceiling(batch, time)))
        const before = cpuOf(server.pid)
        const load = await push(server.address, members, batch, seconds)
        cpu.push((cpuOf(server.pid) - before) / load.events)
        ours.push(rate(load))
      }
      const figures = {
        eventsPerSecond: round(median(ours)),
        ceiling: round(median(bare)),
        ratio: round(median(ours.map((rate, time) => rate / bare[time]!)), 2),
        apiCpuMicroseconds: round(median(cpu), 1),
      }
      console.log(JSON.stringify({ figure: 'server', database: name, batch, phones: PHONES, ...figures }))
    }
  } finally {
    await server.kill()
  }
}

if (values.database !== 'postgres') {
  const folder = folderOnDisk()
  await measure('sqlite', { DATA_DIR: join(folder, 'data') }, (batch, time) =>
    sqliteCeiling(join(folder, `ceiling-${batch}-${time}.sqlite`), batch, seconds),
  )
  rmSync(folder, { recursive: true, force: true })
}
if (values.database !== 'sqlite') {
  const folder = folderOnDisk()
  const cluster = await startCluster(folderOnDisk())
  const url = await cluster.create()
  await measure('postgres', { DATA_DIR: folder, DATABASE_URL: url }, (batch) =>
    postgresCeiling(url, PHONES, batch, seconds),
  )
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
