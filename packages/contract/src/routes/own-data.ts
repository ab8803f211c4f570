import { eventEnvelope } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'
import { firstName } from './joining.ts'
import { youthPage } from './professionals.ts'

/** Milliseconds since 1970. */
const time = z.number()

export const ownData = route({
  method: 'GET',
  path: '/api/me/data',
  who: 'youth',
  on: 'self',
  says: 'Donne tout ce que le serveur garde d’un jeune, pour le lire ou le télécharger.',
  reply: z.strictObject({
    account: z.strictObject({
      id: z.string(),
      firstName: z.string(),
      structure: z.string(),
      adviser: z.string(),
      joinedAt: time,
      lastContact: time,
      /** When nothing is heard any more, the day everything is erased. */
      erasedOn: time,
      agreementAt: z.nullable(time),
      archivedAt: z.nullable(time),
      archiveReason: z.nullable(z.string()),
    }),
    devices: z.array(z.strictObject({ device: z.string(), label: z.string(), since: time, seen: time })),
    /** Structures the youth was lent or given to. */
    transfers: z.array(
      z.strictObject({ from: z.string(), acceptedAt: z.nullable(time), until: z.nullable(time) }),
    ),
    /** Which professional opened the youth's page, and on what days, newest first. */
    readings: z.array(z.strictObject({ name: z.string(), day: z.string() })),
    events: z.array(z.extend(eventEnvelope, { seq: z.int() })),
  }),
})

export const adviserView = route({
  method: 'GET',
  path: '/api/me/adviser-view',
  who: 'youth',
  on: 'self',
  says: 'Montre au jeune sa fiche exactement comme son conseiller la voit.',
  reply: youthPage,
})

export const rename = route({
  method: 'POST',
  path: '/api/me/name',
  who: 'youth',
  on: 'self',
  says: 'Corrige le prénom ou le surnom.',
  body: z.strictObject({ firstName }),
  reply: z.strictObject({ firstName: z.string() }),
})

export const eraseOwn = route({
  method: 'POST',
  path: '/api/me/erase',
  who: 'youth',
  on: 'self',
  says: 'Efface le compte et tout ce qu’il contient, pour toujours.',
  reply: z.strictObject({}),
})
