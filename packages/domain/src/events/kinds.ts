import * as z from 'zod/mini'
import {
  activityId,
  day,
  exerciseId,
  fieldPath,
  fieldValue,
  hourMinutes,
  lessonId,
  message,
  minutes,
  moment,
  ownId,
  saying,
  speaker,
  stampText,
  tutoringText,
} from './bodies.ts'
import { REPORT_REASONS } from '../tutoring/reasons.ts'

/** Who may write an event of a kind: the youth's phone, or only the server on someone's behalf. */
type Writer = 'phone' | 'server'

interface EventKind<By extends Writer = Writer, Body extends z.ZodMiniType = z.ZodMiniType> {
  /** Newest body version this code understands; a newer one is kept opaque. */
  v: number
  writer: By
  body: Body
}

function kind<By extends Writer, Body extends z.ZodMiniType>(
  writer: By,
  v: number,
  body: Body,
): EventKind<By, Body> {
  return { writer, v, body }
}

/**
 * Every kind of event, one line each. Keys are not here on purpose: they are derived from the answers,
 * on the phone and on the server, by the same fold.
 */
export const EVENT_KINDS = {
  'lesson.opened': kind('phone', 1, z.strictObject({ lesson: lessonId })),
  'film.watched': kind('phone', 1, z.strictObject({ lesson: lessonId })),
  'exercise.answered': kind(
    'phone',
    1,
    z.strictObject({
      lesson: lessonId,
      exercise: exerciseId,
      /** Which try this is on that exercise, 1 for the first. */
      try: z.int().check(z.minimum(1), z.maximum(999)),
      /** The raw answer; its shape is judged by the exercise's kind when it is scored. */
      answer: z.record(z.string(), z.unknown()),
    }),
  ),
  'lesson.rated': kind(
    'phone',
    1,
    z.strictObject({
      lesson: lessonId,
      face: z.enum(['helped', 'unsure', 'lost']),
      words: z.optional(z.string().check(z.maxLength(600))),
    }),
  ),
  'help.asked': kind('phone', 1, z.strictObject({ lesson: lessonId, exercise: z.optional(exerciseId) })),
  'field.set': kind(
    'phone',
    1,
    z.strictObject({
      path: fieldPath,
      value: fieldValue,
    }),
  ),
  'structure.joined': kind(
    'server',
    1,
    z.strictObject({
      structure: z.string().check(z.maxLength(200)),
      adviser: z.string().check(z.maxLength(200)),
    }),
  ),
  'objective.set': kind(
    'server',
    1,
    z.strictObject({
      objective: ownId,
      title: z.string().check(z.minLength(1), z.maxLength(120)),
      details: z.optional(saying),
      due: z.optional(day),
      lesson: z.optional(lessonId),
      from: speaker,
    }),
  ),
  'objective.done': kind('phone', 1, z.strictObject({ objective: ownId, words: z.optional(saying) })),
  'objective.validated': kind(
    'server',
    1,
    z.strictObject({ objective: ownId, words: z.optional(saying), from: speaker }),
  ),
  'objective.returned': kind('server', 1, z.strictObject({ objective: ownId, words: saying, from: speaker })),
  'objective.withdrawn': kind('server', 1, z.strictObject({ objective: ownId, from: speaker })),
  /** From the adviser to the youth. */
  'message.sent': kind('server', 1, z.strictObject({ text: message, from: speaker })),
  /** From the youth to their adviser. */
  'message.written': kind('phone', 1, z.strictObject({ text: message })),
  /** The youth read what was sent until then; `seen`, their adviser what was written. */
  'message.read': kind('phone', 1, z.strictObject({ until: stampText })),
  'message.seen': kind('server', 1, z.strictObject({ until: stampText })),
  /** On one field of the CV, by its path; the comment is named by the event's id. */
  'comment.written': kind('server', 1, z.strictObject({ path: fieldPath, words: saying, from: speaker })),
  'comment.settled': kind('phone', 1, z.strictObject({ comment: ownId })),
  /** An adviser read the CV as it stands. */
  'cv.read': kind('server', 1, z.strictObject({ from: speaker })),
  /** Said again when it is moved. With `places` it is for several, and whoever comes takes one. */
  'appointment.set': kind(
    'server',
    1,
    z.strictObject({
      appointment: ownId,
      title: z.string().check(z.minLength(1), z.maxLength(120)),
      startsAt: moment,
      minutes,
      place: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
      words: z.optional(saying),
      places: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
      from: speaker,
    }),
  ),
  'appointment.cancelled': kind(
    'server',
    1,
    z.strictObject({ appointment: ownId, words: z.optional(saying), from: speaker }),
  ),
  'appointment.answered': kind(
    'phone',
    1,
    z.strictObject({
      appointment: ownId,
      /** The time that was answered to: moved since, it is asked again. */
      startsAt: moment,
      comes: z.boolean(),
      words: z.optional(saying),
    }),
  ),
  /** What the server says to an answer, named by its event's id, where places are counted. */
  'appointment.seated': kind(
    'server',
    1,
    z.strictObject({ appointment: ownId, answer: ownId, seat: z.enum(['taken', 'waiting']) }),
  ),
  'appointment.attended': kind(
    'server',
    1,
    z.strictObject({ appointment: ownId, present: z.boolean(), from: speaker }),
  ),
  /** Something done elsewhere, by the youth's word; said again to correct it, with no minutes to take it back. */
  'hours.declared': kind(
    'phone',
    1,
    z.strictObject({
      activity: ownId,
      title: z.string().check(z.minLength(1), z.maxLength(120)),
      day,
      minutes: hourMinutes,
    }),
  ),
  /** What counts of an activity, see `activitiesOf`; nothing with no minutes. */
  'hours.judged': kind(
    'server',
    1,
    z.strictObject({ activity: activityId, minutes: hourMinutes, from: speaker }),
  ),
  'week.excluded': kind('server', 1, z.strictObject({ monday: day, excluded: z.boolean(), from: speaker })),
  /** A request for a PMSMP, shown to the adviser by this very act. */
  'placement.asked': kind(
    'phone',
    1,
    z.strictObject({
      request: ownId,
      job: z.optional(saying),
      place: z.optional(saying),
      dates: z.optional(saying),
      check: z.optional(saying),
    }),
  ),
  'placement.judged': kind(
    'server',
    1,
    z.strictObject({
      request: ownId,
      verdict: z.enum(['taken', 'agreed', 'declined']),
      words: z.optional(saying),
      from: speaker,
    }),
  ),
  /** This phone entered a workshop; it ends by itself at `until`. */
  'workshop.joined': kind(
    'server',
    1,
    z.strictObject({
      workshop: ownId,
      title: z.string().check(z.minLength(1), z.maxLength(120)),
      until: moment,
      from: speaker,
    }),
  ),
  /** Everyone there goes to this lesson. */
  'workshop.led': kind('server', 1, z.strictObject({ workshop: ownId, lesson: lessonId })),
  'workshop.closed': kind('server', 1, z.strictObject({ workshop: ownId })),
  /** In one's own words. */
  'charter.signed': kind('phone', 1, z.strictObject({ words: saying, minor: z.boolean() })),
  'charter.judged': kind(
    'server',
    1,
    z.strictObject({ verdict: z.enum(['confirmed', 'declined']), words: z.optional(saying), from: speaker }),
  ),
  /** A tutor takes a rest, comes back, or stops. */
  'tutoring.turned': kind('phone', 1, z.strictObject({ to: z.enum(['active', 'paused', 'stopped']) })),
  /** « J'aimerais un coup de main », or no longer. */
  'tutor.wanted': kind(
    'phone',
    1,
    z.strictObject({
      wanted: z.boolean(),
      minor: z.boolean(),
      lesson: z.optional(lessonId),
      words: z.optional(saying),
    }),
  ),
  /** Said to whom a measure is about, and to no one else. */
  'tutoring.moderated': kind(
    'server',
    1,
    z.strictObject({
      measure: z.enum(['warned', 'suspended', 'lifted']),
      words: z.optional(saying),
      from: speaker,
    }),
  ),
  /** `role` is that of whose log it is, `name` the other's first name; `''` when the mentee doesn't show it. */
  'pair.made': kind(
    'server',
    1,
    z.strictObject({ pair: ownId, role: z.enum(['tutor', 'mentee']), name: speaker, from: speaker }),
  ),
  /** Who sees what was read: before that, nothing can be written. */
  'pair.accepted': kind('phone', 1, z.strictObject({ pair: ownId })),
  /** A message asked for; the event's id names it. `sure`: sent although it looks like a way to meet outside. */
  'pair.wrote': kind(
    'phone',
    1,
    z.strictObject({
      pair: ownId,
      text: tutoringText,
      sure: z.optional(z.boolean()),
      thanks: z.optional(z.boolean()),
    }),
  ),
  /** The other's message, once it is delivered. */
  'pair.said': kind(
    'server',
    1,
    z.strictObject({ pair: ownId, message: ownId, text: tutoringText, thanks: z.optional(z.boolean()) }),
  ),
  'pair.judged': kind(
    'server',
    1,
    z.strictObject({
      pair: ownId,
      message: ownId,
      verdict: z.enum(['delivered', 'held', 'withheld', 'refused']),
      /** Of a refusal; `closed` says neither why nor by whom. */
      why: z.optional(z.enum(['contact', 'unread-rules', 'closed'])),
    }),
  ),
  'pair.reported': kind(
    'phone',
    1,
    z.strictObject({
      pair: ownId,
      message: z.optional(ownId),
      why: z.enum(REPORT_REASONS),
      words: z.optional(saying),
    }),
  ),
  'pair.blocked': kind('phone', 1, z.strictObject({ pair: ownId })),
  'pair.left': kind('phone', 1, z.strictObject({ pair: ownId })),
  /** Over for both, whoever ended it and why. */
  'pair.ended': kind('server', 1, z.strictObject({ pair: ownId })),
  'pair.frozen': kind('server', 1, z.strictObject({ pair: ownId, frozen: z.boolean() })),
  /** An adviser read the conversation. */
  'pair.read': kind('server', 1, z.strictObject({ pair: ownId, from: speaker })),
  /** The mentee finished a lesson after calling for help, and the tutor had answered the call. */
  'pair.helped': kind('server', 1, z.strictObject({ pair: ownId, lesson: lessonId })),
  /** Six months after the end. */
  'pair.forgotten': kind('server', 1, z.strictObject({ pair: ownId })),
} as const satisfies Record<string, EventKind>

export type KnownKind = keyof typeof EVENT_KINDS
/** Kinds the phone itself may write. */
export type PhoneKind = {
  [Kind in KnownKind]: (typeof EVENT_KINDS)[Kind]['writer'] extends 'phone' ? Kind : never
}[KnownKind]
export type BodyOf<Kind extends KnownKind> = z.infer<(typeof EVENT_KINDS)[Kind]['body']>

/** An event whose kind and body version this code understands. */
export type KnownEvent = {
  [Kind in KnownKind]: {
    kind: Kind
    body: BodyOf<Kind>
    id: string
    at: string
    device: string
    author: string
  }
}[KnownKind]

/**
 * Judges an event's kind and body.
 * - `known`: understood, body valid;
 * - `opaque`: from a newer version of the app: kept and passed on, folded after the update;
 * - `invalid`: understood and wrong.
 */
export function readEvent(event: {
  kind: string
  v: number
  body: unknown
}): { state: 'known' } | { state: 'opaque' } | { state: 'invalid' } {
  const known: EventKind | undefined = Object.hasOwn(EVENT_KINDS, event.kind)
    ? EVENT_KINDS[event.kind as KnownKind]
    : undefined
  if (!known || event.v > known.v) return { state: 'opaque' }
  return { state: known.body.safeParse(event.body).success ? 'known' : 'invalid' }
}

/** Whether the phone itself may write this kind; unknown (newer) kinds are let through, opaque. */
export function phoneMayWrite(kind: string): boolean {
  return !Object.hasOwn(EVENT_KINDS, kind) || EVENT_KINDS[kind as KnownKind].writer === 'phone'
}
