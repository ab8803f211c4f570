/**
 * `npm run bench -- kill [--rounds 50]`: Chromium killed with -9 while the phone's log writes without rest, each time
 * at another moment, and opened again on the same profile. What the screen called kept must all be there. One JSON
 * line; ends with 1 when something is lost.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openProfile } from '@trousseau/journeys/house'
import { openLogPage } from './sim/log-page.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const rounds = Number(values.rounds)
const profile = mkdtempSync(join(tmpdir(), 'trousseau-kill-'))
const site = await openLogPage()

/** The processes whose command line names our profile: this Chromium and no other. */
function processes(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) return []
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(profile) ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

async function open() {
  const context = await openProfile(profile)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(site.base)
  await page.waitForFunction(() => 'journal' in window)
  return { context, page }
}

let kept = 0
let lost = 0
for (let round = 0; round < rounds; round++) {
  const { page } = await open()
  const held = new Set(await page.evaluate(() => window.journal.numbers()))
  for (let number = 1; number <= kept; number++) if (!held.has(number)) lost += 1
  const from = Math.max(kept, ...held) + 1
  // What was written and not yet shown is not owed: only what the screen said counts.
  const shown: number[] = []
  await page.exposeFunction('tell', (number: number) => shown.push(number))
  await page.evaluate((from) => void window.journal.writeForever(from), from)
  await pause(100 + Math.random() * 600)
  for (const pid of processes()) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone with its parent.
    }
  }
  await pause(200)
  kept = Math.max(kept, ...shown)
}
const { context, page } = await open()
const held = new Set(await page.evaluate(() => window.journal.numbers()))
for (let number = 1; number <= kept; number++) if (!held.has(number)) lost += 1
console.log(JSON.stringify({ figure: 'kills', browser: 'chromium', rounds, kept, lost }))
await context.close()
site.stop()
rmSync(profile, { recursive: true, force: true })
process.exitCode = lost > 0 || kept < rounds ? 1 : 0
