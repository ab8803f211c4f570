import * as z from 'zod/mini'
import { route } from '../route.ts'
import { rules } from './structure.ts'

export const firstName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
export const code = z.string().check(z.minLength(1), z.maxLength(40))
/** The device's own id, see `eventEnvelope.device`. */
const device = z.string().check(z.regex(/^[0-9a-z]{6,12}$/))

export const join = route({
  method: 'POST',
  path: '/api/join',
  who: 'anyone',
  on: 'none',
  says: 'Rejoint une structure avec un code d’invitation et ouvre la session du téléphone.',
  body: z.strictObject({
    code,
    /** A first name or a nickname. */
    firstName,
    device,
    /** Said by the youth themselves: then the invitation must carry a parent's agreement. No age is asked. */
    under15: z.optional(z.boolean()),
  }),
  reply: z.strictObject({ account: z.string(), structure: z.string(), adviser: z.string() }),
})

export const membershipReply = z.strictObject({
  account: z.string(),
  firstName: z.string(),
  structure: z.string(),
  adviser: z.string(),
  rules,
})

export const recover = route({
  method: 'POST',
  path: '/api/recover',
  who: 'anyone',
  on: 'none',
  says: 'Ouvre un compte qui existe sur un autre téléphone, avec le code montré par le conseiller.',
  body: z.strictObject({ code, device }),
  reply: membershipReply,
})

export const membership = route({
  method: 'GET',
  path: '/api/me',
  who: 'youth',
  on: 'self',
  says: 'Dit à quelle structure ce téléphone est relié, et ce qu’elle règle.',
  reply: membershipReply,
})

export const leave = route({
  method: 'POST',
  path: '/api/leave',
  who: 'youth',
  on: 'self',
  says: 'Ferme la session de ce téléphone ; le compte reste.',
  reply: z.strictObject({}),
})

export const devices = route({
  method: 'GET',
  path: '/api/me/devices',
  who: 'youth',
  on: 'self',
  says: 'Liste les téléphones reliés au compte.',
  reply: z.strictObject({
    devices: z.array(
      z.strictObject({
        device: z.string(),
        /** What sort of device, such as « Téléphone Android ». */
        label: z.string(),
        /** Milliseconds since 1970. */
        since: z.number(),
        /** Last time it was heard, to the quarter of a day. */
        seen: z.number(),
        /** Whether it is the one that asks. */
        here: z.boolean(),
      }),
    ),
  }),
})

export const closeDevice = route({
  method: 'POST',
  path: '/api/me/devices/close',
  who: 'youth',
  on: 'self',
  says: 'Ferme un autre téléphone du compte ; il oublie tout à sa prochaine connexion.',
  body: z.strictObject({ device }),
  reply: z.strictObject({}),
})
