import * as z from 'zod/mini'
import { route } from '../route.ts'

/** Youths one appointment may be told to at once. */
const YOUTHS_LIMIT = 200
/** Most places of one appointment. */
export const SEATS_LIMIT = 500

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(600))
/** Milliseconds since 1970. */
const moment = z.int().check(z.minimum(0), z.maximum(4e12))

const what = {
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  startsAt: moment,
  minutes: z.int().check(z.minimum(5), z.maximum(2880)),
  place: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  words: z.optional(words),
  /** With places, each youth who comes takes one; without, everyone told is expected. */
  places: z.optional(z.int().check(z.minimum(1), z.maximum(SEATS_LIMIT))),
}
const youths = z
  .array(z.string().check(z.minLength(1), z.maxLength(64)))
  .check(z.minLength(1), z.maxLength(YOUTHS_LIMIT))
const appointmentParam = z.strictObject({ appointment: z.string().check(z.maxLength(64)) })
const told = z.strictObject({ told: z.int() })

const expected = z.strictObject({
  id: z.string(),
  firstName: z.string(),
  /** What the youth answered; null for no answer yet. */
  comes: z.nullable(z.boolean()),
  words: z.string(),
  /** Where places are counted: theirs, or the waiting list. */
  seat: z.enum(['none', 'taken', 'waiting']),
  /** Null until it is noted. */
  present: z.nullable(z.boolean()),
})

const appointment = z.strictObject({
  id: z.string(),
  title: z.string(),
  startsAt: z.number(),
  minutes: z.int(),
  place: z.string(),
  words: z.string(),
  places: z.nullable(z.int()),
  adviser: z.string(),
  /** Whether the caller set it. */
  mine: z.boolean(),
  /** When it was last set or cancelled. */
  saidAt: z.number(),
  cancelled: z.boolean(),
  youths: z.array(expected),
})

export type AppointmentRow = z.infer<typeof appointment>

export const appointments = route({
  method: 'GET',
  path: '/api/pro/appointments',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les rendez-vous de la structure entre deux moments, avec les réponses et les présences.',
  query: z.strictObject({
    /** Milliseconds since 1970; from yesterday for thirty days unless said. */
    from: z.optional(z.string().check(z.regex(/^\d{1,13}$/))),
    until: z.optional(z.string().check(z.regex(/^\d{1,13}$/))),
  }),
  reply: z.strictObject({ appointments: z.array(appointment) }),
})

export const setAppointment = route({
  method: 'POST',
  path: '/api/pro/appointments',
  who: 'adviser',
  on: 'structure',
  says: 'Fixe un rendez-vous avec un ou plusieurs jeunes ; il arrive sur leur téléphone.',
  body: z.strictObject({ ...what, youths }),
  bodyLimit: 32 * 1024,
  reply: z.extend(told, { id: z.string() }),
})

export const moveAppointment = route({
  method: 'POST',
  path: '/api/pro/appointments/:appointment',
  who: 'adviser',
  on: 'appointment',
  says: 'Change un rendez-vous, son jour ou son heure ; les jeunes en sont prévenus.',
  params: appointmentParam,
  body: z.strictObject(what),
  reply: told,
})

export const inviteToAppointment = route({
  method: 'POST',
  path: '/api/pro/appointments/:appointment/youths',
  who: 'adviser',
  on: 'appointment',
  says: 'Ajoute des jeunes à un rendez-vous.',
  params: appointmentParam,
  body: z.strictObject({ youths }),
  bodyLimit: 32 * 1024,
  reply: told,
})

export const cancelAppointment = route({
  method: 'POST',
  path: '/api/pro/appointments/:appointment/cancel',
  who: 'adviser',
  on: 'appointment',
  says: 'Annule un rendez-vous, avec un mot si l’on veut.',
  params: appointmentParam,
  body: z.strictObject({ words: z.optional(words) }),
  reply: told,
})

export const noteAttendance = route({
  method: 'POST',
  path: '/api/pro/appointments/:appointment/attendance',
  who: 'adviser',
  on: 'appointment',
  says: 'Note qui était là et qui n’y était pas.',
  params: appointmentParam,
  body: z.strictObject({ youths, present: z.boolean() }),
  bodyLimit: 32 * 1024,
  reply: told,
})
