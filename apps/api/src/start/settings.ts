import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../../../', import.meta.url)

/** How the server is asked to run. */
export interface Settings {
  port: number
  host: string
  dataFolder: string
  /** A PostgreSQL database; absent, everything is in SQLite in the data folder. */
  databaseUrl: string | undefined
  /** The list of erased accounts, kept outside the database. */
  erasuresFile: string
  production: boolean
  /** Serve https with a certificate of our own making, for phones on the same network. */
  lan: boolean
  trustProxy: boolean
}

/** Reads the environment and the command line. Throws, in plain French, what a person must correct. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT doit être un nombre entre 0 et 65535, pas « ${env.PORT} ».`)
  }
  const databaseUrl = env.DATABASE_URL === '' ? undefined : env.DATABASE_URL
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Error('DATABASE_URL doit commencer par postgres:// ; sans elle, tout est gardé dans DATA_DIR.')
  }
  const dataFolder = env.DATA_DIR ?? fileURLToPath(new URL('data', ROOT))
  return {
    port,
    host: env.HOST ?? '0.0.0.0',
    dataFolder,
    erasuresFile: env.ERASURES_FILE ?? join(dataFolder, 'erasures.jsonl'),
    databaseUrl,
    production: env.NODE_ENV === 'production',
    lan: args.includes('--lan'),
    trustProxy: env.TRUST_PROXY === '1',
  }
}

/** Where the built apps lie. */
export const FOLDERS = {
  youth: fileURLToPath(new URL('apps/youth/dist', ROOT)),
  adviser: fileURLToPath(new URL('apps/adviser/dist', ROOT)),
}
