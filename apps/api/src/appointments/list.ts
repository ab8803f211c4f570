import type { AppointmentRow } from '@trousseau/contract'
import type { Queries } from '../database/port.ts'

interface Row {
  id: string
  title: string
  startsAt: number
  minutes: number
  place: string
  words: string
  places: number | null
  professional: string
  adviser: string
  saidAt: number
  cancelled: number
}

interface YouthRow {
  appointment: string
  id: string
  firstName: string
  comes: number | null
  words: string
  seat: 'none' | 'taken' | 'waiting'
  present: number | null
}

/** The appointments of a structure that begin between two moments, each with its youths who are still there. */
export async function listAppointments(
  queries: Queries,
  structure: string,
  viewer: string,
  from: number,
  until: number,
): Promise<AppointmentRow[]> {
  const [rows, youths] = await Promise.all([
    queries.rows<Row>(
      `select t.id, t.title, t.starts_at as "startsAt", t.minutes, t.place, t.words, t.places, t.professional,
         p.name as adviser, t.said_at as "saidAt", t.cancelled
       from appointments t join professionals p on p.id = t.professional
       where t.structure = $1 and t.starts_at >= $2 and t.starts_at < $3 order by t.starts_at, t.id`,
      [structure, from, until],
    ),
    queries.rows<YouthRow>(
      `select y.appointment, a.id, a.first_name as "firstName", y.comes, y.words, y.seat, y.present
       from appointments t join appointment_youths y on y.appointment = t.id
       join accounts a on a.id = y.account and a.structure = t.structure
       where t.structure = $1 and t.starts_at >= $2 and t.starts_at < $3
       order by coalesce(y.waits_since, 0), a.first_name, a.id`,
      [structure, from, until],
    ),
  ])
  const told = Map.groupBy(youths, ({ appointment }) => appointment)
  return rows.map(({ professional, cancelled, ...row }) => ({
    ...row,
    mine: professional === viewer,
    cancelled: cancelled === 1,
    youths: (told.get(row.id) ?? []).map(({ appointment: _, comes, present, ...youth }) => ({
      ...youth,
      comes: yesOrNo(comes),
      present: yesOrNo(present),
    })),
  }))
}

const yesOrNo = (kept: number | null): boolean | null => (kept === null ? null : kept === 1)
