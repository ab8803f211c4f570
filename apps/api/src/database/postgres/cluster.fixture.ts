import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { migratePostgres } from './migrate.ts'

/** A PostgreSQL of a test's own, on a unix socket in a temporary folder: no port, nothing others can reach. */
export interface Cluster {
  /** Makes an empty, migrated database and answers its address. */
  create(): Promise<string>
  /** Kills the server as a power cut would, and starts it again. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65_534
const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

const FOLDERS = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join('/usr/lib/postgresql', version, 'bin'))
  : []

function program(name: string): string {
  const folders = [...FOLDERS, ...(process.env.PATH ?? '').split(delimiter)]
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  if (!found) throw new Error(`${name} is not on this machine: install PostgreSQL (Debian: postgresql)`)
  return found
}

/** Makes a cluster and starts it, in an empty folder. */
export async function startCluster(folder = temporaryFolder()): Promise<Cluster> {
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  execFileSync(
    program('initdb'),
    ['-D', data, '-U', 'trousseau', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const addressOf = (name: string) =>
    `postgres://trousseau@localhost/${name}?host=${encodeURIComponent(folder)}`
  let server = await start(data, folder, addressOf('postgres'))
  const asAdmin = async (name: string, work: (client: Client) => Promise<unknown>) => {
    const client = new Client({ connectionString: addressOf(name) })
    await client.connect()
    try {
      await work(client)
    } finally {
      await client.end()
    }
  }
  await asAdmin('postgres', (client) => client.query('create database blank'))
  await asAdmin('blank', migratePostgres)
  let made = 0
  return {
    async create() {
      const name = `t${++made}`
      await asAdmin('postgres', (client) => client.query(`create database ${name} template blank`))
      return addressOf(name)
    },
    async crash() {
      await end(server, 'SIGQUIT')
      server = await start(data, folder, addressOf('postgres'))
    },
    async stop() {
      await end(server, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function start(data: string, folder: string, address: string): Promise<ChildProcess> {
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=100']
  const server = spawn(program('postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // A test that is killed leaves nothing running.
  const kill = () => void server.kill('SIGKILL')
  process.once('exit', kill)
  server.once('exit', () => process.off('exit', kill))
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break
    const client = new Client({ connectionString: address })
    try {
      await client.connect()
      await client.end()
      return server
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`PostgreSQL did not start: ${said}`)
}

/** SIGINT closes connections and stops; SIGQUIT stops at once, leaving its recovery for the next start. */
async function end(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  if (server.exitCode === null && server.kill(signal)) await ended
}
