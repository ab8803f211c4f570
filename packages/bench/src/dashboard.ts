/**
 * `npm run bench -- dashboard [--rounds N] [--crowd N]`: the adviser's list of 2,000 youths beside one of 50, by
 * turns, in a database of 2,050 youths then of `crowd` (100,000). First rows on screen and a search answered, medians
 * in milliseconds; `server` is the list's own request. Needs `npm start` to have built the apps once.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from '@trousseau/api'
import { openDatabase } from '@trousseau/api/database/open.ts'
import type { Value } from '@trousseau/api/database/port.ts'
import { openSession } from '@trousseau/api/professionals/sessions.ts'
import { FOLDERS } from '@trousseau/api/start/settings.ts'
import { emptyProgress, keysByModule, standingOf, stamp, uuidv7, type Key } from '@trousseau/domain'
import { openBrowser } from '@trousseau/journeys/house'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    crowd: { type: 'string', default: '100000' },
  },
})
const ROUNDS = Number(values.rounds)
const CROWD = Number(values.crowd)
const LISTS = { small: 50, large: 2000 }
const now = Date.now()
const DAY = 86_400_000

const folder = mkdtempSync(join(tmpdir(), 'trousseau-bench-'))
const database = await openDatabase(folder)
const app = await buildApp({ database, demo: false, folders: FOLDERS })
const { store, content } = app.services

/** One structure, its adviser, and youths of whom one in four asks for something. */
async function settle(structure: string, youths: number): Promise<void> {
  await database.insert(
    'structures',
    ['id', 'name', 'kind', 'created_at'],
    [[structure, `Structure ${structure}`, 'other', now]],
  )
  await database.insert(
    'professionals',
    ['id', 'structure', 'name', 'email', 'password_hash', 'created_at'],
    [[`p-${structure}`, structure, 'Conseil Exemple', `${structure}@bench.example`, '-', now]],
  )
  // A real row of the store, copied: writing 100,000 logs would be another bench.
  const model = `${structure}-model`
  await insertAccounts(structure, [[model, 'Modèle']])
  const joined = { structure: 'Structure', adviser: 'Conseil' }
  const id = uuidv7(now, randomBytes)
  const event = {
    id,
    at: stamp(now),
    device: 'server',
    author: 'p',
    kind: 'structure.joined',
    v: 1,
    body: joined,
  }
  await database.transaction((tx) => store.begin(tx, model, [event]))
  const [{ fold, state }] = (await database.rows<{ fold: string; state: string }>(
    'select fold, state from progress where account = $1',
    [model],
  )) as [{ fold: string; state: string }]
  await database.run('delete from accounts where id = $1', [model])
  const calm = standingOf(emptyProgress(), content.heads)
  for (let start = 0; start < youths; start += 1000) {
    const some = Array.from({ length: Math.min(1000, youths - start) }, (_, index) => start + index)
    await insertAccounts(
      structure,
      some.map((n) => [`${structure}-${n}`, `${NAMES[n % NAMES.length]} ${n}`]),
    )
    const rows = some.map((n): Value[] => {
      const won = content.heads
        .slice(0, n % 12)
        .map(({ id, module }): Key => ({ lesson: id, module, at: '' }))
      const standing = {
        ...calm,
        unread: n % 16 === 0 ? 1 : 0,
        waiting: n % 20 === 0 ? 1 : 0,
        open: n % 3 === 0 ? 1 : 0,
        won: won.map(({ lesson }) => lesson),
      }
      const seen = now - (n % 40) * DAY
      return [
        `${structure}-${n}`, structure, fold, won.length, JSON.stringify(keysByModule(won)), seen, JSON.stringify(standing), state,
      ] // prettier-ignore
    })
    const columns = [
      'account',
      'structure',
      'fold',
      'keys',
      'keys_by_module',
      'last_activity',
      'standing',
      'state',
    ]
    await database.insert('progress', columns, rows)
  }
}

const NAMES = ['Élise', 'Zoé', 'Noé', 'Inès', 'Loïc', 'Maëlys', 'Théo', 'Anaïs', 'Jean-Noël', 'Œdipe']

function insertAccounts(structure: string, people: readonly (readonly [string, string])[]): Promise<void> {
  return database.insert(
    'accounts',
    ['id', 'structure', 'adviser', 'first_name', 'joined_at'],
    people.map(([id, name]) => [id, structure, `p-${structure}`, name, now - 90 * DAY]),
  )
}

await app.listen({ port: 0, host: '127.0.0.1' })
const base = `http://localhost:${(app.server.address() as AddressInfo).port}`
const browser = await openBrowser()

interface Figures {
  server: number
  rows: number
  search: number
}

/** Opens a fresh browser profile on one structure's list and searches in it. */
async function open(structure: string): Promise<Figures> {
  const token = await openSession(database, `p-${structure}`, Date.now())
  const cookie = `__Host-pro=${token}`
  const asked = performance.now()
  const reply = await fetch(`${base}/api/pro/youths`, { headers: { cookie } })
  await reply.text()
  const server = performance.now() - asked
  const office = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  await office.addCookies([
    { name: '__Host-pro', value: token, url: base.replace('http:', 'https:'), secure: true },
  ])
  const page = await office.newPage()
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.youth-row')) return
      seen.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark('rows')))
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${base}/pro/`)
  await page.locator('.youth-row').first().waitFor()
  const rows = await page.evaluate(async () => {
    while (performance.getEntriesByName('rows').length === 0)
      await new Promise((again) => setTimeout(again, 5))
    return performance.getEntriesByName('rows')[0]!.startTime
  })
  const search = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const times: number[] = []
    for (const typed of ['e', 'el', 'eli', 'elis', 'elise', '', 'jean noel', '']) {
      const before = performance.now()
      field.value = typed
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await painted()
      times.push(performance.now() - before)
    }
    return times.sort((a, b) => a - b)[times.length >> 1]!
  })
  await office.close()
  return { server, rows, search }
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1]!

/** A server that has been running for a while: its code is compiled. */
async function warm(): Promise<void> {
  for (let request = 0; request < 60; request++) {
    const structure = request % 2 === 0 ? 'small' : 'large'
    const token = await openSession(database, `p-${structure}`, Date.now())
    const headers = { cookie: `__Host-pro=${token}` }
    await (await fetch(`${base}/api/pro/youths`, { headers })).text()
  }
}

async function compare(figure: string): Promise<void> {
  await warm()
  const runs: Record<keyof typeof LISTS, Figures[]> = { small: [], large: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const list of ['small', 'large'] as const) {
      const figures = await open(list)
      // The first of each warms the server and the browser's caches.
      if (round > 0) runs[list].push(figures)
    }
  }
  const told: Record<string, unknown> = { figure, rounds: ROUNDS }
  for (const what of ['server', 'rows', 'search'] as const) {
    const [small, large] = [runs.small, runs.large].map((list) => median(list.map((one) => one[what])))
    told[what] = {
      [LISTS.small]: round(small!),
      [LISTS.large]: round(large!),
      ratio: round(large! / small!, 2),
    }
  }
  console.log(JSON.stringify(told))
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

try {
  for (const [list, youths] of Object.entries(LISTS)) await settle(list, youths)
  await compare('2050 youths in the database')
  await settle('crowd', CROWD - LISTS.small - LISTS.large)
  await compare(`${CROWD} youths in the database`)
} finally {
  await browser.close()
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
