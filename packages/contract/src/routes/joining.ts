import * as z from 'zod/mini'
import { route } from '../route.ts'

const firstName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))

export const join = route({
  method: 'POST',
  path: '/api/join',
  who: 'anyone',
  on: 'none',
  says: 'Rejoint une structure avec un code d’invitation et ouvre la session du téléphone.',
  body: z.strictObject({
    code: z.string().check(z.minLength(1), z.maxLength(40)),
    /** A first name or a nickname. */
    firstName,
    /** The device's own id, see `eventEnvelope.device`. */
    device: z.string().check(z.regex(/^[0-9a-z]{6,12}$/)),
  }),
  reply: z.strictObject({ account: z.string(), structure: z.string(), adviser: z.string() }),
})

export const membership = route({
  method: 'GET',
  path: '/api/me',
  who: 'youth',
  on: 'self',
  says: 'Dit à quelle structure ce téléphone est relié.',
  reply: z.strictObject({
    account: z.string(),
    firstName: z.string(),
    structure: z.string(),
    adviser: z.string(),
  }),
})

export const leave = route({
  method: 'POST',
  path: '/api/leave',
  who: 'youth',
  on: 'self',
  says: 'Ferme la session de ce téléphone ; le compte reste.',
  reply: z.strictObject({}),
})
