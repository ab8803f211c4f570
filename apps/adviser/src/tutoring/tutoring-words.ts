import type { Reply } from '../api/call.ts'
import { m } from '../paraglide/messages.js'

export type Overview = Reply<'tutoring'>
export type Person = NonNullable<Overview['reports'][number]['about']>
export type PairShown = Overview['pairs'][number]
export type Held = Overview['held'][number]
export type Report = Overview['reports'][number]
export type Measure = Overview['measures'][number]

export const REASON_WORDS: Record<Report['why'], () => string> = {
  contact: m.reportContact,
  insult: m.reportInsult,
  pressure: m.reportPressure,
  money: m.reportMoney,
  other: m.reportOther,
}

export const FOUND_WORDS: Record<Held['found'][number]['kind'], () => string> = {
  phone: m.foundPhone,
  mail: m.foundMail,
  handle: m.foundHandle,
  network: m.foundNetwork,
  link: m.foundLink,
  meeting: m.foundMeeting,
}

export const MEASURE_WORDS: Record<Measure['measure'], () => string> = {
  warned: m.measureWarned,
  frozen: m.measureFrozen,
  suspended: m.measureSuspended,
}

export const STATE_WORDS: Record<PairShown['state'], () => string> = {
  approval: m.pairApproval,
  open: m.pairOpen,
  frozen: m.pairFrozen,
  ended: m.pairEnded,
}

/** « mineur », « majeur », or that it was not said. */
export const bandWords = (band: Person['band']): string =>
  band === null ? m.bandUnknown() : band === 'minor' ? m.bandMinor() : m.bandAdult()
