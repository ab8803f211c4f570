import { MODULES } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'

export const professional = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['adviser', 'admin']),
  email: z.string(),
  structure: z.strictObject({ name: z.string(), kind: z.enum(['mission-locale', 'e2c', 'epide', 'other']) }),
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
  reply: professional,
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
})

export type YouthRow = z.infer<typeof youthRow>

export const youths = route({
  method: 'GET',
  path: '/api/pro/youths',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les jeunes de la structure, avec leurs clés et leur dernière activité.',
  reply: z.strictObject({ youths: z.array(youthRow) }),
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

/** What an adviser sees of one youth. */
export const youthPage = z.strictObject({
  youth: youthRow,
  /** Lessons whose key is won, oldest first, with the time in milliseconds. */
  keys: z.array(z.strictObject({ lesson: z.string(), at: z.number() })),
  timeline: z.array(timelineItem),
})

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
