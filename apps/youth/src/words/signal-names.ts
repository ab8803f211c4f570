import type { Signal } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

const names: Record<Signal, () => string> = {
  'no-connection': m.signal_no_connection,
  'no-data-plan': m.signal_no_data_plan,
  'no-computer': m.signal_no_computer,
  'learns-french': m.signal_learns_french,
  'needs-reading-aid': m.signal_needs_reading_aid,
  'needs-email-help': m.signal_needs_email_help,
}

/** What an adviser would read, as one line: « pas de forfait, pas d’ordinateur ». */
export function signalList(signals: readonly Signal[]): string {
  return signals.map((signal) => names[signal]()).join(', ')
}
