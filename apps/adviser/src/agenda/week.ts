import type { AppointmentRow } from '@trousseau/contract'

/** A day of the calendar and what is on it, in the order of the hours. */
export interface AgendaDay {
  /** `2026-12-07`, in the browser's zone. */
  day: string
  appointments: AppointmentRow[]
}

const DAY_FORMAT = new Intl.DateTimeFormat('fr-CA')

/** `2026-12-07`, where one is. */
export const dayOf = (at: number): string => DAY_FORMAT.format(at)

/** Midnight of a day, so many days later; days of 23 and 25 hours count as one. */
export function midnight(day: string, later = 0): number {
  const at = new Date(`${day}T00:00:00`)
  at.setDate(at.getDate() + later)
  return at.getTime()
}

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00`).getDay()
  return dayOf(midnight(day, -((weekday + 6) % 7)))
}

/** The days of a week: from Monday to Friday, and to Sunday when something is on then. */
export function weekOf(monday: string, appointments: readonly AppointmentRow[]): AgendaDay[] {
  const days = Array.from({ length: 7 }, (_, index) => dayOf(midnight(monday, index)))
  const byDay = Map.groupBy(appointments, ({ startsAt }) => dayOf(startsAt))
  const worked = days.slice(5).some((day) => byDay.has(day)) ? 7 : 5
  return days.slice(0, worked).map((day) => ({ day, appointments: byDay.get(day) ?? [] }))
}

/** The days on which there is something, in order. */
export function daysOf(appointments: readonly AppointmentRow[]): AgendaDay[] {
  return [...Map.groupBy(appointments, ({ startsAt }) => dayOf(startsAt))].map(([day, appointments]) => ({
    day,
    appointments,
  }))
}

/** Whether a day is written as one. */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
