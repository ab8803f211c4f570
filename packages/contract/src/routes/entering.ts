import * as z from 'zod/mini'
import { route } from '../route.ts'
import { signedIn } from './professionals.ts'

/** Base64url, as browsers hand what authenticators say. */
const bytes = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[\w-]+={0,2}$/))

const password = z.string().check(z.minLength(1), z.maxLength(200))

const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.optional(z.string().check(z.maxLength(20))),
  clientExtensionResults: z.record(z.string(), z.unknown()),
}

/** What an authenticator answers when a passkey is made. */
export const madePasskey = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(8000),
    authenticatorData: z.optional(bytes(8000)),
    transports: z.optional(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(8))),
    publicKeyAlgorithm: z.optional(z.int()),
    publicKey: z.optional(bytes(4000)),
  }),
})

const usedPasskey = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: z.optional(bytes(200)),
  }),
})

export const ways = route({
  method: 'GET',
  path: '/api/pro/ways',
  who: 'anyone',
  on: 'none',
  says: 'Dit comment on peut se connecter ici : par l’annuaire de la structure, s’il y en a un.',
  reply: z.strictObject({ directory: z.nullable(z.string()) }),
})

export const enterCode = route({
  method: 'POST',
  path: '/api/pro/second-factor/code',
  who: 'entering',
  on: 'self',
  says: 'Finit la connexion avec un code à six chiffres, ou un code de secours.',
  body: z.strictObject({ code: z.string().check(z.minLength(6), z.maxLength(20)) }),
  reply: signedIn,
})

export const startTotp = route({
  method: 'POST',
  path: '/api/pro/second-factor/new',
  who: 'entering',
  on: 'self',
  says: 'Donne le secret d’un second facteur ; il ne sert qu’après un premier code juste.',
  body: z.strictObject({ password: z.optional(password) }),
  reply: z.strictObject({
    /** Base32, for those who type it. */
    secret: z.string(),
    /** `otpauth://…`, for those on the phone that holds the codes. */
    address: z.string(),
    qr: z.strictObject({ size: z.int(), path: z.string() }),
  }),
})

export const confirmTotp = route({
  method: 'POST',
  path: '/api/pro/second-factor/confirm',
  who: 'entering',
  on: 'self',
  says: 'Met le second facteur en service avec un premier code, et donne les codes de secours.',
  body: z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) }),
  reply: z.strictObject({ codes: z.array(z.string()), signedIn }),
})

export const passkeyChallenge = route({
  method: 'POST',
  path: '/api/pro/passkeys/challenge',
  who: 'anyone',
  on: 'none',
  says: 'Donne un défi à signer avec une clé d’accès.',
  reply: z.record(z.string(), z.unknown()),
})

export const passkeySignIn = route({
  method: 'POST',
  path: '/api/pro/passkeys/sign-in',
  who: 'anyone',
  on: 'none',
  says: 'Ouvre la session d’un professionnel avec une clé d’accès, qui vaut mot de passe et second facteur.',
  body: z.strictObject({ answer: usedPasskey }),
  reply: signedIn,
})

export const directoryStart = route({
  method: 'GET',
  path: '/api/pro/directory',
  who: 'anyone',
  on: 'none',
  says: 'Envoie se connecter à l’annuaire de la structure (OpenID Connect).',
})

export const directoryReturn = route({
  method: 'GET',
  path: '/api/pro/directory/return',
  who: 'anyone',
  on: 'none',
  says: 'Reçoit qui revient de l’annuaire, et ouvre sa session.',
  // Directories add words of their own.
  query: z.looseObject({
    code: z.optional(z.string().check(z.maxLength(4000))),
    state: z.optional(z.string().check(z.maxLength(200))),
  }),
})
