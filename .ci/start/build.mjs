import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { roomFolder, roomsBehind } from '../walls.js'
import { NODE, ROOT } from './install.mjs'
import { runWithProgress } from './progress.mjs'

/** The apps that are built for a browser, and what to call them. */
const APPS = { youth: 'l’application des jeunes', adviser: 'le tableau de bord' }

/** Made by tools from the rest, or without effect on what is built. */
const LEFT_OUT = /^(dist|node_modules|paraglide|coverage|\.cache)$|\.test\.ts$/

/** Builds each app whose inputs changed since its last build. */
export async function buildWhenNeeded() {
  for (const [app, name] of Object.entries(APPS)) {
    const folder = join(ROOT, roomFolder(app))
    // The stamp lies in `dist`, so that a build by hand, which empties it, is never taken for ours.
    const stamp = join(folder, 'dist', '.inputs')
    const inputs = fingerprint(app)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) continue
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
    await runWithProgress(`Construction : ${name}`, 'La construction', NODE, [vite, 'build'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    writeFileSync(stamp, inputs)
  }
}

/** Hash of everything an app is built from: its own files, those of the rooms it may import, the tools. */
function fingerprint(app) {
  const hash = createHash('sha256')
  const add = (file) =>
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  add(join(ROOT, 'package-lock.json'))
  add(join(ROOT, 'tsconfig.json'))
  for (const room of roomsBehind(app)) for (const file of filesUnder(join(ROOT, roomFolder(room)))) add(file)
  return hash.digest('hex')
}

function* filesUnder(folder) {
  // A room of the plan may not be furnished yet.
  if (!existsSync(folder)) return
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFT_OUT.test(entry.name)) continue
    // Paraglide writes notes of its own beside its settings.
    if (basename(folder) === 'project.inlang' && entry.name !== 'settings.json') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (entry.isFile()) yield path
  }
}
