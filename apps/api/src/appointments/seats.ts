import { readEvent, type BodyOf, type Event } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import type { Services } from '../services.ts'

type Parts = Pick<Services, 'database' | 'store' | 'hints'>
type Answer = Event & { body: BodyOf<'appointment.answered'> }
type Seat = 'none' | 'taken' | 'waiting'

/** Milliseconds between two looks for youths who were not told of their seat. */
const LOOK = 30_000

/** What a phone's answers do to the places; the answers themselves go into its log like anything else. */
export interface Seats {
  hears: ReadonlySet<string>
  /**
   * Counts the answers among events about to enter a log, each once however often it comes: before they are numbered,
   * so that one lost on the way is asked again, and so that the phone hears of its seat in the same answer.
   */
  before(account: string, events: readonly Event[]): Promise<void>
  /** Stops looking for whom a crash left untold. */
  stop(): void
}

export function seatsOf(parts: Parts): Seats {
  const timer = setInterval(() => void tellSeats(parts).catch(() => undefined), LOOK)
  timer.unref()
  return {
    hears: new Set(['appointment.answered']),
    async before(account, events) {
      const answers = events.filter(
        (event): event is Answer =>
          event.kind === 'appointment.answered' && readEvent(event).state === 'known',
      )
      for (const answer of answers) await take(parts.database, account, answer)
      if (answers.length > 0) await tellSeats(parts)
    },
    stop: () => clearInterval(timer),
  }
}

/** Takes a place, or leaves it. The lock on the appointment makes those who come at once come one after the other. */
async function take(database: Parts['database'], account: string, answer: Answer): Promise<void> {
  const { appointment, comes, words = '' } = answer.body
  await database.transaction(async (tx) => {
    const held = await lockAppointment(tx, appointment)
    const row = await firstRow<{ answered_at: string; answer: string; seat: Seat }>(
      tx,
      `select answered_at, answer, seat from appointment_youths where appointment = $1 and account = $2`,
      [appointment, account],
    )
    if (!held || !row) return
    const isNewer = answer.at > row.answered_at || (answer.at === row.answered_at && answer.id > row.answer)
    if (!isNewer) return
    const counted = held.places !== null && comes
    const free = held.places !== null && held.taken < held.places
    const seat: Seat = !counted ? 'none' : row.seat === 'none' ? (free ? 'taken' : 'waiting') : row.seat
    await tx.run(
      `update appointment_youths set comes = $3, words = $4, answered_at = $5, answer = $6, seat = $7,
         waits_since = case when $7 = 'waiting' then coalesce(waits_since, $8) else null end, told = $9
       where appointment = $1 and account = $2`,
      [
        appointment,
        account,
        comes ? 1 : 0,
        words,
        answer.at,
        answer.id,
        seat,
        held.lastWait + 1,
        counted ? 0 : 1,
      ],
    )
    if (row.seat === 'taken' && seat === 'none') await fillSeats(tx, appointment)
  })
}

interface Held {
  places: number | null
  taken: number
  /** Order of the last one to enter the waiting list. */
  lastWait: number
}

/** Locks an appointment, whoever else counts its places waiting, and counts them. */
export async function lockAppointment(tx: Queries, appointment: string): Promise<Held | undefined> {
  const row = await firstRow<{ places: number | null }>(
    tx,
    `select places from appointments where id = $1${tx.lock}`,
    [appointment],
  )
  if (!row) return undefined
  const counted = await firstRow<{ taken: number; last: number | null }>(
    tx,
    `select count(case when seat = 'taken' then 1 end) as taken, max(waits_since) as last
     from appointment_youths where appointment = $1`,
    [appointment],
  )
  return { places: row.places, taken: Number(counted!.taken), lastWait: Number(counted!.last ?? 0) }
}

/** Gives the free places to who waits, the first come first; the appointment is locked. */
export async function fillSeats(tx: Queries, appointment: string): Promise<void> {
  const held = await lockAppointment(tx, appointment)
  if (!held) return
  const free = held.places === null ? 0 : held.places - held.taken
  if (free <= 0) return
  await tx.run(
    `update appointment_youths set seat = 'taken', waits_since = null, told = 0
     where appointment = $1 and account in (
       select account from appointment_youths where appointment = $1 and seat = 'waiting'
       order by waits_since limit $2)`,
    [appointment, free],
  )
}

interface Untold {
  appointment: string
  account: string
  answer: string
  seat: 'taken' | 'waiting'
  professional: string
  structure: string
}

/**
 * Tells the youths whose seat was counted and not yet said. Said twice it is the same word; said too late, a seat
 * having changed meanwhile, it is said again.
 */
export async function tellSeats({ database, store, hints }: Parts): Promise<number> {
  const untold = await database.rows<Untold>(
    `select y.appointment, y.account, y.answer, y.seat, p.professional, p.structure
     from appointment_youths y join appointments p on p.id = y.appointment
     where y.told = 0 order by y.appointment, y.account limit 200`,
  )
  for (const { appointment, account, answer, seat, professional, structure } of untold) {
    await store.say(account, professional, () => [
      { kind: 'appointment.seated', body: { appointment, answer, seat } },
    ])
    const unchanged = await database.run(
      `update appointment_youths set told = 1
       where appointment = $1 and account = $2 and answer = $3 and seat = $4`,
      [appointment, account, answer, seat],
    )
    if (unchanged === 0) {
      await database.run(
        `update appointment_youths set told = 0
         where appointment = $1 and account = $2 and seat in ('taken', 'waiting')`,
        [appointment, account],
      )
    }
    hints.changed(structure)
  }
  return untold.length
}
