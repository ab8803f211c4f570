import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { uuidv7, type BodyOf } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import { followed, nameOf } from '../people/people.ts'
import type { Services } from '../services.ts'
import { listAppointments } from './list.ts'
import { fillSeats, lockAppointment, seatsOf, tellSeats, type Seats } from './seats.ts'

const DAY = 24 * 3600_000
/** What a calendar may ask at once. */
const LONGEST = 400 * DAY

/** What may be said of an appointment, its youths apart. */
type Said = Omit<BodyOf<'appointment.set'>, 'appointment' | 'from'>

/** Appointments: each is said in the log of the youths it is for, and kept beside for the calendar. */
export function appointmentRoutes(services: Services): Seats {
  const { serve, database, store, hints, now } = services

  serve(ROUTES.appointments, async ({ caller, query }) => {
    const from = query.from === undefined ? now() - DAY : Number(query.from)
    const until = query.until === undefined ? from + 31 * DAY : Number(query.until)
    const list = await listAppointments(
      database,
      caller.structure,
      caller.professional,
      from,
      Math.min(until, from + LONGEST),
    )
    return { appointments: list }
  })

  serve(ROUTES.setAppointment, async ({ caller, body }) => {
    const { youths, ...asked } = body
    const said = plain(asked)
    const from = await nameOf(database, caller)
    const told = await followed(database, youths, caller.structure)
    if (told.length === 0) throw notFound()
    const id = uuidv7(now(), randomBytes)
    await database.transaction(async (tx) => {
      await tx.insert(
        'appointments',
        [
          'id',
          'structure',
          'professional',
          'title',
          'starts_at',
          'minutes',
          'place',
          'words',
          'places',
          'said_at',
        ],
        [[id, caller.structure, caller.professional, ...columnsOf(said), now()]],
      )
      await invite(tx, id, told)
    })
    await sayAll(told, caller.professional, {
      kind: 'appointment.set',
      body: { appointment: id, ...said, from },
    })
    hints.changed(caller.structure)
    return { id, told: told.length }
  })

  serve(ROUTES.moveAppointment, async ({ caller, params, body }) => {
    const { appointment } = params
    const said = plain(body)
    const from = await nameOf(database, caller)
    await database.transaction(async (tx) => {
      await lockAppointment(tx, appointment)
      const before = await readAppointment(tx, appointment)
      await tx.run(
        `update appointments set title = $2, starts_at = $3, minutes = $4, place = $5, words = $6, places = $7,
           said_at = $8, cancelled = 0 where id = $1`,
        [appointment, ...columnsOf(said), now()],
      )
      // A word given for another hour is asked again; a seat is kept until it is given back.
      if (said.places === undefined && before.startsAt !== said.startsAt) {
        await tx.run('update appointment_youths set comes = null where appointment = $1', [appointment])
      }
      await fillSeats(tx, appointment)
    })
    const told = await toldOf(appointment, caller.structure)
    await sayAll(told, caller.professional, { kind: 'appointment.set', body: { appointment, ...said, from } })
    await tellSeats(services)
    hints.changed(caller.structure)
    return { told: told.length }
  })

  serve(ROUTES.inviteToAppointment, async ({ caller, params, body }) => {
    const { appointment } = params
    const from = await nameOf(database, caller)
    const asked = await followed(database, body.youths, caller.structure)
    const { cancelled, ...kept } = await readAppointment(database, appointment)
    if (cancelled === 1) throw notFound()
    const before = new Set(await toldOf(appointment, caller.structure))
    const added = asked.filter((youth) => !before.has(youth))
    await database.transaction((tx) => invite(tx, appointment, added))
    await sayAll(added, caller.professional, {
      kind: 'appointment.set',
      body: { appointment, ...plain(kept), from },
    })
    hints.changed(caller.structure)
    return { told: added.length }
  })

  serve(ROUTES.cancelAppointment, async ({ caller, params, body }) => {
    const { appointment } = params
    const from = await nameOf(database, caller)
    await database.run('update appointments set cancelled = 1, said_at = $2 where id = $1', [
      appointment,
      now(),
    ])
    const told = await toldOf(appointment, caller.structure)
    await sayAll(told, caller.professional, {
      kind: 'appointment.cancelled',
      body: { appointment, ...(body.words !== undefined && { words: body.words }), from },
    })
    hints.changed(caller.structure)
    return { told: told.length }
  })

  serve(ROUTES.noteAttendance, async ({ caller, params, body }) => {
    const { appointment } = params
    const { present } = body
    const from = await nameOf(database, caller)
    const asked = new Set(body.youths)
    const noted: string[] = []
    for (const youth of await toldOf(appointment, caller.structure)) {
      if (!asked.has(youth)) continue
      const changed = await database.run(
        `update appointment_youths set present = $3
         where appointment = $1 and account = $2 and (present is null or present <> $3)`,
        [appointment, youth, present ? 1 : 0],
      )
      if (changed > 0) noted.push(youth)
    }
    await sayAll(noted, caller.professional, {
      kind: 'appointment.attended',
      body: { appointment, present, from },
    })
    hints.changed(caller.structure)
    return { told: noted.length }
  })

  async function sayAll(
    youths: readonly string[],
    author: string,
    said: ReturnType<Parameters<typeof store.say>[2]>[number],
  ): Promise<void> {
    for (const youth of youths) await store.say(youth, author, () => [said])
  }

  /** Who was told and is still of the structure. */
  async function toldOf(appointment: string, structure: string): Promise<string[]> {
    const rows = await database.rows<{ id: string }>(
      `select a.id from appointment_youths y join accounts a on a.id = y.account
       where y.appointment = $1 and a.structure = $2 order by a.id`,
      [appointment, structure],
    )
    return rows.map(({ id }) => id)
  }

  return seatsOf(services)
}

interface Kept extends Required<Pick<Said, 'title' | 'startsAt' | 'minutes' | 'place' | 'words'>> {
  places: number | null
  cancelled: number
}

async function readAppointment(queries: Queries, appointment: string): Promise<Kept> {
  const row = await firstRow<Kept>(
    queries,
    `select title, starts_at as "startsAt", minutes, place, words, places, cancelled
     from appointments where id = $1`,
    [appointment],
  )
  if (!row) throw notFound()
  return row
}

async function invite(tx: Queries, appointment: string, youths: readonly string[]): Promise<void> {
  for (const youth of youths) {
    await tx.run(
      `insert into appointment_youths (appointment, account) values ($1, $2)
       on conflict (appointment, account) do nothing`,
      [appointment, youth],
    )
  }
}

const columnsOf = ({ title, startsAt, minutes, place = '', words = '', places }: Said) =>
  [title, startsAt, minutes, place, words, places ?? null] as const

/** As an event says it: what is empty is absent. */
function plain({
  title,
  startsAt,
  minutes,
  place,
  words,
  places,
}: Pick<Said, 'title' | 'startsAt' | 'minutes'> & {
  place?: string | undefined
  words?: string | undefined
  places?: number | null | undefined
}): Said {
  return {
    title,
    startsAt,
    minutes,
    ...(place && { place }),
    ...(words && { words }),
    ...(places != null && { places }),
  }
}
