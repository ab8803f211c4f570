import { m } from '../paraglide/messages.js'
import type { TutoringMessage } from '@trousseau/domain'

/** What helps without doing it for them: sentences to choose, then to change. */
export const GUIDES = [
  { title: m.pair_guide_ask, lines: [m.pair_ask_1, m.pair_ask_2, m.pair_ask_3] },
  { title: m.pair_guide_show, lines: [m.pair_show_1, m.pair_show_2, m.pair_show_3] },
  { title: m.pair_guide_cheer, lines: [m.pair_cheer_1, m.pair_cheer_2, m.pair_cheer_3] },
] as const

/** Under a message of one's own: where it is. */
export function stateWords({ state, why }: TutoringMessage): string {
  switch (state) {
    case 'sending':
      return m.pair_sending()
    case 'delivered':
      return m.pair_delivered()
    case 'held':
      return m.pair_held()
    case 'withheld':
      return m.pair_withheld()
    case 'refused':
      return why === 'contact'
        ? m.pair_refused_contact()
        : why === 'unread-rules'
          ? m.pair_refused_rules()
          : m.pair_refused_closed()
  }
}

export const REASON_WORDS = {
  contact: m.pair_report_contact,
  insult: m.pair_report_insult,
  pressure: m.pair_report_pressure,
  money: m.pair_report_money,
  other: m.pair_report_other,
} as const
