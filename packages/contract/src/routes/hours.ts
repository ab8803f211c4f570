import * as z from 'zod/mini'
import { route } from '../route.ts'
import { youthParam } from './professionals.ts'

/** `2026-12-07`. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

const activity = z.strictObject({
  id: z.string(),
  sort: z.enum(['lesson', 'objective', 'cv', 'placement', 'appointment', 'own']),
  lesson: z.string(),
  title: z.string(),
  day,
  /** Proposed or declared. */
  minutes: z.int(),
  /** Counted by an adviser; absent while nobody looked. */
  validated: z.optional(z.int()),
})

export type HoursActivity = z.infer<typeof activity>

const youthHours = z.strictObject({
  id: z.string(),
  firstName: z.string(),
  activities: z.array(activity),
  /** Whether the week counts for nothing: illness, holidays. */
  excluded: z.boolean(),
})

export type YouthHours = z.infer<typeof youthHours>

export const hours = route({
  method: 'GET',
  path: '/api/pro/hours/:week',
  who: 'adviser',
  on: 'structure',
  says: 'Donne les activités d’une semaine des jeunes de l’appelant : déclarées, proposées, validées.',
  params: z.strictObject({ week: day }),
  reply: z.strictObject({
    /** Its Monday. */
    monday: day,
    weeklyHours: z.int(),
    on: z.boolean(),
    youths: z.array(youthHours),
  }),
})

export const judgeHours = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/hours',
  who: 'adviser',
  on: 'youth',
  says: 'Compte des activités d’un jeune, telles quelles ou corrigées ; zéro n’en compte pas.',
  params: youthParam,
  body: z.strictObject({
    activities: z
      .array(
        z.strictObject({
          id: z.string().check(z.regex(/^[a-z]{2,12}\.[0-9a-z-]{1,40}$/)),
          minutes: z.int().check(z.minimum(0), z.maximum(600)),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
  }),
  reply: z.strictObject({ judged: z.int() }),
})

export const excludeWeek = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/weeks',
  who: 'adviser',
  on: 'youth',
  says: 'Met une semaine hors du compte d’un jeune, ou l’y remet.',
  params: youthParam,
  body: z.strictObject({ monday: day, excluded: z.boolean() }),
  reply: z.strictObject({}),
})

export const judgePlacement = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/placements/:request',
  who: 'adviser',
  on: 'youth',
  says: 'Prend en charge une demande de PMSMP, puis y répond.',
  params: z.extend(youthParam, { request: z.string().check(z.maxLength(64)) }),
  body: z.strictObject({
    verdict: z.enum(['taken', 'agreed', 'declined']),
    /** Needed to decline. */
    words: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(600))),
  }),
  reply: z.strictObject({}),
})
