import { randomBytes, randomUUID } from 'node:crypto'
import { isCode, normalizeCode, ROUTES, WORKSHOP_PLACES } from '@trousseau/contract'
import { stamp, uuidv7, type Event, type KnownKind, type BodyOf } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { sourceOf } from '../http/address.ts'
import { bucket } from '../http/bucket.ts'
import { writableName } from '../http/names.ts'
import { Refusal } from '../http/refusal.ts'
import { refuseInsecure } from '../http/same-origin.ts'
import { GUEST } from '../people/guests.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { DEVICE_SESSION, joinedAccount, openDevice } from '../sessions/device-sessions.ts'
import { hashSecret, setCookie } from '../sessions/tokens.ts'

/** How long a phone whose answer was lost may ask again under the same nickname, in milliseconds. */
const RETRY = 10 * 60_000

interface Open {
  id: string
  structure: string
  structure_name: string
  professional: string
  adviser: string
  title: string
  lesson: string | null
  ends_at: number
}

/** A phone enters a workshop: with its own account where it has one, or with an account for the time of it. */
export function guestRoutes({ serve, database, store, hints, now, demo }: Services): void {
  // Only failures count, so that a whole room joins from one address.
  const perAddress = bucket({ capacity: 60, perMinute: 30 }, now)

  serve(ROUTES.joinWorkshop, async ({ body, request, reply }) => {
    refuseInsecure(request)
    const code = normalizeCode(body.code)
    const nickname = writableName(body.nickname)
    const source = sourceOf(request)
    perAddress.check(source)
    perAddress.count(source)
    if (!isCode(code)) {
      throw new Refusal(404, 'not-a-code', 'Ce code n’est pas complet : il a 10 lettres et chiffres.')
    }
    const entered = await database.transaction(async (tx) => {
      const workshop = await findOpen(tx, code)
      const held = await joinedAccount(tx, request, now())
      const account = held ?? (await sameAsBefore(tx, workshop.id, body.device, nickname))
      if (account === undefined) {
        const made = await enter(tx, workshop, nickname, body.device)
        return { workshop, account: made, isNew: false, firstName: nickname }
      }
      const known = await ofStructure(tx, account, workshop.structure)
      const isNew = await addMember(tx, workshop, account, body.device)
      return { workshop, account, isNew, firstName: known }
    })
    perAddress.forgive(source)
    const { workshop, account, firstName, isNew } = entered
    // A phone with an account of its own is told in its own log.
    if (isNew) {
      await store.say(account, workshop.professional, () => [
        { kind: 'workshop.joined', body: joinedBody(workshop) },
        ...(workshop.lesson === null
          ? []
          : [
              {
                kind: 'workshop.led' as const,
                body: { workshop: workshop.id, lesson: workshop.lesson },
              },
            ]),
      ])
    }
    const token = await database.transaction((tx) =>
      openDevice(tx, { account, device: body.device, request, now: now() }),
    )
    setCookie(reply, 'jeune', token, DEVICE_SESSION)
    hints.changed(workshop.structure)
    const rules = await rulesOf(database, workshop.structure)
    return { account, firstName, structure: workshop.structure_name, adviser: workshop.adviser, rules }
  })

  async function findOpen(tx: Queries, code: string): Promise<Open> {
    const workshop = await firstRow<Open>(
      tx,
      `select w.id, w.structure, s.name as structure_name, w.professional, p.name as adviser, w.title,
         w.lesson, w.ends_at
       from workshops w join structures s on s.id = w.structure join professionals p on p.id = w.professional
       where w.hash = $1 and s.demo <= $2`,
      [hashSecret(code), demo ? 1 : 0],
    )
    if (!workshop) throw new Refusal(404, 'unknown-code', 'Ce code n’est pas celui d’un atelier.')
    if (workshop.ends_at <= now()) {
      throw new Refusal(410, 'workshop-over', 'Cet atelier est terminé.')
    }
    return workshop
  }

  async function sameAsBefore(tx: Queries, workshop: string, device: string, nickname: string) {
    const row = await firstRow<{ account: string }>(
      tx,
      `select m.account from workshop_members m join accounts a on a.id = m.account
       where m.workshop = $1 and m.device = $2 and a.first_name = $3 and m.joined_at > $4`,
      [workshop, device, nickname, now() - RETRY],
    )
    return row?.account
  }

  async function ofStructure(tx: Queries, account: string, structure: string): Promise<string> {
    const row = await firstRow<{ first_name: string }>(
      tx,
      'select first_name from accounts where id = $1 and structure = $2',
      [account, structure],
    )
    if (!row) {
      throw new Refusal(409, 'already-joined', 'Ce téléphone est déjà relié à une autre structure.')
    }
    return row.first_name
  }

  /** Answers whether it was not there yet. */
  async function addMember(tx: Queries, { id }: Open, account: string, device: string): Promise<boolean> {
    // Last and short: a whole room comes at once, and the places are counted one phone after the other.
    await firstRow(tx, `select 1 from workshops where id = $1${tx.lock}`, [id])
    const added = await tx.run(
      `insert into workshop_members (workshop, account, device, joined_at) values ($1, $2, $3, $4)
       on conflict (workshop, account) do nothing`,
      [id, account, device, now()],
    )
    if (added > 0) await refuseFull(tx, id)
    return added > 0
  }

  async function refuseFull(tx: Queries, workshop: string): Promise<void> {
    const row = await firstRow<{ count: number }>(
      tx,
      'select count(*) as count from workshop_members where workshop = $1',
      [workshop],
    )
    if (Number(row!.count) > WORKSHOP_PLACES) {
      throw new Refusal(410, 'workshop-full', 'Cet atelier est complet.')
    }
  }

  /**
   * Opens an account for the time of the workshop. It is archived from the start, and its progress belongs to no
   * structure: so it is in no list and in no figure until someone keeps it.
   */
  async function enter(tx: Queries, workshop: Open, nickname: string, device: string): Promise<string> {
    const account = randomUUID()
    await tx.insert(
      'accounts',
      ['id', 'structure', 'adviser', 'first_name', 'joined_at', 'archived_at', 'archive_reason'],
      [[account, workshop.structure, workshop.professional, nickname, now(), now(), GUEST]],
    )
    const first = [
      said(workshop, 'workshop.joined', joinedBody(workshop), 0),
      ...(workshop.lesson === null
        ? []
        : [said(workshop, 'workshop.led', { workshop: workshop.id, lesson: workshop.lesson }, 1)]),
    ]
    await store.begin(tx, account, first)
    await tx.run("update progress set structure = '' where account = $1", [account])
    await addMember(tx, workshop, account, device)
    return account
  }

  function said<Kind extends KnownKind>(
    { professional }: Open,
    kind: Kind,
    body: BodyOf<Kind>,
    place: number,
  ): Event {
    return {
      id: uuidv7(now(), randomBytes),
      at: stamp(now(), place),
      device: 'server',
      author: professional,
      kind,
      v: 1,
      body,
    }
  }
}

function joinedBody({ id, title, ends_at: until, adviser: from }: Open): BodyOf<'workshop.joined'> {
  return { workshop: id, title, until, from }
}
