import type { STRUCTURE_KINDS } from '@trousseau/contract'
import { DEFAULT_SCALE, LEARNING_MODULES, type HourScale, type Rules } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'

/** What a structure sets: what its youths' phones are told, and what stays on the server. */
export interface Settings extends Rules {
  name: string
  kind: (typeof STRUCTURE_KINDS)[number]
  /** Messages leave from this hour of the day until that one, in the time of France. */
  sendsFrom: number
  sendsUntil: number
  /** Whether advisers must have a second factor, as administrators do. */
  advisersToo: boolean
}

interface Row {
  name: string
  kind: Settings['kind']
  tutor_keys: number
  hidden_modules: string
  sends_from: number
  sends_until: number
  hours: number | null
  weekly_hours: number
  hour_scale: string
  phone: string
  second_factor: number
}

/** Reads what a structure sets. */
export async function settingsOf(queries: Queries, structure: string): Promise<Settings> {
  const row = await firstRow<Row>(
    queries,
    `select name, kind, tutor_keys, hidden_modules, sends_from, sends_until, hours, weekly_hours, hour_scale,
       phone, second_factor
     from structures where id = $1`,
    [structure],
  )
  if (!row) throw new Error(`no structure ${structure}`)
  const hidden = row.hidden_modules.split(' ')
  return {
    name: row.name,
    kind: row.kind,
    tutorKeys: row.tutor_keys,
    modules: LEARNING_MODULES.filter((module) => !hidden.includes(module)),
    // The CEJ and its weekly hours are the business of missions locales, unless a structure says otherwise.
    hours: row.hours === null ? row.kind === 'mission-locale' : row.hours === 1,
    weeklyHours: row.weekly_hours,
    scale: { ...DEFAULT_SCALE, ...(JSON.parse(row.hour_scale) as Partial<HourScale>) },
    phone: row.phone,
    sendsFrom: row.sends_from,
    sendsUntil: row.sends_until,
    advisersToo: row.second_factor === 1,
  }
}

/** Of a structure's settings, what the phones of its youths are told. */
export async function rulesOf(queries: Queries, structure: string): Promise<Rules> {
  const { tutorKeys, modules, hours, weeklyHours, scale, phone } = await settingsOf(queries, structure)
  return { tutorKeys, modules, hours, weeklyHours, scale, phone }
}
