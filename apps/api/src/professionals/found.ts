import { randomUUID } from 'node:crypto'
import { STRUCTURE_KINDS } from '@trousseau/contract'
import { firstRow, type Database, type Queries } from '../database/port.ts'
import { hashPassword, weaknessOf } from './passwords.ts'
import { forgetFactors } from './second-factor.ts'
import { closeSessions } from './sessions.ts'

/** What the host says of an administrator to be. */
export interface Founder {
  /** Its name; made when there is none of that name. */
  structure: string
  kind: (typeof STRUCTURE_KINDS)[number]
  name: string
  email: string
  password: string
  /** Whether an address already known gets this password, and loses its sessions and second factors. */
  again: boolean
}

/**
 * Makes an administrator, and their structure where it is new. Answers what was made. Throws, in plain French,
 * what the host must correct.
 */
export async function createAdmin(
  database: Database,
  { structure, kind, name, email: typed, password, again }: Founder,
  now: number,
): Promise<{ structureMade: boolean; reset: boolean }> {
  const email = typed.trim().toLowerCase()
  if (structure.trim() === '' || name.trim() === '')
    throw new Error('Il faut un nom, et celui de la structure.')
  if (structure.length > 120 || name.length > 80) throw new Error('Ce nom est trop long.')
  if (!/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(email) || email.length > 200)
    throw new Error(`« ${typed} » n’est pas une adresse e-mail.`)
  if (!STRUCTURE_KINDS.includes(kind))
    throw new Error(`La sorte de structure est l’une de : ${STRUCTURE_KINDS.join(', ')}.`)
  const weakness = await weaknessOf(password, [name, email, structure])
  if (weakness) throw new Error(weakness)
  const hash = await hashPassword(password)
  return database.transaction(async (tx) => {
    const { id, made } = await structureNamed(tx, structure.trim(), kind, now)
    const known = await firstRow<{ id: string; structure: string }>(
      tx,
      'select id, structure from professionals where email = $1',
      [email],
    )
    if (known && (!again || known.structure !== id))
      throw new Error(
        known.structure === id
          ? 'Cette adresse a déjà un compte. Pour lui donner ce mot de passe : npm run admin:create -- --again'
          : 'Cette adresse a déjà un compte dans une autre structure.',
      )
    if (known) await giveBack(tx, known.id, hash)
    else
      await tx.insert(
        'professionals',
        ['id', 'structure', 'name', 'email', 'password_hash', 'created_at', 'role'],
        [[randomUUID(), id, name.trim(), email, hash, now, 'admin']],
      )
    return { structureMade: made, reset: known !== undefined }
  })
}

async function structureNamed(
  tx: Queries,
  name: string,
  kind: string,
  now: number,
): Promise<{ id: string; made: boolean }> {
  const row = await firstRow<{ id: string }>(tx, 'select id from structures where name = $1 and demo = 0', [
    name,
  ])
  if (row) return { id: row.id, made: false }
  const id = randomUUID()
  await tx.insert('structures', ['id', 'name', 'kind', 'created_at'], [[id, name, kind, now]])
  return { id, made: true }
}

/** For an administrator who is locked out and has no other to help. */
async function giveBack(tx: Queries, professional: string, hash: string): Promise<void> {
  await tx.run("update professionals set password_hash = $2, role = 'admin' where id = $1", [
    professional,
    hash,
  ])
  await closeSessions(tx, professional)
  await forgetFactors(tx, professional)
  await tx.run('delete from welcome_codes where professional = $1', [professional])
}
