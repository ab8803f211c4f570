import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { notFound, Refusal, signedOut } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { shutOutDevices } from '../sessions/device-sessions.ts'
import { clearCookie } from '../sessions/tokens.ts'
import { membershipOf, recoveryRoutes } from './recover.ts'

interface Device {
  device: string
  label: string
  since: number
  seen: number | null
}

export function deviceRoutes(services: Services): void {
  const { serve, database, now } = services
  recoveryRoutes(services)

  serve(ROUTES.membership, async ({ caller }) => {
    const membership = await membershipOf(database, caller.account)
    if (!membership) throw signedOut()
    return membership
  })

  serve(ROUTES.leave, async ({ caller, reply }) => {
    await database.run('delete from device_sessions where hash = $1', [caller.session])
    clearCookie(reply, 'jeune')
    return {}
  })

  serve(ROUTES.devices, async ({ caller }) => {
    const rows = await database.rows<Device>(
      `select device, label, created_at as since, seen_at as seen from device_sessions
       where account = $1 and expires_at > $2 order by created_at`,
      [caller.account, now()],
    )
    const devices = rows.map(({ seen, ...row }) => ({
      ...row,
      seen: seen ?? row.since,
      here: row.device === caller.device,
    }))
    return { devices }
  })

  serve(ROUTES.closeDevice, async ({ caller, body }) => {
    const { account } = caller
    if (body.device === caller.device)
      throw new Refusal(400, 'this-device', 'C’est ce téléphone-ci : quitte-le depuis « Moi ».')
    await database.transaction(async (tx) => {
      const found = await firstRow(tx, 'select 1 from device_sessions where account = $1 and device = $2', [
        account,
        body.device,
      ])
      if (!found) throw notFound()
      await shutOutDevices(tx, account, { closed: body.device })
      // A code shown for it must not open it again.
      await tx.run('delete from recovery_codes where account = $1 and used_device = $2', [
        account,
        body.device,
      ])
    })
    return {}
  })
}
