import * as z from 'zod/mini'
import { route } from '../route.ts'
import { code } from './joining.ts'
import { signedIn } from './professionals.ts'

export const PASSWORD_LENGTH = 12

const params = z.strictObject({ professional: z.string().check(z.maxLength(64)) })
const role = z.enum(['adviser', 'admin'])
const welcome = z.strictObject({
  /** Shown once: with it the colleague chooses a password. */
  code: z.string(),
  expiresAt: z.number(),
})

export const colleagues = route({
  method: 'GET',
  path: '/api/pro/colleagues',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les professionnels de la structure.',
  reply: z.strictObject({
    colleagues: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        role,
        /** Youths entrusted to them, archived ones included. */
        youths: z.int(),
        /** Whether they have yet to choose a password. */
        waiting: z.boolean(),
      }),
    ),
  }),
})

export const addColleague = route({
  method: 'POST',
  path: '/api/pro/colleagues',
  who: 'admin',
  on: 'structure',
  says: 'Ajoute un professionnel à la structure ; il choisit son mot de passe avec le code.',
  body: z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    email: z.string().check(z.trim(), z.maxLength(200), z.regex(/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/)),
    role,
  }),
  reply: z.extend(welcome, { id: z.string() }),
})

export const resetColleague = route({
  method: 'POST',
  path: '/api/pro/colleagues/:professional/reset',
  who: 'admin',
  on: 'colleague',
  says: 'Ferme les sessions d’un collègue et lui donne un code pour choisir un autre mot de passe.',
  params,
  reply: welcome,
})

export const setRole = route({
  method: 'POST',
  path: '/api/pro/colleagues/:professional/role',
  who: 'admin',
  on: 'colleague',
  says: 'Donne ou retire à un collègue le rôle d’administrateur.',
  params,
  body: z.strictObject({ role }),
  reply: z.strictObject({}),
})

export const dismiss = route({
  method: 'POST',
  path: '/api/pro/colleagues/:professional/leave',
  who: 'admin',
  on: 'colleague',
  says: 'Un collègue s’en va : ses sessions se ferment et ses jeunes passent à quelqu’un d’autre.',
  params,
  body: z.strictObject({ successor: z.string().check(z.minLength(1), z.maxLength(64)) }),
  reply: z.strictObject({ youths: z.int() }),
})

export const choosePassword = route({
  method: 'POST',
  path: '/api/pro/welcome',
  who: 'anyone',
  on: 'none',
  says: 'Choisit un mot de passe avec le code donné en personne, et ouvre la session.',
  body: z.strictObject({
    email: z.string().check(z.minLength(3), z.maxLength(200)),
    code,
    password: z.string().check(z.minLength(PASSWORD_LENGTH), z.maxLength(200)),
  }),
  reply: signedIn,
})
