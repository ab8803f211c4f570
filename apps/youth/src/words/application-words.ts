import type { ApplicationState, ApplicationWay } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

/** What became of an application, in the order of a list to choose from. */
export const applicationStates: Record<ApplicationState, () => string> = {
  'to-send': m.application_to_send,
  sent: m.application_sent,
  reminded: m.application_was_reminded,
  interview: m.application_interview,
  yes: m.application_yes,
  no: m.application_no,
}

export const applicationWays: Record<ApplicationWay, () => string> = {
  mail: m.application_by_mail,
  site: m.application_by_site,
  phone: m.application_by_phone,
  hand: m.application_by_hand,
  post: m.application_by_post,
}
