import type { AppointmentRow } from '@trousseau/contract'

/** An appointment, all its fields given. */
export function appointment(changes: Partial<AppointmentRow> = {}): AppointmentRow {
  return {
    id: 'appointment-1',
    title: 'Faire le point',
    startsAt: new Date('2026-12-07T14:30:00').getTime(),
    minutes: 30,
    place: '',
    words: '',
    places: null,
    adviser: 'Zoé Exemple',
    mine: true,
    saidAt: 0,
    cancelled: false,
    youths: [],
    ...changes,
  }
}

export function expected(
  changes: Partial<AppointmentRow['youths'][number]> = {},
): AppointmentRow['youths'][number] {
  return { id: 'y', firstName: 'Lina', comes: null, words: '', seat: 'none', present: null, ...changes }
}
