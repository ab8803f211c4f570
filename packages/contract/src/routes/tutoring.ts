import { SHOWN_TO_TUTOR } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'

/** Milliseconds since 1970. */
const time = z.number()
const accepted = z.strictObject({
  /** Whether the caller read who sees what, and whether the other did. */
  me: z.boolean(),
  them: z.boolean(),
})
const state = z.enum(['open', 'frozen'])

/** Age bands; null while it was not said. */
export const band = z.nullable(z.enum(['minor', 'adult']))

/** What a tutor may see of a mentee now: what the mentee doesn't show is null. */
const mentee = z.strictObject({
  pair: z.string(),
  name: z.nullable(z.string()),
  since: time,
  state,
  accepted,
  /** The lesson under way, and its step not done yet. */
  lesson: z.nullable(z.strictObject({ lesson: z.string(), exercise: z.nullable(z.string()), at: time })),
  /** Calls of « je bloque » on lessons not finished since, the newest first. */
  help: z.nullable(z.array(z.strictObject({ lesson: z.string(), at: time }))),
  keys: z.nullable(z.int()),
})
export type Mentee = z.infer<typeof mentee>

/** Everything else a youth does in tutoring is an event: see decision 0009. */
export const ownTutoring = route({
  method: 'GET',
  path: '/api/me/tutoring',
  who: 'youth',
  on: 'self',
  says: 'Dit où en est le tutorat : ce que chacun montre en ce moment, l’attente, les règles.',
  reply: z.strictObject({
    /** Keys wanted here to become a tutor. */
    threshold: z.int(),
    /** Whether the keys allow signing the charter, those of the tutoring lessons included. */
    ready: z.boolean(),
    charter: z.enum(['none', 'asked', 'confirmed', 'declined']),
    turned: z.enum(['active', 'paused', 'stopped']),
    suspended: z.boolean(),
    band,
    mentees: z.array(mentee),
    tutor: z.nullable(z.strictObject({ pair: z.string(), name: z.string(), since: time, state, accepted })),
    /** What the tutor of the caller sees of them, as it is now. */
    shown: z.strictObject(
      Object.fromEntries(Object.keys(SHOWN_TO_TUTOR).map((what) => [what, z.boolean()])) as Record<
        keyof typeof SHOWN_TO_TUTOR,
        z.ZodMiniBoolean
      >,
    ),
    /** Since when a tutor is wanted and none is there. */
    waitingSince: z.nullable(time),
    /** How many days others of the structure waited, the middle of the last twenty; null when none did. */
    usualDays: z.nullable(z.int()),
    /** Whom to turn to. */
    adviser: z.string(),
    structure: z.string(),
  }),
})
