import type { Appointment } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

/** Where one stands, in a few words. */
export function stateWords({ state, places, present }: Appointment): string {
  if (present !== undefined) return present ? m.appointment_present() : m.appointment_absent()
  switch (state) {
    case 'asked':
      return places === undefined ? '' : m.appointment_places({ count: places })
    case 'asking':
      return m.appointment_asking()
    case 'coming':
      return places === undefined ? m.appointment_coming() : m.appointment_seated()
    case 'waiting':
      return m.appointment_waiting()
    case 'away':
      return m.appointment_away()
    case 'cancelled':
      return m.appointment_cancelled()
  }
}

/** « 45 min », « 2 h », « 1 h 30 ». */
export function lengthWords(length: number): string {
  const hours = Math.floor(length / 60)
  const minutes = length % 60
  if (hours === 0) return m.appointment_length({ minutes })
  return minutes === 0 ? m.appointment_hours({ hours }) : m.appointment_hours_minutes({ hours, minutes })
}
