import * as z from 'zod/mini'
import { route } from '../route.ts'
import { shownCode } from './invitations.ts'
import { code, firstName, membershipReply } from './joining.ts'

/** Phones a workshop holds, and hours it lasts at most. */
export const WORKSHOP_PLACES = 60
export const WORKSHOP_HOURS = 8

const workshopParam = z.strictObject({ workshop: z.string().check(z.maxLength(64)) })
const lesson = z.string().check(z.regex(/^[a-z]{1,12}[0-9]{0,3}$/))

export const joinWorkshop = route({
  method: 'POST',
  path: '/api/workshops/join',
  who: 'anyone',
  on: 'none',
  says: 'Entre dans un atelier avec le code projeté : un surnom suffit, un téléphone déjà relié garde son compte.',
  body: z.strictObject({
    code,
    nickname: firstName,
    device: z.string().check(z.regex(/^[0-9a-z]{6,12}$/)),
  }),
  reply: membershipReply,
})

export const workshops = route({
  method: 'GET',
  path: '/api/pro/workshops',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les ateliers de la structure, le plus récent d’abord.',
  reply: z.strictObject({
    workshops: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        adviser: z.string(),
        createdAt: z.number(),
        endsAt: z.number(),
        phones: z.int(),
      }),
    ),
  }),
})

export const openWorkshop = route({
  method: 'POST',
  path: '/api/pro/workshops',
  who: 'adviser',
  on: 'structure',
  says: 'Ouvre un atelier : un code à projeter, pour quelques heures.',
  body: z.strictObject({
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    hours: z.int().check(z.minimum(1), z.maximum(WORKSHOP_HOURS)),
  }),
  reply: z.strictObject({ id: z.string() }),
})

export const workshopBoard = route({
  method: 'GET',
  path: '/api/pro/workshops/:workshop',
  who: 'adviser',
  on: 'workshop',
  says: 'Montre un atelier : qui est là, où chacun en est, et le code tant qu’il est ouvert.',
  params: workshopParam,
  reply: z.strictObject({
    id: z.string(),
    title: z.string(),
    adviser: z.string(),
    createdAt: z.number(),
    endsAt: z.number(),
    lesson: z.nullable(z.string()),
    /** Null once it is over. */
    shown: z.nullable(shownCode),
    phones: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        /** A nickname for the time of the workshop, that nobody has kept. */
        guest: z.boolean(),
        joinedAt: z.number(),
        /** When a guest nobody keeps is erased. */
        erasedOn: z.nullable(z.number()),
        /** The last lesson they touched since they came, and how many of its exercises are done. */
        where: z.nullable(
          z.strictObject({ lesson: z.string(), done: z.int(), steps: z.int(), at: z.number() }),
        ),
        /** Lessons whose key was won since the workshop began. */
        keys: z.array(z.string()),
      }),
    ),
  }),
})

export const leadWorkshop = route({
  method: 'POST',
  path: '/api/pro/workshops/:workshop/lesson',
  who: 'adviser',
  on: 'workshop',
  says: 'Envoie la même leçon sur tous les téléphones de l’atelier.',
  params: workshopParam,
  body: z.strictObject({ lesson }),
  reply: z.strictObject({ told: z.int() }),
})

export const closeWorkshop = route({
  method: 'POST',
  path: '/api/pro/workshops/:workshop/close',
  who: 'adviser',
  on: 'workshop',
  says: 'Termine un atelier : son code ne sert plus.',
  params: workshopParam,
  reply: z.strictObject({}),
})

export const keepFromWorkshop = route({
  method: 'POST',
  path: '/api/pro/workshops/:workshop/keep',
  who: 'adviser',
  on: 'workshop',
  says: 'Garde des participants de passage comme jeunes de la structure.',
  params: workshopParam,
  body: z.strictObject({
    youths: z
      .array(z.string().check(z.minLength(1), z.maxLength(64)))
      .check(z.minLength(1), z.maxLength(WORKSHOP_PLACES)),
  }),
  reply: z.strictObject({ kept: z.int() }),
})
