import type { Stamp } from '../clock.ts'
import type { FieldValue } from '../events/bodies.ts'
import type { BodyOf } from '../events/kinds.ts'
import { emptyHours, type HoursProgress } from '../hours/hours.ts'
import type { PlacementProgress } from '../placements/placements.ts'
import { emptyTutoring, type TutoringProgress } from '../tutoring/progress.ts'

/** Raised when the fold changes meaning: a stored progress of another version is folded again from the log. */
export const FOLD_VERSION = 7

/** Last writer wins, by `(at, id)`. */
export interface Written<Value> {
  at: Stamp
  id: string
  value: Value
}

export interface ExerciseProgress {
  /** Highest try number seen. */
  tries: number
  /** First time it was answered right. */
  right?: Stamp
}

export interface LessonProgress {
  /** First and last time anything happened in the lesson. */
  first: Stamp
  last: Stamp
  filmWatched?: Stamp
  /** Last call for help. */
  helpAsked?: Stamp
  rated?: Written<'helped' | 'unsure' | 'lost'>
  /** The last own words said of the lesson; a face given again without words leaves them. */
  said?: Written<string>
  exercises: Record<string, ExerciseProgress>
}

/** What was said of an objective, and by whom; each part is absent until it happened. */
export interface ObjectiveProgress {
  set?: Written<BodyOf<'objective.set'>>
  /** The youth says it is done; the value is their word, `''` for none. */
  done?: Written<string>
  judged?: Written<{ verdict: 'validated' | 'returned' | 'withdrawn'; words?: string; from: string }>
}

/** What was said of an appointment, and answered; each part is absent until it happened. */
export interface AppointmentProgress {
  set?: Written<BodyOf<'appointment.set'>>
  cancelled?: Written<BodyOf<'appointment.cancelled'>>
  answered?: Written<BodyOf<'appointment.answered'>>
  seated?: Written<BodyOf<'appointment.seated'>>
  attended?: Written<BodyOf<'appointment.attended'>>
}

/** A workshop one was in; each part is absent until it happened. */
export interface WorkshopProgress {
  joined?: Written<BodyOf<'workshop.joined'>>
  led?: Written<string>
  closed?: Stamp
}

export interface Message {
  at: Stamp
  by: 'youth' | 'adviser'
  /** Name of the adviser; `''` when the youth wrote. */
  name: string
  text: string
}

/** What an adviser says of one field of the CV. */
export interface Comment {
  written?: Written<BodyOf<'comment.written'>>
  /** When the youth took it into account. */
  settled?: Stamp
}

/** What a youth has done, whatever the order in which the events came. */
export interface Progress {
  version: number
  lessons: Record<string, LessonProgress>
  fields: Record<string, Written<FieldValue>>
  objectives: Record<string, ObjectiveProgress>
  /** By the id of the event. */
  messages: Record<string, Message>
  comments: Record<string, Comment>
  appointments: Record<string, AppointmentProgress>
  workshops: Record<string, WorkshopProgress>
  tutoring: TutoringProgress
  hours: HoursProgress
  /** Requests for a PMSMP. */
  placements: Record<string, PlacementProgress>
  /** Until when the youth read what was sent to them, and their adviser what they wrote. */
  readUntil?: Stamp
  seenUntil?: Stamp
  /** Last time an adviser read the CV. */
  cvRead?: Stamp
  /** Last thing the youth did, not what was said to them. */
  lastActivity?: Stamp
  /** Name of the structure joined last. */
  structure?: Written<string>
}

export function emptyProgress(): Progress {
  return {
    version: FOLD_VERSION,
    lessons: {},
    fields: {},
    objectives: {},
    messages: {},
    comments: {},
    appointments: {},
    workshops: {},
    tutoring: emptyTutoring(),
    hours: emptyHours(),
    placements: {},
  }
}
