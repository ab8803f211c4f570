import type { Signal } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

/** What a need said in the first questions is called. */
export const NEED_NAMES: Record<Signal, () => string> = {
  'no-connection': m.needConnection,
  'no-data-plan': m.needDataPlan,
  'no-computer': m.needComputer,
  'learns-french': m.needFrench,
  'needs-reading-aid': m.needReading,
  'needs-email-help': m.needEmail,
}
