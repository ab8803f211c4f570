import type { Database } from '../database/port.ts'
import { bucket, type Bucket } from '../http/bucket.ts'
import { Refusal } from '../http/refusal.ts'
import { checkPassword } from './passwords.ts'
import type { ProfessionalRow } from './sessions.ts'

/** Tries of each database's professionals, whichever route asks for their password again. */
const tries = new WeakMap<Database, Bucket>()

/** Asks again for the password of who is signed in, before what opens or shuts doors. Throws 403 or 429. */
export async function confirmPassword(
  database: Database,
  { id, password_hash }: Pick<ProfessionalRow, 'id' | 'password_hash'>,
  password: string,
  now: () => number,
): Promise<void> {
  let perPerson = tries.get(database)
  if (!perPerson) tries.set(database, (perPerson = bucket({ capacity: 6, perMinute: 2 }, now)))
  perPerson.check(id)
  perPerson.count(id)
  if (!(await checkPassword(password_hash || undefined, password)))
    throw new Refusal(403, 'wrong-password', 'Ce n’est pas votre mot de passe actuel.')
  perPerson.forgive(id)
}
