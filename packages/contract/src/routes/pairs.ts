import { CONTACT_KINDS, REPORT_REASONS } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'
import { youthParam } from './professionals.ts'
import { band } from './tutoring.ts'

/** Milliseconds since 1970. */
const time = z.number()
const account = z.string().check(z.minLength(1), z.maxLength(64))
const pairParam = z.strictObject({ pair: z.string().check(z.maxLength(64)) })
const reportParam = z.strictObject({ report: z.string().check(z.maxLength(64)) })
const ownId = z.string().check(z.regex(/^[0-9a-z-]{8,40}$/))
/** Why something is decided: kept, and read by colleagues. */
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(600))
/** What the youth reads. */
const words = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(600)))

const person = z.strictObject({
  youth: z.string(),
  firstName: z.string(),
  /** Whether the caller is this youth's own adviser. */
  mine: z.boolean(),
  band,
})
const wishes = {
  modules: z.array(z.string()),
  languages: z.array(z.string()),
  times: z.array(z.string()),
}

const candidate = z.extend(person, { words: z.string(), signedAt: time, keys: z.int() })

const tutor = z.extend(person, {
  turned: z.enum(['active', 'paused', 'stopped']),
  suspended: z.boolean(),
  confirmedAt: time,
  /** Pairs not ended, those waiting for an approval included. */
  mentees: z.int(),
  /** Lessons mentees finished with their help. */
  helped: z.int(),
  /** Messages of the last 30 days, and the last of all. */
  messages: z.int(),
  lastMessageAt: z.nullable(time),
  ...wishes,
})

const waiting = z.extend(person, {
  since: time,
  /** Five days have passed. */
  overdue: z.boolean(),
  lesson: z.nullable(z.string()),
  words: z.nullable(z.string()),
})

export const PAIR_ENDS = ['adviser', 'left', 'blocked', 'stopped', 'moved'] as const

const pair = z.strictObject({
  pair: z.string(),
  tutor: person,
  mentee: person,
  state: z.enum(['approval', 'open', 'frozen', 'ended']),
  madeAt: time,
  madeBy: z.string(),
  /** The second approval, for an adult tutor of a minor. */
  approval: z.nullable(z.strictObject({ reason: z.string(), by: z.string(), at: time })),
  accepted: z.strictObject({ tutor: z.boolean(), mentee: z.boolean() }),
  messages: z.int(),
  lastMessageAt: z.nullable(time),
  helped: z.int(),
  endedAt: z.nullable(time),
  endedWhy: z.nullable(z.enum(PAIR_ENDS)),
})
export type PairRow = z.infer<typeof pair>

const contact = z.strictObject({ kind: z.enum(CONTACT_KINDS), found: z.string() })

const held = z.strictObject({
  pair: z.string(),
  message: z.string(),
  by: z.enum(['tutor', 'mentee']),
  from: person,
  to: person,
  text: z.string(),
  found: z.array(contact),
  at: time,
})

const report = z.strictObject({
  report: z.string(),
  /** Null once its people are gone. */
  pair: z.nullable(z.string()),
  about: z.nullable(person),
  role: z.enum(['tutor', 'mentee']),
  why: z.enum(REPORT_REASONS),
  words: z.nullable(z.string()),
  at: time,
  /** Open for a working day: administrators see it too. */
  escalated: z.boolean(),
  closed: z.nullable(z.strictObject({ reason: z.string(), by: z.string(), at: time })),
})

export const MEASURES = ['warned', 'frozen', 'suspended'] as const

const measure = z.strictObject({
  id: z.string(),
  about: z.nullable(person),
  pair: z.nullable(z.string()),
  measure: z.enum(MEASURES),
  reason: z.string(),
  by: z.string(),
  at: time,
  lifted: z.nullable(z.strictObject({ reason: z.string(), by: z.string(), at: time })),
})

export const tutoring = route({
  method: 'GET',
  path: '/api/pro/tutoring',
  who: 'adviser',
  on: 'structure',
  says: 'Montre le tutorat de la structure : demandes, duos, messages retenus, signalements, décisions.',
  reply: z.strictObject({
    threshold: z.int(),
    candidates: z.array(candidate),
    tutors: z.array(tutor),
    waiting: z.array(waiting),
    pairs: z.array(pair),
    held: z.array(held),
    reports: z.array(report),
    measures: z.array(measure),
  }),
})

export const judgeTutor = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/tutor',
  who: 'adviser',
  on: 'youth',
  says: 'Confirme un tuteur qui a signé la charte, ou refuse avec une raison.',
  params: youthParam,
  body: z.strictObject({ verdict: z.enum(['confirmed', 'declined']), /** Needed to decline. */ words }),
  reply: z.strictObject({}),
})

export const markBand = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/band',
  who: 'adviser',
  on: 'youth',
  says: 'Note si un jeune est mineur ou majeur, sans date de naissance.',
  params: youthParam,
  body: z.strictObject({ band: z.enum(['minor', 'adult']) }),
  reply: z.strictObject({}),
})

export const suggestTutors = route({
  method: 'GET',
  path: '/api/pro/youths/:youth/tutors',
  who: 'adviser',
  on: 'youth',
  says: 'Propose des tuteurs à un jeune, et dit pourquoi chacun.',
  params: youthParam,
  reply: z.strictObject({
    tutors: z.array(
      z.extend(person, {
        mentees: z.int(),
        /** Whether such a pair waits for a second approval. */
        needsApproval: z.boolean(),
        /** The tutor has the key of the lesson it is about, or keys of its module. */
        lesson: z.boolean(),
        modules: z.array(z.string()),
        languages: z.array(z.string()),
        times: z.array(z.string()),
      }),
    ),
  }),
})

export const makePair = route({
  method: 'POST',
  path: '/api/pro/pairs',
  who: 'adviser',
  on: 'structure',
  says: 'Met ensemble un tuteur et un filleul de la structure.',
  body: z.strictObject({ tutor: account, mentee: account }),
  reply: z.strictObject({ pair: z.string(), state: z.enum(['approval', 'open']) }),
})

export const approvePair = route({
  method: 'POST',
  path: '/api/pro/pairs/:pair/approval',
  who: 'adviser',
  on: 'pair',
  says: 'Donne le second accord, avec sa raison, à un tuteur majeur et un filleul mineur.',
  params: pairParam,
  body: z.strictObject({ reason }),
  reply: z.strictObject({}),
})

export const endPair = route({
  method: 'POST',
  path: '/api/pro/pairs/:pair/end',
  who: 'adviser',
  on: 'pair',
  says: 'Met fin à un duo.',
  params: pairParam,
  body: z.strictObject({ reason }),
  reply: z.strictObject({}),
})

const said = z.strictObject({
  message: z.string(),
  by: z.enum(['tutor', 'mentee']),
  text: z.string(),
  at: time,
  state: z.enum(['delivered', 'held', 'withheld', 'refused']),
  found: z.array(contact),
})

export const pairMessages = route({
  method: 'GET',
  path: '/api/pro/pairs/:pair/messages',
  who: 'adviser',
  on: 'pair',
  says: 'Donne une conversation à lire ; la lecture est notée, et les deux jeunes la voient.',
  params: pairParam,
  reply: z.strictObject({
    tutor: person,
    mentee: person,
    messages: z.array(said),
    readings: z.array(z.strictObject({ name: z.string(), day: z.string() })),
  }),
})

export const judgeMessage = route({
  method: 'POST',
  path: '/api/pro/pairs/:pair/messages/:message',
  who: 'adviser',
  on: 'pair',
  says: 'Laisse partir un message retenu, ou le garde.',
  params: z.extend(pairParam, { message: ownId }),
  body: z.strictObject({ verdict: z.enum(['delivered', 'withheld']) }),
  reply: z.strictObject({}),
})

export const readReport = route({
  method: 'GET',
  path: '/api/pro/reports/:report',
  who: 'adviser',
  on: 'report',
  says: 'Montre un signalement et ce qui s’était écrit, tel que c’était alors.',
  params: reportParam,
  reply: z.extend(report, { message: z.nullable(z.string()), messages: z.array(said) }),
})

export const closeReport = route({
  method: 'POST',
  path: '/api/pro/reports/:report/close',
  who: 'adviser',
  on: 'report',
  says: 'Clôt un signalement, avec ce qui a été décidé.',
  params: reportParam,
  body: z.strictObject({ reason }),
  reply: z.strictObject({}),
})

export const takeMeasure = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/measures',
  who: 'adviser',
  on: 'youth',
  says: 'Avertit un jeune, gèle un de ses duos ou le suspend de tout tutorat ; tout de suite, et cela se défait.',
  params: youthParam,
  body: z.strictObject({
    measure: z.enum(MEASURES),
    /** The pair frozen; needed for that. */
    pair: z.optional(z.string().check(z.maxLength(64))),
    reason,
    words,
  }),
  reply: z.strictObject({ id: z.string() }),
})

export const liftMeasure = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/measures/:measure/lift',
  who: 'adviser',
  on: 'youth',
  says: 'Lève un gel ou une suspension, avec une raison.',
  params: z.extend(youthParam, { measure: ownId }),
  body: z.strictObject({ reason }),
  reply: z.strictObject({}),
})
