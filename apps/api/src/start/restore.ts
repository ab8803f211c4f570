/** `npm run restore -- FILE`: puts a backup in the place of the database; the server must be stopped. */
import { resolve } from 'node:path'
import { restore } from './backups.ts'
import { readSettings } from './settings.ts'

try {
  const asked = process.argv[2]
  if (asked === undefined) throw new Error('Dites quelle sauvegarde : npm run restore -- FICHIER')
  const file = resolve(process.env.INIT_CWD ?? '.', asked)
  const { accounts, events, erased, before } = await restore(readSettings(process.env, []), file)
  console.log(
    [
      `Restauré : ${accounts - erased} comptes ; la sauvegarde avait ${events} évènements.`,
      ...(erased > 0 ? [`${erased} comptes effacés depuis ont été effacés à nouveau.`] : []),
      ...(before === undefined
        ? []
        : [`La base remplacée est gardée dans ${before} ; supprimez-la quand tout va bien.`]),
      'Redémarrez le serveur : les téléphones renvoient d’eux-mêmes ce qui manque.',
    ].join('\n'),
  )
} catch (error) {
  console.error(`Rien n’est changé. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
