import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Directory } from '../professionals/directory.ts'

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
  /** A directory to sign in through (OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME). */
  directory: Directory | undefined
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
    directory: readDirectory(env),
  }
}

function readDirectory(env: NodeJS.ProcessEnv): Directory | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer) return undefined
  if (!URL.canParse(issuer) || !clientId || !clientSecret)
    throw new Error('OIDC_ISSUER est une adresse, et demande aussi OIDC_CLIENT_ID et OIDC_CLIENT_SECRET.')
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME ?? new URL(issuer).hostname }
}

/** Where the built apps lie. */
export const FOLDERS = {
  youth: fileURLToPath(new URL('apps/youth/dist', ROOT)),
  adviser: fileURLToPath(new URL('apps/adviser/dist', ROOT)),
}
