import type { BodyOfRoute, ROUTES } from '@trousseau/contract'
import { m } from '../paraglide/messages.js'

export type Reason = BodyOfRoute<(typeof ROUTES)['archive']>['reason']

const WORDS: Record<Reason, () => string> = {
  job: m.reasonJob,
  training: m.reasonTraining,
  moved: m.reasonMoved,
  stopped: m.reasonStopped,
  other: m.reasonOther,
}

/** Why a youth may be in the archive. */
export const REASONS = Object.keys(WORDS) as Reason[]

/** Such a reason, in words. */
export const reasonWords = (reason: Reason): string => WORDS[reason]()
