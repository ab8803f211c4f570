import type { Stamp } from '../clock.ts'
import type { Key } from '../progress/keys.ts'
import type { Progress } from '../progress/progress.ts'
import type { PairProgress, MessageVerdict } from './progress.ts'

/** Mentees a tutor has at most. */
export const MENTEES_LIMIT = 3
/** Days without a tutor after which the adviser is told. */
export const WAITING_DAYS = 5
/** Tutoring lessons whose keys are needed to sign the charter. */
export const TUTOR_LESSONS = ['t1', 't2'] as const

/** What a mentee shows their tutor, and what is shown while they have not said. */
export const SHOWN_TO_TUTOR = { name: true, lesson: true, help: true, keys: false } as const
export type Shown = Record<keyof typeof SHOWN_TO_TUTOR, boolean>

/** Where each choice is kept, one `field.set` each. */
export const shownField = (what: keyof typeof SHOWN_TO_TUTOR): string => `shared.tutor.${what}`

/** Reads the choices back; what is no yes nor no is as if not said. */
export function shownToTutor(progress: Progress): Shown {
  const entries = Object.entries(SHOWN_TO_TUTOR).map(([what, unless]) => {
    const value = progress.fields[shownField(what as keyof Shown)]?.value
    return [what, typeof value === 'boolean' ? value : unless]
  })
  return Object.fromEntries(entries) as Shown
}

/** Where what suits a tutor or a mentee is kept, each a list of texts: it makes suggestions better. */
export const TUTORING_FIELDS = {
  modules: 'tutoring.modules',
  languages: 'tutoring.languages',
  times: 'tutoring.times',
} as const
export const TUTORING_LANGUAGES = ['fr', 'ar', 'en', 'es', 'pt', 'tr', 'uk', 'prs', 'ps', 'bm'] as const
export const TUTORING_TIMES = ['morning', 'afternoon', 'evening', 'weekend'] as const

/** Whether these keys, tutoring being open, allow signing the charter. */
export function mayTutor(keys: readonly Key[]): boolean {
  return TUTOR_LESSONS.every((lesson) => keys.some((key) => key.lesson === lesson))
}

/** `none`: not signed; `asked`: signed, nobody answered since. */
export type CharterState = 'none' | 'asked' | 'confirmed' | 'declined'

export function charterOf({ tutoring: { charter, judged } }: Progress): CharterState {
  if (judged && judged.at >= (charter?.at ?? '')) return judged.value.verdict
  // Signed again after a confirmation, it changes nothing.
  if (judged?.value.verdict === 'confirmed') return 'confirmed'
  return charter ? 'asked' : 'none'
}

export interface TutoringMessage {
  id: string
  at: Stamp
  by: 'me' | 'them'
  text: string
  thanks: boolean
  /** `sending` until the server has said; always `delivered` of what the other wrote. */
  state: MessageVerdict | 'sending'
  why?: 'contact' | 'unread-rules' | 'closed'
}

export interface Pair {
  id: string
  role: 'tutor' | 'mentee'
  /** First name of the other; `''` when it is not shown. */
  name: string
  since: Stamp
  state: 'open' | 'frozen' | 'ended'
  accepted: boolean
  reported: boolean
  forgotten: boolean
  messages: TutoringMessage[]
  readings: { at: Stamp; from: string }[]
  helped: string[]
}

/** The pairs of a youth, the newest first. */
export function pairsOf(progress: Progress): Pair[] {
  return Object.entries(progress.tutoring.pairs)
    .flatMap(([id, pair]) => pairOf(id, pair) ?? [])
    .sort((a, b) => (a.since > b.since ? -1 : 1))
}

function pairOf(id: string, pair: PairProgress): Pair | undefined {
  const { made, frozen, ended, left, accepted, reported, forgotten } = pair
  if (!made) return undefined
  const over = ended !== undefined || left !== undefined
  return {
    id,
    role: made.value.role,
    name: made.value.name,
    since: made.at,
    state: over ? 'ended' : frozen?.value ? 'frozen' : 'open',
    accepted: accepted !== undefined,
    reported: reported !== undefined,
    forgotten: forgotten === true,
    messages: messagesOf(pair),
    readings: Object.values(pair.readings).sort((a, b) => (a.at < b.at ? -1 : 1)),
    helped: Object.keys(pair.helped),
  }
}

function messagesOf({ messages }: PairProgress): TutoringMessage[] {
  return Object.entries(messages)
    .flatMap(([id, { said, judged }]): TutoringMessage[] => {
      if (!said || said.text === '') return []
      const { verdict, why } = judged?.value ?? {}
      const state = said.by === 'them' ? 'delivered' : (verdict ?? 'sending')
      return [{ id, ...said, state, ...(why && { why }) }]
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

/** A golden key: the confirmation, or one lesson a mentee finished with this tutor's help. */
export interface GoldKey {
  /** Drawn from it, as a lesson's key is from the lesson: `tuteur`, or the pair and the lesson. */
  id: string
  lesson?: string
  at: Stamp
}

/** Derives the golden keys, oldest first. */
export function goldKeysOf({ tutoring: { confirmed, pairs } }: Progress): GoldKey[] {
  const keys: GoldKey[] = confirmed === undefined ? [] : [{ id: 'tuteur', at: confirmed }]
  for (const [id, { helped }] of Object.entries(pairs)) {
    for (const [lesson, at] of Object.entries(helped)) keys.push({ id: `${id}-${lesson}`, lesson, at })
  }
  return keys.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

/** Since when a tutor is wanted and none is there; `undefined` when that is not so. */
export function tutorWantedSince(progress: Progress): Stamp | undefined {
  const { wanted, pairs } = progress.tutoring
  if (!wanted?.value.wanted) return undefined
  const served = Object.values(pairs).some(
    ({ made, ended, left }) =>
      made?.value.role === 'mentee' && (made.at > wanted.at || (ended === undefined && left === undefined)),
  )
  return served ? undefined : wanted.at
}
