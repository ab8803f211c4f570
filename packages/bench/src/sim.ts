/**
 * `node packages/bench/src/sim.ts --seeds N [--from S] [--bug NAME]`: plays N games of the real client against the
 * real server under faults, one process a core. Prints the seed of each that goes wrong and ends with 1 if any did;
 * `--seeds 1 --from S` plays that one again.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { BUGS, isBug, type Bug } from './sim/bugs.ts'
import { play, type Played } from './sim/game.ts'
import { openGround } from './sim/server.ts'

interface Share {
  from: number
  seeds: number
  /** Every how many seeds this worker plays one. */
  stride: number
  bug: Bug | undefined
  /** Not 0 once enough failed. */
  stop: Int32Array<SharedArrayBuffer>
}

/** Failures told before the rest is left unplayed. */
const ENOUGH = 20

async function work({ from, seeds, stride, bug, stop }: Share): Promise<void> {
  const ground = await openGround(bug)
  for (let seed = from; seed < from + seeds && Atomics.load(stop, 0) === 0; seed += stride) {
    const nothing = { requests: 0, events: 0, crashes: 0, restores: 0 }
    const played = await play(ground, seed, bug).catch((error: unknown): Played => ({
      ...nothing,
      wrong: [String(error)],
    }))
    parentPort!.postMessage({ seed, ...played })
  }
  await ground.close()
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1000' },
      from: { type: 'string', default: '1' },
      bug: { type: 'string' },
    },
  })
  const { bug } = values
  if (bug !== undefined && !isBug(bug)) throw new Error(`--bug: ${Object.keys(BUGS).join(', ')}`)
  const from = Number(values.from)
  const seeds = Number(values.seeds)
  const began = performance.now()
  const sum = { played: 0, failed: 0, requests: 0, events: 0, crashes: 0, restores: 0 }
  const stride = Math.min(seeds, availableParallelism())
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const workers = Array.from({ length: stride }, (_, index) => {
    const share: Share = { from: from + index, seeds: seeds - index, stride, bug, stop }
    return new Worker(new URL(import.meta.url), { workerData: share })
  })
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('error', reject)
          worker.on('exit', () => resolve())
          worker.on('message', ({ seed, wrong, ...counts }: Played & { seed: number }) => {
            sum.played += 1
            for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key]
            if (wrong.length === 0) return
            sum.failed += 1
            console.log(`seed ${seed}: ${wrong.slice(0, 3).join(' · ')}`)
            if (sum.failed >= ENOUGH) Atomics.store(stop, 0, 1)
          })
        }),
    ),
  )
  const seconds = Math.round((performance.now() - began) / 100) / 10
  console.log(JSON.stringify({ ...sum, seconds }))
  process.exitCode = sum.failed > 0 || sum.played < seeds ? 1 : 0
}

await (isMainThread ? main() : work(workerData as Share))
