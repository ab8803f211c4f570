import { m } from '../paraglide/messages.js'

/** « 45 min », « 2 h », « 1 h 30 ». */
export function lengthWords(length: number): string {
  const hours = Math.floor(length / 60)
  const minutes = length % 60
  if (hours === 0) return m.agendaMinutes({ minutes })
  return minutes === 0 ? m.agendaHours({ hours }) : m.agendaHoursMinutes({ hours, minutes })
}
