import { APPLICATION_STATES, APPLICATION_WAYS, MODULES, SIGNALS } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'
import { STRUCTURE_KINDS } from './structure.ts'

export const professional = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['adviser', 'admin']),
  email: z.string(),
  structure: z.strictObject({ name: z.string(), kind: z.enum(STRUCTURE_KINDS) }),
})

/** What a sign-in answers: who is in, or the step that is left before. */
export const signedIn = z.strictObject({
  /** `code`: a second factor is to be proven; `enrol`: one is to be set up; `none`: the session is open. */
  step: z.enum(['none', 'code', 'enrol']),
  who: z.nullable(professional),
})

export const signIn = route({
  method: 'POST',
  path: '/api/pro/sign-in',
  who: 'anyone',
  on: 'none',
  says: 'Ouvre la session d’un professionnel avec son adresse et son mot de passe.',
  body: z.strictObject({
    email: z.string().check(z.minLength(3), z.maxLength(200)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  reply: signedIn,
})

export const signOut = route({
  method: 'POST',
  path: '/api/pro/sign-out',
  who: 'adviser',
  on: 'self',
  says: 'Ferme la session du professionnel.',
  reply: z.strictObject({}),
})

export const me = route({
  method: 'GET',
  path: '/api/pro/me',
  who: 'adviser',
  on: 'self',
  says: 'Dit qui est connecté.',
  reply: professional,
})

const moduleCounts = z.record(z.enum(MODULES), z.int())

/** What an adviser's list says of a youth beside their keys; see `standingOf` in the domain. */
const watch = z.strictObject({
  stuck: z.array(z.strictObject({ lesson: z.string(), exercise: z.string(), tries: z.int() })),
  help: z.array(z.string()),
  waiting: z.int(),
  open: z.int(),
  /** `2026-12-07`. */
  due: z.optional(z.string()),
  validated: z.int(),
  unread: z.int(),
  diagnosis: z.array(z.enum(SIGNALS)),
  cv: z.enum(['hidden', 'begun', 'done']),
  cvReady: z.boolean(),
  /** Since when a tutor is wanted and none is there, in milliseconds since 1970. */
  tutorWanted: z.optional(z.number()),
  /** The newest week in which something is worth hours, in minutes. */
  week: z.optional(
    z.strictObject({ monday: z.string(), validated: z.int(), waiting: z.int(), excluded: z.boolean() }),
  ),
  /** A request for a PMSMP waits for someone. */
  placement: z.optional(z.boolean()),
})

export const youthRow = z.strictObject({
  id: z.string(),
  firstName: z.string(),
  /** Whether the caller is this youth's own adviser. */
  mine: z.boolean(),
  adviser: z.string(),
  keys: z.int(),
  keysByModule: moduleCounts,
  /** Milliseconds since 1970; null when nothing was done yet. */
  lastActivity: z.nullable(z.number()),
  joinedAt: z.number(),
  watch,
  /** Ids of the groups the youth is in. */
  groups: z.array(z.string()),
})

export type YouthRow = z.infer<typeof youthRow>

export const youthGroup = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Keys aimed at all together; null when there is no such goal. */
  goal: z.nullable(z.int()),
})

export type YouthGroup = z.infer<typeof youthGroup>

export const youths = route({
  method: 'GET',
  path: '/api/pro/youths',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les jeunes de la structure, avec leurs clés et leur dernière activité.',
  reply: z.strictObject({
    youths: z.array(youthRow),
    groups: z.array(youthGroup),
    /** Hours a week to aim for; null where hours are not counted. */
    weeklyHours: z.nullable(z.int()),
  }),
})

export const youthParam = z.strictObject({ youth: z.string().check(z.maxLength(64)) })

export const timelineItem = z.strictObject({
  seq: z.int(),
  /** Milliseconds since 1970, as the phone said it. */
  at: z.number(),
  kind: z.enum(['joined', 'opened', 'film', 'tried', 'done', 'key', 'help', 'rated']),
  lesson: z.optional(z.string()),
  exercise: z.optional(z.string()),
  /** Number of the try, for `tried` and `done`. */
  try: z.optional(z.int()),
  face: z.optional(z.enum(['helped', 'unsure', 'lost'])),
  words: z.optional(z.string()),
})

export type TimelineItem = z.infer<typeof timelineItem>

/** Milliseconds since 1970. */
const time = z.number()

const objective = z.strictObject({
  id: z.string(),
  title: z.string(),
  details: z.optional(z.string()),
  due: z.optional(z.string()),
  lesson: z.optional(z.string()),
  from: z.string(),
  setAt: time,
  state: z.enum(['open', 'returned', 'done', 'validated']),
  movedAt: time,
  doneWords: z.optional(z.string()),
  verdictWords: z.optional(z.string()),
})

const message = z.strictObject({
  id: z.string(),
  at: time,
  /** The same time as the log says it: what `messagesSeen` takes. */
  stamp: z.string(),
  by: z.enum(['youth', 'adviser']),
  name: z.string(),
  text: z.string(),
  /** Whether the other side read it. */
  read: z.boolean(),
})

const comment = z.strictObject({
  id: z.string(),
  path: z.string(),
  words: z.string(),
  from: z.string(),
  at: time,
  /** When the youth took it into account. */
  settledAt: z.nullable(time),
})

/** What an adviser sees of one youth. */
export const youthPage = z.strictObject({
  youth: youthRow,
  /** Lessons whose key is won, oldest first, with the time in milliseconds. */
  keys: z.array(z.strictObject({ lesson: z.string(), at: z.number() })),
  timeline: z.array(timelineItem),
  objectives: z.array(objective),
  messages: z.array(message),
  /** Fields of the CV, the photo apart; null without the youth's yes. */
  cv: z.nullable(z.array(z.strictObject({ path: z.string(), value: z.unknown() }))),
  comments: z.array(comment),
  /** Requests for a PMSMP, the newest first. */
  placements: z.array(
    z.strictObject({
      id: z.string(),
      askedAt: time,
      job: z.optional(z.string()),
      place: z.optional(z.string()),
      dates: z.optional(z.string()),
      check: z.optional(z.string()),
      state: z.enum(['asked', 'taken', 'agreed', 'declined']),
      movedAt: time,
      from: z.optional(z.string()),
      words: z.optional(z.string()),
    }),
  ),
  /** Where the youth applied; null without their yes. */
  applications: z.nullable(
    z.array(
      z.strictObject({
        id: z.string(),
        employer: z.string(),
        job: z.string(),
        way: z.optional(z.enum(APPLICATION_WAYS)),
        /** `2026-12-07`. */
        day: z.optional(z.string()),
        state: z.enum(APPLICATION_STATES),
      }),
    ),
  ),
  /** Own words of the lessons; null without the youth's yes. */
  ownWords: z.nullable(
    z.array(
      z.strictObject({ lesson: z.string(), exercise: z.string(), at: time, words: z.array(z.string()) }),
    ),
  ),
})

export type YouthPage = z.infer<typeof youthPage>

export const youthTimeline = route({
  method: 'GET',
  path: '/api/pro/youths/:youth',
  who: 'adviser',
  on: 'youth',
  says: 'Montre un jeune : ses clés et la suite de ce qu’il a fait, le plus récent d’abord.',
  params: youthParam,
  reply: youthPage,
})

export const live = route({
  method: 'GET',
  path: '/api/pro/live',
  who: 'adviser',
  on: 'structure',
  says: 'Flux d’indices : « quelque chose a changé dans votre liste », sans donnée personnelle.',
})
