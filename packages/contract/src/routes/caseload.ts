import * as z from 'zod/mini'
import { route } from '../route.ts'
import { code } from './joining.ts'
import { shownCode } from './invitations.ts'
import { youthParam, youthRow } from './professionals.ts'

export const ARCHIVE_REASONS = ['job', 'training', 'moved', 'stopped', 'other'] as const

const id = z.string().check(z.minLength(1), z.maxLength(64))

export const recoveryCode = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/recovery',
  who: 'adviser',
  on: 'youth',
  says: 'Crée un code de dix minutes, à montrer au jeune qui change de téléphone.',
  params: youthParam,
  body: z.strictObject({
    /** Whether the other phones are lost: they are shut out when the code is used. */
    lost: z.boolean(),
  }),
  reply: shownCode,
})

export const assign = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/adviser',
  who: 'adviser',
  on: 'youth',
  says: 'Confie un jeune à un autre conseiller de la structure.',
  params: youthParam,
  body: z.strictObject({ professional: id }),
  reply: z.strictObject({}),
})

export const archive = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/archive',
  who: 'adviser',
  on: 'youth',
  says: 'Range un jeune hors de la liste, avec une raison ; rien n’est effacé.',
  params: youthParam,
  body: z.strictObject({ reason: z.enum(ARCHIVE_REASONS) }),
  reply: z.strictObject({}),
})

export const reopen = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/reopen',
  who: 'adviser',
  on: 'youth',
  says: 'Remet un jeune dans la liste.',
  params: youthParam,
  reply: z.strictObject({}),
})

export const eraseYouth = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/erase',
  who: 'admin',
  on: 'youth',
  says: 'Efface le compte d’un jeune qui l’a demandé et ne peut pas le faire lui-même.',
  params: youthParam,
  reply: z.strictObject({}),
})

export const archived = route({
  method: 'GET',
  path: '/api/pro/archive',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les jeunes rangés, et ceux dont le compte va s’effacer faute de nouvelles.',
  reply: z.strictObject({
    archived: z.array(z.extend(youthRow, { archivedAt: z.number(), reason: z.enum(ARCHIVE_REASONS) })),
    /** Unheard of for nearly two years: when each account is erased. */
    ending: z.array(z.strictObject({ id: z.string(), firstName: z.string(), erasedOn: z.number() })),
  }),
})

export const offerTransfer = route({
  method: 'POST',
  path: '/api/pro/youths/:youth/transfer',
  who: 'adviser',
  on: 'youth',
  says: 'Propose un jeune à une autre structure : un code à lui dire, pour toujours ou jusqu’à une date.',
  params: youthParam,
  body: z.strictObject({
    /** When the youth comes back, in milliseconds since 1970; for good unless said. */
    until: z.optional(z.int().check(z.minimum(0), z.maximum(4e12))),
  }),
  reply: z.strictObject({ code: z.string(), expiresAt: z.number() }),
})

export const acceptTransfer = route({
  method: 'POST',
  path: '/api/pro/arrivals',
  who: 'adviser',
  on: 'structure',
  says: 'Accueille un jeune qu’une autre structure propose, avec le code qu’elle a dit.',
  body: z.strictObject({ code }),
  reply: z.strictObject({ youth: z.string(), firstName: z.string() }),
})
