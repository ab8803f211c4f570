import type { ApplicationState, ApplicationWay } from '@trousseau/domain'
import { m } from '../../paraglide/messages.js'

export const STATES: Record<ApplicationState, () => string> = {
  'to-send': m.applicationToSend,
  sent: m.applicationSent,
  reminded: m.applicationReminded,
  interview: m.applicationInterview,
  yes: m.applicationYes,
  no: m.applicationNo,
}

export const WAYS: Record<ApplicationWay, () => string> = {
  mail: m.applicationMail,
  site: m.applicationSite,
  phone: m.applicationPhone,
  hand: m.applicationHand,
  post: m.applicationPost,
}
