import type { FieldValue } from '../events/bodies.ts'
import type { Progress } from './progress.ts'

/** `reminded`: the employer was written to again, having said nothing. */
export const APPLICATION_STATES = ['to-send', 'sent', 'reminded', 'interview', 'yes', 'no'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** How it leaves. */
export const APPLICATION_WAYS = ['mail', 'site', 'phone', 'hand', 'post'] as const
export type ApplicationWay = (typeof APPLICATION_WAYS)[number]

/** One application as the youth notes it; texts are `''` when not said. */
export interface Application {
  id: string
  employer: string
  job: string
  way?: ApplicationWay
  /** Day it was sent, or is to be: `2026-12-07`; absent when not said. */
  day?: string
  state: ApplicationState
}

/** One field of an application to write: the body of a `field.set` event. */
export type ApplicationWrite = { path: string; value: FieldValue }

/** Days without an answer after which one writes again. */
export const REMIND_DAYS = 10
const LONGEST = 120

/**
 * The applications of a youth, kept as `applications.<id>.<field>`: those answered last, the newest first.
 * Deleted ones and those without a name or a job are left out; values of another app's version are as if not said.
 */
export function applicationsOf({ fields }: Pick<Progress, 'fields'>): Application[] {
  const kept = new Map<string, Map<string, FieldValue>>()
  for (const [path, { value }] of Object.entries(fields)) {
    const [list, id, field, ...deeper] = path.split('.')
    if (list !== 'applications' || !id || !field || deeper.length > 0) continue
    const one = kept.get(id) ?? new Map<string, FieldValue>()
    kept.set(id, one.set(field, value))
  }
  return [...kept]
    .filter(([, said]) => said.get('gone') !== true)
    .map(([id, said]) => applicationOf(id, said))
    .filter(({ employer, job }) => employer !== '' || job !== '')
    .sort(
      (a, b) =>
        Number(OVER.has(a.state)) - Number(OVER.has(b.state)) ||
        compare(b.day ?? '', a.day ?? '') ||
        compare(b.id, a.id),
    )
}

/** Answered: nothing more is to be done. */
const OVER = new Set<ApplicationState>(['yes', 'no'])
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function applicationOf(id: string, said: ReadonlyMap<string, FieldValue>): Application {
  const way = APPLICATION_WAYS.find((one) => one === said.get('way'))
  const day = said.get('day')
  return {
    id,
    employer: line(said.get('employer')),
    job: line(said.get('job')),
    ...(way && { way }),
    ...(isDay(day) && { day }),
    state: APPLICATION_STATES.find((one) => one === said.get('state')) ?? 'to-send',
  }
}

const line = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : ''

function isDay(value: FieldValue | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && later(value, 0) === value
}

/** That many days after a day; `''` when the day does not exist. */
function later(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? '' : new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}

/** The day to write again: ten days after it was sent, while nobody answered; `undefined` otherwise. */
export function remindOn({ state, day }: Application): string | undefined {
  return state === 'sent' && day !== undefined ? later(day, REMIND_DAYS) : undefined
}

/** Those to write about again on that day (`2026-12-07`), the longest silence first. */
export function toRemind(applications: readonly Application[], today: string): Application[] {
  return applications
    .filter((one) => (remindOn(one) ?? '9999') <= today)
    .sort((a, b) => compare(a.day ?? '', b.day ?? ''))
}

/** What to write so that an application says this; only the fields given. */
export function applicationWrites(id: string, changes: Partial<Omit<Application, 'id'>>): ApplicationWrite[] {
  return Object.entries(changes).map(([field, value]) => ({
    path: `applications.${id}.${field}`,
    value: line(value),
  }))
}

/** Deletes an application. */
export function applicationGone(id: string): ApplicationWrite[] {
  return [{ path: `applications.${id}.gone`, value: true }]
}
