import { randomUUID } from 'node:crypto'
import { ROUTES, showCode } from '@trousseau/contract'
import { encode } from 'uqr'
import type { Queries } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import type { Services } from '../services.ts'
import { hashSecret } from '../sessions/tokens.ts'
import { newCode } from './codes.ts'

/** How long an invitation holds, in milliseconds. */
const LIFE = 14 * 24 * 3600_000

export interface NewInvitation {
  /** As `normalizeCode` gives it; only its hash is kept. */
  code: string
  structure: string
  adviser: string
  /** How many may join with it. */
  places: number
  createdAt: number
  expiresAt: number
}

export async function insertInvitation(tx: Queries, invitation: NewInvitation): Promise<void> {
  const { code, structure, adviser, places, createdAt, expiresAt } = invitation
  await tx.insert(
    'invitations',
    ['id', 'hash', 'structure', 'adviser', 'places', 'created_at', 'expires_at'],
    [[randomUUID(), hashSecret(code), structure, adviser, places, createdAt, expiresAt]],
  )
}

export function inviteRoutes({ serve, database, now }: Services): void {
  const made = bucket({ capacity: 120, perMinute: 20 }, now)

  serve(ROUTES.invite, async ({ caller, request }) => {
    made.check(caller.professional)
    made.count(caller.professional)
    const code = newCode()
    const expiresAt = now() + LIFE
    const { structure, professional: adviser } = caller
    await database.transaction((tx) =>
      insertInvitation(tx, { code, structure, adviser, places: 1, createdAt: now(), expiresAt }),
    )
    const shown = showCode(code)
    const link = `${request.protocol}://${request.host}/rejoindre?code=${shown}`
    return { code: shown, link, qr: drawQr(link), expiresAt }
  })
}

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export function drawQr(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  })
  return { size, path }
}
