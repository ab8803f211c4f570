import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket, familiar } from '../http/bucket.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Live } from '../live/routes.ts'
import type { Services } from '../services.ts'
import { clearCookie } from '../sessions/tokens.ts'
import { checkPassword } from './passwords.ts'
import {
  asProfessional,
  enter,
  professionalNamed,
  SELECT_PROFESSIONAL,
  stepAfterFirst,
  type ProfessionalRow,
} from './sessions.ts'

export function professionalRoutes({ serve, database, now, demo }: Services, live: Pick<Live, 'cut'>): void {
  const perAddress = bucket({ capacity: 30, perMinute: 30 }, now)
  const perPerson = bucket({ capacity: 8, perMinute: 4 }, now)
  // Whatever the number of addresses; where a person signed in before, others' guesses don't keep them out.
  const perAccount = bucket({ capacity: 200, perMinute: 20 }, now)
  const home = familiar()

  serve(ROUTES.signIn, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const email = body.email.trim().toLowerCase()
    const person = `${sourceOf(request)} ${email}`
    perAddress.check(sourceOf(request))
    perPerson.check(person)
    if (!home.knows(person)) perAccount.check(email)
    // Counted before the password is checked, for tries made at once; only failures stay counted for long.
    perPerson.count(person)
    perAccount.count(email)
    const row = await firstRow<ProfessionalRow>(
      database,
      `${SELECT_PROFESSIONAL} where p.email = $1 and s.demo <= $2 and p.left_at is null`,
      [email, demo ? 1 : 0],
    )
    if (!(await checkPassword(row?.password_hash || undefined, body.password)) || !row) {
      perAddress.count(sourceOf(request))
      throw new Refusal(401, 'wrong-password', 'L’adresse ou le mot de passe n’est pas le bon.')
    }
    perPerson.forgive(person)
    perAccount.forgive(email)
    home.learn(person)
    return enter(database, row, { step: stepAfterFirst(row), now: now(), reply })
  })

  serve(ROUTES.signOut, async ({ caller, reply }) => {
    await database.run('delete from professional_sessions where hash = $1', [caller.session])
    live.cut(caller.session)
    clearCookie(reply, 'pro')
    return {}
  })

  serve(ROUTES.me, async ({ caller }) => {
    const row = await professionalNamed(database, caller.professional)
    if (!row) throw signedOut()
    return asProfessional(row)
  })
}
