import type { BodyOfRoute, RULE_LIMITS, ROUTES } from '@trousseau/contract'
import type { HourSort } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'

type Kind = BodyOfRoute<typeof ROUTES.saveStructureSettings>['kind']

export const KIND_WORDS: Record<Kind, () => string> = {
  'mission-locale': m.kindMissionLocale,
  e2c: m.kindE2c,
  epide: m.kindEpide,
  other: m.kindOther,
}

/** What one finished activity of each sort is called, in a setting of minutes. */
export const SORT_WORDS: Record<HourSort, () => string> = {
  lesson: m.sortLesson,
  objective: m.sortObjective,
  cv: m.sortCv,
  placement: m.sortPlacement,
}

/** The contract's own bounds, judged by its type: importing its values would ship its schemas. */
export const LIMITS: typeof RULE_LIMITS = {
  tutorKeys: { min: 5, max: 60 },
  weeklyHours: { min: 1, max: 35 },
  minutes: { min: 0, max: 600 },
}
