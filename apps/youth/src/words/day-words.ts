import { m } from '../paraglide/messages.js'

const DAY = new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long' })
const MOMENT = new Intl.DateTimeFormat('fr', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

const CLOCK = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' })

/** `2026-12-07` → « lundi 7 décembre », `2026-12-01` → « mardi 1er décembre ». */
export const dayWords = (day: string): string =>
  DAY.format(new Date(`${day}T12:00:00`)).replace(/ 1 /, ' 1er ')

/** « 24 nov., 14:32 »; `at` in milliseconds. */
export const momentWords = (at: number): string => MOMENT.format(at)

/** Today on this phone's calendar, `2026-12-07`. */
export const today = (): string => new Date().toLocaleDateString('sv')

/** « lundi 7 décembre à 14:30 »; `at` in milliseconds. */
export const appointmentWords = (at: number): string =>
  m.appointment_at({ day: DAY.format(at).replace(/ 1 /, ' 1er '), time: CLOCK.format(at) })
