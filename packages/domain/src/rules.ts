import { LEARNING_MODULES, type LearningModule } from './modules.ts'

/** Keys wanted to become a tutor, unless the structure says otherwise. */
export const TUTOR_THRESHOLD = 12

/** The four sorts of activity that are worth hours, see `progress/hours.ts`. */
export const HOUR_SORTS = ['lesson', 'objective', 'cv', 'placement'] as const
export type HourSort = (typeof HOUR_SORTS)[number]
/** Minutes that one finished activity of each sort is worth. */
export type HourScale = Record<HourSort, number>

export const DEFAULT_SCALE: HourScale = { lesson: 30, objective: 60, cv: 120, placement: 60 }

/**
 * What a structure sets for its youths. Phones keep the last they heard, so that what it opens and hides is the same
 * without a network.
 */
export interface Rules {
  /** Keys that open tutoring, one at least in each module shown. */
  tutorKeys: number
  /** The learning modules shown, in their order; keys won in the others stay. */
  modules: LearningModule[]
  /** Whether hours of activity are counted, as the CEJ asks. */
  hours: boolean
  /** Hours a week to aim for. */
  weeklyHours: number
  scale: HourScale
  /** Number of the structure, `''` for none. */
  phone: string
}

/** What holds for a youth who is alone, and before anything was heard. */
export const DEFAULT_RULES: Rules = {
  tutorKeys: TUTOR_THRESHOLD,
  modules: [...LEARNING_MODULES],
  hours: false,
  weeklyHours: 15,
  scale: DEFAULT_SCALE,
  phone: '',
}
