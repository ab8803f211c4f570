import type { Stamp } from '../clock.ts'
import type { BodyOf } from '../events/kinds.ts'
import type { Written } from '../progress/progress.ts'

/** What became of a message one wrote; absent while the server has not said. */
export type MessageVerdict = BodyOf<'pair.judged'>['verdict']

/** A message of a pair; its parts come in any order. */
export interface PairMessage {
  said?: { at: Stamp; by: 'me' | 'them'; text: string; thanks: boolean }
  judged?: Written<{ verdict: MessageVerdict; why?: BodyOf<'pair.judged'>['why'] }>
}

/** One pair as this youth knows it; each part is absent until it happened. */
export interface PairProgress {
  made?: Written<Omit<BodyOf<'pair.made'>, 'pair'>>
  /** When this youth read who sees what. */
  accepted?: Stamp
  frozen?: Written<boolean>
  ended?: Stamp
  /** This youth ended it themselves. */
  left?: Stamp
  reported?: Stamp
  /** Six months after its end, nothing of it is kept but the thanks. */
  forgotten?: true
  /** By the id of the event that wrote it. */
  messages: Record<string, PairMessage>
  /** When an adviser read the conversation, and who, by the id of the event. */
  readings: Record<string, { at: Stamp; from: string }>
  /** Lessons the mentee finished after a call the tutor answered. */
  helped: Record<string, Stamp>
}

/** What a youth did and was told as a tutor or with one, whatever the order in which the events came. */
export interface TutoringProgress {
  charter?: Written<BodyOf<'charter.signed'>>
  judged?: Written<BodyOf<'charter.judged'>>
  /** First confirmation: what was earned is not lost. */
  confirmed?: Stamp
  turned?: Written<BodyOf<'tutoring.turned'>['to']>
  wanted?: Written<BodyOf<'tutor.wanted'>>
  suspended?: Written<boolean>
  /** What was said with a measure, by the id of the event. */
  measures: Record<string, { at: Stamp } & BodyOf<'tutoring.moderated'>>
  pairs: Record<string, PairProgress>
}

export function emptyTutoring(): TutoringProgress {
  return { measures: {}, pairs: {} }
}
