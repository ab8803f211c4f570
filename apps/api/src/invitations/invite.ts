import { randomUUID } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import type { Queries } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import type { Services } from '../services.ts'
import { newCode, presentCode } from '../sessions/codes.ts'
import { hashSecret } from '../sessions/tokens.ts'

const DAY = 24 * 3600_000
/** How many days an invitation holds unless the adviser says otherwise. */
const DAYS = 14

export interface NewInvitation {
  /** As `normalizeCode` gives it; only its hash is kept. */
  code: string
  structure: string
  adviser: string
  /** How many may join with it. */
  places: number
  createdAt: number
  expiresAt: number
  /** Whether the structure holds a parent's agreement for whoever is under 15. */
  agreement?: boolean
  /** What the adviser calls the group. */
  label?: string
}

export async function insertInvitation(tx: Queries, invitation: NewInvitation): Promise<void> {
  const { code, structure, adviser, places, createdAt, expiresAt, agreement = false, label = '' } = invitation
  await tx.insert(
    'invitations',
    ['id', 'hash', 'structure', 'adviser', 'places', 'created_at', 'expires_at', 'agreement', 'label'],
    [
      [
        randomUUID(),
        hashSecret(code),
        structure,
        adviser,
        places,
        createdAt,
        expiresAt,
        agreement ? 1 : 0,
        label,
      ],
    ],
  )
}

interface Row {
  id: string
  label: string
  adviser: string
  places: number
  taken: number
  agreement: number
  createdAt: number
  expiresAt: number
}

export function inviteRoutes({ serve, database, now }: Services): void {
  const made = bucket({ capacity: 120, perMinute: 20 }, now)

  serve(ROUTES.invite, async ({ caller, body, request }) => {
    made.check(caller.professional)
    made.count(caller.professional)
    const code = newCode()
    const expiresAt = now() + (body.days ?? DAYS) * DAY
    const { structure, professional: adviser } = caller
    const { places = 1, agreement = false, label = '' } = body
    await database.transaction((tx) =>
      insertInvitation(tx, {
        code,
        structure,
        adviser,
        places,
        createdAt: now(),
        expiresAt,
        agreement,
        label: label.trim(),
      }),
    )
    return { ...presentCode(request, '/rejoindre', code), expiresAt }
  })

  serve(ROUTES.invitations, async ({ caller }) => {
    const rows = await database.rows<Row>(
      `select i.id, i.label, p.name as adviser, i.places, i.taken, i.agreement,
         i.created_at as "createdAt", i.expires_at as "expiresAt"
       from invitations i join professionals p on p.id = i.adviser
       where i.structure = $1 and i.expires_at > $2 and i.taken < i.places order by i.created_at desc`,
      [caller.structure, now()],
    )
    return { invitations: rows.map((row) => ({ ...row, agreement: row.agreement === 1 })) }
  })

  serve(ROUTES.closeInvitation, async ({ caller, params }) => {
    await database.run('update invitations set expires_at = $1 where id = $2 and structure = $3', [
      now(),
      params.invitation,
      caller.structure,
    ])
    return {}
  })
}
