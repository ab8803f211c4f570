import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runWithProgress } from './progress.mjs'
import { Trouble } from './trouble.mjs'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const ROOM_NEEDED_BYTES = 2 * 1024 ** 3

/** Two quick retries rather than two minutes of silence where there is no network. */
const PATIENCE = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000']

/** The Node this project pins, in which everything but these scripts runs. */
export const NODE = join(MODULES, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** Installs the dependencies when what is there is not what the lock file asks for. */
export async function installWhenNeeded() {
  const lock = readJson(join(ROOT, 'package-lock.json'))
  if (!lock) throw new Trouble('Il manque package-lock.json : ce dossier n’est pas un dépôt complet.')
  if (isInstalled(lock)) return
  checkRoom()
  const total = new Set(
    Object.keys(lock.packages).flatMap((path) => /^node_modules\/([^/]+)/.exec(path)?.[1] ?? []),
  )
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock file without the binaries of every platform in the world, which some
  // registries don't carry. `--no-save` installs what the lock file says and leaves it untouched.
  const args = ['install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund', ...PATIENCE]
  // npm's own file run by the Node at hand: the pinned Node is about to be removed and put back.
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  await runWithProgress('Installation des dépendances', 'L’installation', command, [...before, ...args], {
    cwd: ROOT,
    shell: command === 'npm' && process.platform === 'win32',
    detail: () => `${countFolders()} dossiers sur ${total.size}`,
  })
  if (!existsSync(NODE)) {
    throw new Trouble(
      'Les dépendances sont là, mais pas la version de Node du projet : les scripts d’installation sont sans doute coupés.\n' +
        'Essayez : npm config set ignore-scripts false, supprimez node_modules, puis recommencez.',
    )
  }
}

/** npm writes down what it put in place, last of all: compare that with the lock file. */
function isInstalled(lock) {
  const placed = readJson(join(MODULES, '.package-lock.json'))
  if (!placed || !existsSync(NODE)) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = placed.packages[path]
    if (!found) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version && found.link === wanted.link
  })
}

function checkRoom() {
  const { bavail, bsize } = statfsSync(ROOT)
  const free = bavail * bsize
  if (free < ROOM_NEEDED_BYTES) {
    throw new Trouble(
      `Il reste ${(free / 1024 ** 3).toFixed(1).replace('.', ',')} Go sur ce disque ; l’installation en demande 2. Libérez de la place, puis recommencez.`,
    )
  }
}

function countFolders() {
  return existsSync(MODULES) ? readdirSync(MODULES).filter((name) => !name.startsWith('.')).length : 0
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
