import type { AppointmentRow } from '@trousseau/contract'
import type { Appointment } from '@trousseau/domain'
import { stamp } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

/** In one line: who it is with, or how many places are taken. */
export function whoWords({ places, youths }: AppointmentRow): string {
  if (places !== null) {
    const taken = youths.filter(({ seat }) => seat === 'taken').length
    const waiting = youths.filter(({ seat }) => seat === 'waiting').length
    return waiting > 0 ? m.agendaSeatsWaiting({ waiting }) : m.agendaSeats({ taken, places })
  }
  const [first, second] = youths
  if (!first) return m.agendaNobody()
  if (!second) return first.firstName
  if (youths.length === 2) return m.agendaTwo({ first: first.firstName, second: second.firstName })
  return m.agendaMany({ first: first.firstName, count: youths.length - 1 })
}

/** What one youth answered, in a word. */
export function answerWords({ comes, seat }: AppointmentRow['youths'][number]): string {
  if (seat === 'waiting') return m.agendaWaits()
  if (comes === null) return m.agendaNoAnswer()
  return comes ? m.agendaComes() : m.agendaAway()
}

/** As the calendar file wants it. */
export function asCalendar({
  place,
  words,
  places,
  adviser,
  saidAt,
  cancelled,
  ...row
}: AppointmentRow): Appointment {
  return {
    ...row,
    ...(place && { place }),
    ...(words && { words }),
    ...(places !== null && { places }),
    from: adviser,
    state: cancelled ? 'cancelled' : 'coming',
    saidAt: stamp(saidAt),
  }
}
