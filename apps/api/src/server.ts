import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { openDatabase } from './database/open.ts'
import { tombstonesIn } from './database/tombstones.ts'
import { seedDemo } from './demo/seed.ts'
import { isLoopback, lanAddresses } from './start/addresses.ts'
import { banner } from './start/banner.ts'
import { ownCertificate } from './start/certificate.ts'
import { LOGGING } from './start/logging.ts'
import { FOLDERS, readSettings, type Settings } from './start/settings.ts'
import { keepUpDaily } from './start/upkeep.ts'

/** Opens the server and prints where it is; stops it properly on SIGINT and SIGTERM. */
async function start(settings: Settings): Promise<void> {
  const lan = isLoopback(settings.host) ? [] : lanAddresses()
  const database = await openDatabase(settings.dataFolder, settings.databaseUrl)
  const certificate = settings.lan ? await ownCertificate(settings.dataFolder, lan) : undefined
  const demo = !settings.production
  const app = await buildApp({
    database,
    tombstones: tombstonesIn(settings.erasuresFile),
    demo,
    folders: FOLDERS,
    trustProxy: settings.trustProxy,
    ...(settings.directory && { directory: settings.directory }),
    logger: LOGGING,
    https: certificate,
  })
  const stopKeeping = keepUpDaily(app.services, (line) => process.stdout.write(`${line}\n`))
  app.addHook('preClose', stopKeeping)
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    void app.close()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  if (demo) await seedDemo(app.services)
  await app.listen({ port: settings.port, host: settings.host })
  const { port } = app.server.address() as AddressInfo
  const missing = Object.values(FOLDERS).filter((folder) => !existsSync(join(folder, 'index.html')))
  process.stdout.write(
    banner({
      port,
      lan,
      secure: settings.lan,
      fingerprint: certificate?.fingerprint,
      demo,
      missing: missing.map((folder) => folder.split(/[\\/]/).slice(-3, -1).join('/')),
    }),
  )
  await refoldAll(app.services.store)
}

/** Brings stored progress to the present content, a few accounts at a time, while the server answers. */
async function refoldAll(store: { refold(limit: number): Promise<number> }): Promise<void> {
  while ((await store.refold(20)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

try {
  await start(readSettings(process.env, process.argv.slice(2)))
} catch (error) {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  process.stderr.write(
    busy
      ? 'Ce port est déjà pris par un autre programme. Choisissez-en un autre : PORT=3001 npm start\n'
      : `${error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exitCode = 1
}
