import * as z from 'zod/mini'
import {
  day,
  exerciseId,
  fieldPath,
  fieldValue,
  lessonId,
  message,
  minutes,
  moment,
  ownId,
  saying,
  speaker,
  stampText,
} from './bodies.ts'

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
