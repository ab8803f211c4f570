/**
 * `npm run admin:create`: makes an administrator, and their structure where it is new. What the environment
 * doesn't say (ADMIN_STRUCTURE, ADMIN_KIND, ADMIN_NAME, ADMIN_EMAIL, ADMIN_PASSWORD) is asked; piped in, the
 * first line is the password.
 */
import { STRUCTURE_KINDS } from '@trousseau/contract'
import { openDatabase } from '../database/open.ts'
import { createAdmin, type Founder } from '../professionals/found.ts'
import { ask, firstLine } from './ask.ts'
import { readSettings } from './settings.ts'

async function said(name: string, question: string): Promise<string> {
  const value = process.env[name]
  if (value !== undefined && value !== '') return value
  if (!process.stdin.isTTY) throw new Error(`Il manque ${name}.`)
  return ask(question)
}

async function password(): Promise<string> {
  const { ADMIN_PASSWORD } = process.env
  if (ADMIN_PASSWORD !== undefined) return ADMIN_PASSWORD
  if (!process.stdin.isTTY) return firstLine()
  const typed = await ask('Mot de passe (il ne s’affiche pas) : ', true)
  if ((await ask('Encore une fois : ', true)) !== typed) throw new Error('Les deux ne sont pas pareils.')
  return typed
}

try {
  const settings = readSettings(process.env, [])
  const founder: Founder = {
    structure: await said('ADMIN_STRUCTURE', 'Nom de la structure : '),
    kind: (process.env.ADMIN_KIND ??
      (process.stdin.isTTY
        ? await ask(`Sorte (${STRUCTURE_KINDS.join(', ')}) : `)
        : 'other')) as Founder['kind'],
    name: await said('ADMIN_NAME', 'Prénom et nom de l’administrateur : '),
    email: await said('ADMIN_EMAIL', 'Son adresse e-mail : '),
    password: await password(),
    again: process.argv.includes('--again'),
  }
  const database = await openDatabase(settings.dataFolder, settings.databaseUrl)
  try {
    const { structureMade, reset } = await createAdmin(database, founder, Date.now())
    console.log(
      [
        ...(structureMade ? [`Structure créée : ${founder.structure}.`] : []),
        reset
          ? `${founder.email} a un nouveau mot de passe ; ses sessions et ses seconds facteurs sont retirés.`
          : `Administrateur créé : ${founder.email}.`,
        'À sa première connexion, un second facteur lui sera demandé.',
      ].join('\n'),
    )
  } finally {
    await database.close()
  }
} catch (error) {
  console.error(`Rien n’est changé. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
