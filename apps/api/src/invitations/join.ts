import { randomBytes, randomUUID } from 'node:crypto'
import { isCode, normalizeCode, ROUTES } from '@trousseau/contract'
import { stamp, uuidv7, type Event } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { writableName } from '../http/names.ts'
import { Refusal } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import type { Services } from '../services.ts'
import { DEVICE_SESSION, joinedAccount, openDevice } from '../sessions/device-sessions.ts'
import { hashSecret, setCookie } from '../sessions/tokens.ts'

/** How long a phone whose answer was lost may ask again with the same code, in milliseconds. */
const RETRY = 10 * 60_000

interface Invitation {
  id: string
  structure: string
  structure_name: string
  adviser: string
  adviser_name: string
  places: number
  taken: number
  agreement: number
  expires_at: number
}

export function joinRoutes({ serve, database, store, hints, now, demo }: Services): void {
  // Only failures count, so that a whole classroom joins from one address.
  const perAddress = bucket({ capacity: 60, perMinute: 30 }, now)
  const perCode = bucket({ capacity: 60, perMinute: 6 }, now)

  function forgive(source: string, code: string): void {
    perAddress.forgive(source)
    perCode.forgive(code)
  }

  serve(ROUTES.join, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const code = normalizeCode(body.code)
    const firstName = writableName(body.firstName)
    const source = sourceOf(request)
    perAddress.check(source)
    perCode.check(code)
    perAddress.count(source)
    perCode.count(code)
    try {
      if (!isCode(code))
        throw new Refusal(404, 'not-a-code', 'Ce code n’est pas complet : il a 10 lettres et chiffres.')
      const opened = await database.transaction(async (tx) => {
        const invitation = await findInvitation(tx, code)
        const again = await sameAsBefore(tx, invitation.id, body.device, firstName)
        if (!again && (await joinedAccount(tx, request, now())) !== undefined) {
          throw new Refusal(409, 'already-joined', 'Ce téléphone est déjà relié à une structure.')
        }
        const account = again ?? (await enter(tx, invitation, firstName, body))
        const token = await openDevice(tx, { account, device: body.device, request, now: now() })
        return { account, invitation, token }
      })
      forgive(source, code)
      setCookie(reply, 'jeune', opened.token, DEVICE_SESSION)
      hints.changed(opened.invitation.structure)
      const { structure_name: structure, adviser_name: adviser } = opened.invitation
      return { account: opened.account, structure, adviser }
    } catch (error) {
      // Our own trouble is no guess.
      if (!(error instanceof Refusal)) forgive(source, code)
      throw error
    }
  })

  async function findInvitation(tx: Queries, code: string): Promise<Invitation> {
    const invitation = await firstRow<Invitation>(
      tx,
      `select i.id, i.structure, s.name as structure_name, i.adviser, p.name as adviser_name,
         i.places, i.taken, i.agreement, i.expires_at
       from invitations i join structures s on s.id = i.structure join professionals p on p.id = i.adviser
       where i.hash = $1 and s.demo <= $2${tx.lock && `${tx.lock} of i`}`,
      [hashSecret(code), demo ? 1 : 0],
    )
    if (!invitation)
      throw new Refusal(404, 'unknown-code', 'Ce code n’existe pas. Relis-le lettre par lettre.')
    return invitation
  }

  /** The account this same phone opened minutes ago with this code and name: its answer may have been lost. */
  async function sameAsBefore(tx: Queries, invitation: string, device: string, firstName: string) {
    const row = await firstRow<{ account: string }>(
      tx,
      `select u.account from invitation_uses u join accounts a on a.id = u.account
       where u.invitation = $1 and u.device = $2 and a.first_name = $3 and u.used_at > $4`,
      [invitation, device, firstName, now() - RETRY],
    )
    return row?.account
  }

  /** Takes a place and opens the account, its log and its progress. */
  async function enter(
    tx: Queries,
    invitation: Invitation,
    firstName: string,
    { device, under15 = false }: { device: string; under15?: boolean | undefined },
  ): Promise<string> {
    if (invitation.expires_at <= now()) {
      throw new Refusal(410, 'expired-code', 'Ce code est trop vieux. Demandes-en un autre à ton conseiller.')
    }
    if (invitation.taken >= invitation.places) {
      throw new Refusal(410, 'used-code', 'Ce code a déjà servi. Demandes-en un autre à ton conseiller.')
    }
    if (under15 && invitation.agreement === 0) {
      throw new Refusal(
        403,
        'agreement-needed',
        'Tu as moins de 15 ans : il faut l’accord d’un de tes parents. Parles-en à ton conseiller, il te donnera un autre code.',
      )
    }
    await tx.run('update invitations set taken = taken + 1 where id = $1', [invitation.id])
    const account = randomUUID()
    await tx.insert(
      'accounts',
      ['id', 'structure', 'adviser', 'first_name', 'joined_at', 'agreement_at', 'agreement_by'],
      [
        [
          account,
          invitation.structure,
          invitation.adviser,
          firstName,
          now(),
          under15 ? now() : null,
          under15 ? invitation.adviser : null,
        ],
      ],
    )
    await tx.insert(
      'invitation_uses',
      ['invitation', 'account', 'device', 'used_at'],
      [[invitation.id, account, device, now()]],
    )
    await store.begin(tx, account, [joined(invitation, now())])
    return account
  }
}

function joined(invitation: Invitation, now: number): Event {
  return {
    id: uuidv7(now, randomBytes),
    at: stamp(now),
    device: 'server',
    author: invitation.adviser,
    kind: 'structure.joined',
    v: 1,
    body: { structure: invitation.structure_name, adviser: invitation.adviser_name },
  }
}
