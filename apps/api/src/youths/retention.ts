import { firstRow } from '../database/port.ts'
import { GUEST, GUESTS_KEPT } from '../people/guests.ts'
import type { Services } from '../services.ts'
import { followStructure } from './page.ts'

const DAY = 24 * 3600_000
/** How long an account is kept after its phones were last heard, in milliseconds. */
const KEPT = 730 * DAY
/** How long before its end the structure is told, in milliseconds. */
export const WARNING = 30 * DAY

/** When an account last heard at `heard` is erased, both in milliseconds since 1970. */
export function erasedOn(heard: number): number {
  return heard + KEPT
}

/** What a round of upkeep did, in numbers of accounts. */
export interface Upkeep {
  warned: number
  erased: number
  returned: number
}

/**
 * The rules of how long, applied: warns of accounts that near their end, erases those warned long enough ago
 * and the guests of workshops that nobody kept, gives youths lent for a time back, and sweeps what expired. Safe to run twice, or on two processes at once.
 */
export async function keepUp({
  database,
  hints,
  erase,
  now,
}: Pick<Services, 'database' | 'hints' | 'erase' | 'now'>): Promise<Upkeep> {
  const time = now()
  const warned = await database.run(
    'update accounts set warned_at = $1 where warned_at is null and last_contact < $2 and joined_at < $2',
    [time, time + WARNING - KEPT],
  )
  const ended = await database.rows<{ id: string }>(
    'select id from accounts where warned_at <= $1 and last_contact < $2 and joined_at < $2',
    [time - WARNING, time - KEPT],
  )
  let erased = 0
  const guests = await database.rows<{ id: string }>(
    `select id from accounts where archive_reason = $1 and not exists (
       select 1 from workshop_members m join workshops w on w.id = m.workshop
       where m.account = accounts.id and w.ends_at > $2)`,
    [GUEST, time - GUESTS_KEPT],
  )
  for (const { id } of [...ended, ...guests]) if (await erase(id)) erased += 1
  const due = await database.rows<{ id: string }>(
    'select id from transfers where ended_at is null and accepted_at is not null and until <= $1',
    [time],
  )
  let returned = 0
  for (const { id } of due) {
    const structures = await giveBack(database, id, time)
    if (structures) returned += 1
    for (const structure of structures ?? []) hints.changed(structure)
  }
  for (const table of ['professional_sessions', 'device_sessions', 'shut_out_sessions', 'welcome_codes'])
    await database.run(`delete from ${table} where expires_at <= $1`, [time])
  await database.run('delete from recovery_codes where expires_at <= $1', [time - DAY])
  await database.run('delete from transfers where expires_at <= $1 and accepted_at is null', [time])
  return { warned, erased, returned }
}

/** Gives a youth back to the structure that lent them; answers the two structures that see it. */
async function giveBack(
  database: Services['database'],
  transfer: string,
  now: number,
): Promise<string[] | undefined> {
  return database.transaction(async (tx) => {
    const row = await firstRow<{ account: string; home: string; adviser: string; away: string }>(
      tx,
      `select t.account, t.from_structure as home, t.from_adviser as adviser, a.structure as away
       from transfers t join accounts a on a.id = t.account
       where t.id = $1 and t.ended_at is null${tx.lock && `${tx.lock} of t`}`,
      [transfer],
    )
    if (!row) return undefined
    await tx.run('update transfers set ended_at = $2 where id = $1', [transfer, now])
    await tx.run('update accounts set structure = $2, adviser = $3 where id = $1', [
      row.account,
      row.home,
      row.adviser,
    ])
    await followStructure(tx, row.account)
    return [row.home, row.away]
  })
}
