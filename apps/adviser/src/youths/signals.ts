import type { YouthRow } from '@trousseau/contract'
import { m } from '../paraglide/messages.js'
import { NEED_NAMES } from '../words/needs.ts'
import { agoWords, DAY } from '../time/relative.ts'
import { lessonWords } from '../words/modules.ts'
import { silenceOf } from './silence.ts'

/** What may ask for an act, the most pressing first; the words also stand in the address. */
export const SIGNAL_KINDS = [
  'messages',
  'a-valider',
  'pmsmp',
  'nouveau',
  'aide',
  'bloque',
  'cv-pret',
  'en-retard',
  'silence',
  'besoins',
] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** One reason to look at a youth: a few words for the list, and the whole of it for who asks. */
export interface Signal {
  kind: SignalKind
  words: string
  reason: string
}

const NOTHING: readonly SignalKind[] = []

/** Days during which someone who joined is new. */
const NEW_DAYS = 2

// A long list asks several times for the same rows at the same time: each is judged once.
const judged = new WeakMap<YouthRow, { now: number; kinds: readonly SignalKind[] }>()

/** What asks for an act, the most pressing first; without the words, which only the rows on screen need. */
export function kindsOf(row: YouthRow, now: number): readonly SignalKind[] {
  const known = judged.get(row)
  if (known?.now === now) return known.kinds
  const kinds = judge(row, now)
  judged.set(row, { now, kinds })
  return kinds
}

function judge({ watch, lastActivity, joinedAt }: YouthRow, now: number): readonly SignalKind[] {
  const there: Record<SignalKind, boolean> = {
    messages: watch.unread > 0,
    'a-valider': watch.waiting > 0,
    pmsmp: watch.placement === true,
    nouveau: now - joinedAt < NEW_DAYS * DAY,
    aide: watch.help.length > 0,
    bloque: watch.stuck.length > 0,
    'cv-pret': watch.cvReady,
    'en-retard': watch.due !== undefined && new Date(`${watch.due}T23:59:59`).getTime() < now,
    silence: silenceOf(lastActivity, now) !== undefined,
    besoins: watch.diagnosis.length > 0,
  }
  const kinds = SIGNAL_KINDS.filter((kind) => there[kind])
  return kinds.length > 0 ? kinds : NOTHING
}

/** Why a youth needs someone today, the most pressing first. `now` in milliseconds. */
export function signalsOf(row: YouthRow, now: number): Signal[] {
  return kindsOf(row, now).map((kind) => {
    const { words, reason = words } = WORDS[kind](row, now)
    return { kind, words, reason }
  })
}

const WORDS: Record<SignalKind, (row: YouthRow, now: number) => { words: string; reason?: string }> = {
  messages: ({ watch }) => ({ words: m.signalUnread({ count: watch.unread }) }),
  'a-valider': ({ watch }) => ({ words: m.signalWaiting({ count: watch.waiting }) }),
  pmsmp: () => ({ words: m.signalPlacement(), reason: m.signalPlacementReason() }),
  nouveau: ({ joinedAt }, now) => ({
    words: m.signalNew(),
    reason: m.signalNewSince({ when: agoWords(joinedAt, now) }),
  }),
  aide: ({ watch }) => ({
    words: m.signalHelp(),
    reason: m.signalHelpOn({ lessons: listOf(watch.help.map(lessonWords)) }),
  }),
  bloque: ({ watch }) => {
    const count = Math.max(...watch.stuck.map(({ tries }) => tries))
    const lessons = listOf([...new Set(watch.stuck.map(({ lesson }) => lessonWords(lesson)))])
    return { words: m.signalStuck(), reason: m.signalStuckOn({ lessons, count }) }
  },
  'cv-pret': () => ({ words: m.signalCv(), reason: m.signalCvReason() }),
  'en-retard': ({ watch }) => ({
    words: m.signalLate(),
    reason: m.signalLateSince({ date: dayOf(watch.due!) }),
  }),
  silence: ({ lastActivity }, now) => {
    const count = silenceOf(lastActivity, now)!
    return { words: m.silence({ count }), reason: m.silenceReason({ count }) }
  },
  besoins: ({ watch }) => {
    const needs = watch.diagnosis.map((need) => NEED_NAMES[need]())
    return {
      words: needs.length > 1 ? m.signalNeeds({ count: needs.length }) : needs[0]!,
      reason: listOf(needs),
    }
  },
}

/** The name of a filter. */
export const SIGNAL_NAMES: Record<SignalKind, () => string> = {
  messages: m.filterUnread,
  'a-valider': m.filterWaiting,
  pmsmp: m.filterPlacement,
  nouveau: m.filterNew,
  aide: m.filterHelp,
  bloque: m.filterStuck,
  'cv-pret': m.filterCv,
  'en-retard': m.filterLate,
  silence: m.filterSilence,
  besoins: m.filterNeeds,
}

/** How pressing a youth is: higher comes first. Each kind weighs more than all those after it together. */
export function urgencyOf(row: YouthRow, now: number): number {
  return kindsOf(row, now).reduce(
    (sum, kind) => sum + 2 ** (SIGNAL_KINDS.length - SIGNAL_KINDS.indexOf(kind)),
    0,
  )
}

/** `2026-12-07` → « 7 déc. ». */
export const dayOf = (day: string): string => DAY_OF.format(new Date(`${day}T12:00:00`))

const DAY_OF = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short' })
const LIST = new Intl.ListFormat('fr', { type: 'conjunction' })
const listOf = (items: readonly string[]): string => LIST.format(items)
