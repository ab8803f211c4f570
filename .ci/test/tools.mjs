import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Trouble } from '../start/trouble.mjs'

/** Commands the tests drive, and the Debian package that brings each. */
const TOOLS = [
  { names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], package: 'chromium' },
  { names: ['postgres'], package: 'postgresql' },
  { names: ['pdftotext'], package: 'poppler-utils' },
  { names: ['qpdf'], package: 'qpdf' },
  { names: ['ffmpeg'], package: 'ffmpeg' },
]

/**
 * Installs the missing tools through apt-get, as root or with sudo, and adds what the tests need to know of
 * them to the environment: `CHROMIUM`, and PostgreSQL's folder in `PATH`.
 */
export function provideTools() {
  const missing = TOOLS.filter((tool) => !find(tool.names)).map((tool) => tool.package)
  if (missing.length > 0) install(missing)
  const stillMissing = TOOLS.filter((tool) => !find(tool.names))
  if (stillMissing.length > 0) {
    throw new Trouble(`Ces commandes manquent : ${stillMissing.map(({ names }) => names[0]).join(', ')}.`)
  }
  process.env.CHROMIUM ??= find(TOOLS[0].names)
  process.env.PATH += delimiter + postgresFolders().join(delimiter)
}

function install(packages) {
  const asRoot = process.getuid?.() === 0
  if (!findIn('apt-get') || !(asRoot || findIn('sudo'))) {
    throw new Trouble(
      `Les tests demandent des outils qui manquent ici. Installez-les, puis recommencez :\n  ${packages.join(' ')}\n` +
        '(noms des paquets Debian ; ailleurs, prenez leurs équivalents)',
    )
  }
  console.log(`Installing with apt-get: ${packages.join(', ')}`)
  const as = asRoot ? [] : ['sudo', '-n']
  if (asRoot && packages.includes('postgresql')) withoutServer()
  // One failed update (a mirror out of step) is no reason to give up: the install says what is wrong.
  runApt(as, ['update', '-qq'])
  runApt(as, ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

/** Only PostgreSQL's programs are wanted: the tests make their own clusters in temporary folders. */
function withoutServer() {
  mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true })
  writeFileSync('/etc/postgresql-common/createcluster.d/no-main.conf', 'create_main_cluster = false\n')
}

function runApt(as, args) {
  const [command, ...rest] = [...as, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status
}

function find(names) {
  return names.map((name) => findIn(name, postgresFolders())).find(Boolean)
}

function findIn(name, more = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...more]
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** Debian keeps PostgreSQL's programs out of `PATH`, one folder a version. */
function postgresFolders() {
  const folder = '/usr/lib/postgresql'
  return existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version, 'bin')) : []
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
