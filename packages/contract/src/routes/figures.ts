import { MODULES, SIGNALS } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'

/** `2026-12-07`. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Null under five, else the multiple of five at or below; see `veil` in the domain. */
const veiled = z.nullable(z.int())

export const figures = route({
  method: 'GET',
  path: '/api/pro/figures',
  who: 'adviser',
  on: 'structure',
  says: 'Compte, pour la structure ou un groupe, clés, CV, candidatures, besoins et leçons abandonnées ; rien sous 5.',
  query: z.strictObject({
    /** First and last day, both in; everything until today unless said. */
    from: z.optional(day),
    to: z.optional(day),
    /** A group of the structure; all of the structure unless said. */
    group: z.optional(z.string().check(z.maxLength(64))),
  }),
  reply: z.strictObject({
    youths: veiled,
    active: veiled,
    modules: z.array(z.strictObject({ module: z.enum(MODULES), keys: veiled, youths: veiled })),
    keys: veiled,
    cvs: z.strictObject({ shown: veiled, begun: veiled, done: veiled }),
    applications: z.strictObject({
      shown: veiled,
      sent: veiled,
      applied: veiled,
      interview: veiled,
      yes: veiled,
    }),
    needs: z.strictObject({
      said: veiled,
      signals: z.array(z.strictObject({ signal: z.enum(SIGNALS), youths: veiled })),
    }),
    lessons: z.array(
      z.strictObject({
        lesson: z.string(),
        finished: veiled,
        gaveUp: veiled,
        stoppedAt: z.nullable(z.string()),
      }),
    ),
    groups: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
})
