import * as z from 'zod/mini'
import { route } from '../route.ts'
import { youthParam } from './professionals.ts'

/** Youths one act may be for. */
export const ACT_LIMIT = 200

const youths = z
  .array(z.string().check(z.minLength(1), z.maxLength(64)))
  .check(z.minLength(1), z.maxLength(ACT_LIMIT))
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(600))
const own = z.string().check(z.regex(/^[0-9a-z-]{8,40}$/))
/** Of those named, how many were of the structure and were told. */
const told = z.strictObject({ told: z.int() })

export const setObjective = route({
  method: 'POST',
  path: '/api/pro/objectives',
  who: 'adviser',
  on: 'structure',
  says: 'Fixe un objectif à un ou plusieurs jeunes ; il arrive sur leur téléphone.',
  body: z.strictObject({
    youths,
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    details: z.optional(words),
    /** `2026-12-07`. */
    due: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
    lesson: z.optional(z.string().check(z.regex(/^[a-z]{1,12}[0-9]{0,3}$/))),
  }),
  bodyLimit: 32 * 1024,
  reply: told,
})

export const judgeObjective = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/objectives/:objective',
  who: 'adviser',
  on: 'youth',
  says: 'Valide un objectif, le renvoie avec un mot, ou le retire.',
  params: z.extend(youthParam, { objective: z.string().check(z.maxLength(64)) }),
  body: z.strictObject({
    verdict: z.enum(['validated', 'returned', 'withdrawn']),
    /** Needed to send back. */
    words: z.optional(words),
  }),
  reply: z.strictObject({}),
})

export const sendMessage = route({
  method: 'POST',
  path: '/api/pro/messages',
  who: 'adviser',
  on: 'structure',
  says: 'Écrit à un ou plusieurs jeunes ; hors des heures d’envoi, le message part à l’ouverture suivante.',
  body: z.strictObject({
    youths,
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
    /** Leaves at once, whatever the hour. */
    now: z.optional(z.boolean()),
  }),
  bodyLimit: 32 * 1024,
  reply: z.extend(told, { /** When it leaves, if it waits. */ leavesAt: z.nullable(z.number()) }),
})

export const messagesSeen = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/messages/seen',
  who: 'adviser',
  on: 'youth',
  says: 'Note que les messages du jeune sont lus jusqu’à celui-ci.',
  params: youthParam,
  body: z.strictObject({ until: z.string().check(z.regex(/^[0-9a-z]{12}$/)) }),
  reply: z.strictObject({}),
})

export const commentCv = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/comments',
  who: 'adviser',
  on: 'youth',
  says: 'Commente un champ du CV que le jeune montre.',
  params: youthParam,
  body: z.strictObject({
    path: z.string().check(z.maxLength(160), z.regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]{1,40}){0,5}$/)),
    words,
  }),
  reply: z.strictObject({}),
})

export const cvRead = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/cv/read',
  who: 'adviser',
  on: 'youth',
  says: 'Note que le CV est lu tel qu’il est.',
  params: youthParam,
  reply: z.strictObject({}),
})

export const aside = route({
  method: 'GET',
  path: '/api/pro/youths/:youth/aside',
  who: 'adviser',
  on: 'youth',
  says: 'Donne ce qui reste côté conseillers : les notes, et les messages qui attendent l’heure d’envoi.',
  params: youthParam,
  reply: z.strictObject({
    notes: z.array(
      z.strictObject({
        id: z.string(),
        words: z.string(),
        from: z.string(),
        mine: z.boolean(),
        at: z.number(),
      }),
    ),
    postponed: z.array(
      z.strictObject({ id: z.string(), text: z.string(), from: z.string(), leavesAt: z.number() }),
    ),
  }),
})

export const writeNote = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/notes',
  who: 'adviser',
  on: 'youth',
  says: 'Écrit une note sur un jeune ; elle ne va pas sur son téléphone.',
  params: youthParam,
  body: z.strictObject({ words: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)) }),
  reply: z.strictObject({ id: z.string() }),
})

export const eraseNote = route({
  method: 'DELETE',
  path: '/api/pro/youths/:youth/notes/:note',
  who: 'adviser',
  on: 'youth',
  says: 'Efface une de ses propres notes.',
  params: z.extend(youthParam, { note: own }),
  reply: z.strictObject({}),
})

export const cancelMessage = route({
  method: 'DELETE',
  path: '/api/pro/youths/:youth/postponed/:message',
  who: 'adviser',
  on: 'youth',
  says: 'Retire un message qui n’est pas encore parti.',
  params: z.extend(youthParam, { message: own }),
  reply: z.strictObject({}),
})

export const makeGroup = route({
  method: 'POST',
  path: '/api/pro/groups',
  who: 'adviser',
  on: 'structure',
  says: 'Crée un groupe de jeunes.',
  body: z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) }),
  reply: z.strictObject({ id: z.string() }),
})

const groupParam = z.strictObject({ group: z.string().check(z.maxLength(64)) })

export const dissolveGroup = route({
  method: 'DELETE',
  path: '/api/pro/groups/:group',
  who: 'adviser',
  on: 'group',
  says: 'Supprime un groupe ; les jeunes restent.',
  params: groupParam,
  reply: z.strictObject({}),
})

/** Youths a group must have for its goal to show on phones: among two, what is common says what the other did. */
export const GOAL_FROM = 3

/** Keys a group may aim at. */
export const GOAL_LIMIT = 2000

export const setGroupGoal = route({
  method: 'POST',
  path: '/api/pro/groups/:group/goal',
  who: 'adviser',
  on: 'group',
  says: 'Fixe le nombre de clés que les jeunes d’un groupe visent tous ensemble, ou l’enlève.',
  params: groupParam,
  body: z.strictObject({ keys: z.nullable(z.int().check(z.gte(1), z.lte(GOAL_LIMIT))) }),
  reply: z.strictObject({}),
})

export const groupGoals = route({
  method: 'GET',
  path: '/api/me/goals',
  who: 'youth',
  on: 'self',
  says: 'Donne les objectifs communs des groupes d’un jeune : ce qui est fait ensemble, jamais par qui.',
  reply: z.strictObject({
    goals: z.array(z.strictObject({ group: z.string(), keys: z.int(), won: z.int() })),
  }),
})

/** What a youth's group does together. */
export type GroupGoal = z.infer<(typeof groupGoals)['reply']>['goals'][number]

export const moveInGroup = route({
  method: 'POST',
  path: '/api/pro/groups/:group/members',
  who: 'adviser',
  on: 'group',
  says: 'Met des jeunes dans un groupe, ou les en retire.',
  params: groupParam,
  body: z.strictObject({ youths, inside: z.boolean() }),
  bodyLimit: 32 * 1024,
  reply: told,
})
