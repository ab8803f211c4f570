/**
 * `node packages/bench/src/sim.ts --seeds N [--from S] [--bug NAME]`: plays N games of the real client against the
 * real server under faults. Prints the seed of each that goes wrong and ends with 1 if any did.
 */
import { parseArgs } from 'node:util'
import { BUGS, isBug } from './sim/bugs.ts'
import { play } from './sim/game.ts'
import { openGround } from './sim/server.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    bug: { type: 'string' },
  },
})
const { bug } = values
if (bug !== undefined && !isBug(bug)) {
  console.error(`--bug: ${Object.keys(BUGS).join(', ')}`)
  process.exit(2)
}

const from = Number(values.from)
const seeds = Number(values.seeds)
const ground = await openGround(bug)
const began = performance.now()
const sum = { requests: 0, events: 0, crashes: 0, restores: 0 }
let failed = 0
for (let seed = from; seed < from + seeds; seed++) {
  const { wrong, ...counts } = await play(ground, seed, bug).catch((error: unknown) => ({
    ...sum,
    wrong: [String(error)],
  }))
  for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += wrong.length > 0 ? 0 : counts[key]
  if (wrong.length === 0) continue
  failed += 1
  console.log(`seed ${seed}: ${wrong.slice(0, 3).join(' · ')}`)
  if (failed >= 20) break
}
await ground.close()
const seconds = (performance.now() - began) / 1000
console.log(JSON.stringify({ seeds, failed, seconds: Math.round(seconds * 10) / 10, ...sum }))
process.exitCode = failed > 0 ? 1 : 0
