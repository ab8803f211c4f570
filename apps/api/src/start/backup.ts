/** `npm run backup [-- FILE or FOLDER]`: saves the database into one file, checked; the server may be running. */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backUp, timeName } from './backups.ts'
import { readSettings } from './settings.ts'

try {
  const settings = readSettings(process.env, [])
  // Where npm was called from, not where it runs.
  const asked = process.argv[2] && resolve(process.env.INIT_CWD ?? '.', process.argv[2])
  const folder = asked ?? join(settings.dataFolder, 'backups')
  const isFolder = asked === undefined || (existsSync(folder) && statSync(folder).isDirectory())
  const file = isFolder ? join(folder, `trousseau-${timeName()}.sqlite`) : folder
  const { accounts, events } = await backUp(settings, file)
  const size = (statSync(file).size / 1e6).toLocaleString('fr', { maximumFractionDigits: 1 })
  console.log(`Sauvegarde faite et relue : ${file}\n${accounts} comptes, ${events} évènements, ${size} Mo.`)
} catch (error) {
  console.error(`Pas de sauvegarde. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
