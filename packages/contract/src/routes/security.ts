import * as z from 'zod/mini'
import { route } from '../route.ts'
import { madePasskey } from './entering.ts'
import { PASSWORD_LENGTH } from './team.ts'

const password = z.string().check(z.minLength(1), z.maxLength(200))
const confirmed = z.strictObject({ password })
const done = z.strictObject({})

export const security = route({
  method: 'GET',
  path: '/api/pro/security',
  who: 'adviser',
  on: 'self',
  says: 'Montre comment le professionnel se connecte : second facteur, clés d’accès, sessions.',
  reply: z.strictObject({
    /** Whether a second factor is in service, and whether there must be one. */
    secondFactor: z.boolean(),
    mandatory: z.boolean(),
    codesLeft: z.int(),
    passkeys: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        createdAt: z.number(),
        usedAt: z.nullable(z.number()),
      }),
    ),
    /** When each open session began, this one first. */
    sessions: z.array(z.number()),
    /** Whether advisers of the structure must have a second factor. */
    advisersToo: z.boolean(),
  }),
})

export const changePassword = route({
  method: 'POST',
  path: '/api/pro/password',
  who: 'adviser',
  on: 'self',
  says: 'Change le mot de passe et ferme les autres sessions.',
  body: z.strictObject({
    password,
    next: z.string().check(z.minLength(PASSWORD_LENGTH), z.maxLength(200)),
  }),
  reply: done,
})

export const closeOtherSessions = route({
  method: 'POST',
  path: '/api/pro/sessions/close',
  who: 'adviser',
  on: 'self',
  says: 'Ferme les sessions du professionnel sur ses autres appareils.',
  reply: z.strictObject({ closed: z.int() }),
})

export const removeTotp = route({
  method: 'POST',
  path: '/api/pro/second-factor/remove',
  who: 'adviser',
  on: 'self',
  says: 'Retire le second facteur, là où il n’est pas obligatoire.',
  body: confirmed,
  reply: done,
})

export const newRecoveryCodes = route({
  method: 'POST',
  path: '/api/pro/second-factor/codes',
  who: 'adviser',
  on: 'self',
  says: 'Donne d’autres codes de secours ; ceux d’avant ne servent plus.',
  body: confirmed,
  reply: z.strictObject({ codes: z.array(z.string()) }),
})

export const newPasskey = route({
  method: 'POST',
  path: '/api/pro/passkeys/new',
  who: 'adviser',
  on: 'self',
  says: 'Prépare l’ajout d’une clé d’accès.',
  body: confirmed,
  reply: z.record(z.string(), z.unknown()),
})

export const addPasskey = route({
  method: 'POST',
  path: '/api/pro/passkeys',
  who: 'adviser',
  on: 'self',
  says: 'Ajoute la clé d’accès que l’appareil vient de faire.',
  body: z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    answer: madePasskey,
  }),
  reply: done,
})

export const removePasskey = route({
  method: 'POST',
  path: '/api/pro/passkeys/remove',
  who: 'adviser',
  on: 'self',
  says: 'Retire une clé d’accès.',
  body: z.strictObject({ id: z.string().check(z.maxLength(1400)), password }),
  reply: done,
})

export const setSecondFactorRule = route({
  method: 'POST',
  path: '/api/pro/structure/second-factor',
  who: 'admin',
  on: 'structure',
  says: 'Dit si les conseillers de la structure doivent avoir un second facteur, dès leur prochaine connexion.',
  body: z.strictObject({ advisersToo: z.boolean() }),
  reply: done,
})
