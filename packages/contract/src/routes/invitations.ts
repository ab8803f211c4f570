import * as z from 'zod/mini'
import { route } from '../route.ts'

/** A code shown once and kept as a hash, with the address that carries it. */
export const shownCode = z.strictObject({
  /** Shown once, kept only as a hash. */
  code: z.string(),
  /** Address that opens the app with the code filled in. */
  link: z.string(),
  /** The link as a QR code: the path of an SVG drawn on a square of `size` units. */
  qr: z.strictObject({ size: z.int(), path: z.string() }),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
})

/** Most youths that one code lets in, and most days it holds. */
export const PLACES_LIMIT = 60
export const DAYS_LIMIT = 30

export const invite = route({
  method: 'POST',
  path: '/api/pro/invitations',
  who: 'adviser',
  on: 'structure',
  says: 'Crée une invitation : un code montré une seule fois, pour un jeune ou pour un groupe.',
  body: z.strictObject({
    /** How many may join with it; 1 unless said. */
    places: z.optional(z.int().check(z.minimum(1), z.maximum(PLACES_LIMIT))),
    /** How many days it holds; 14 unless said. */
    days: z.optional(z.int().check(z.minimum(1), z.maximum(DAYS_LIMIT))),
    /** Whether the structure holds a parent's written agreement for whoever is under 15. */
    agreement: z.optional(z.boolean()),
    /** What the adviser calls the group. */
    label: z.optional(z.string().check(z.trim(), z.maxLength(60))),
  }),
  reply: shownCode,
})

export const invitations = route({
  method: 'GET',
  path: '/api/pro/invitations',
  who: 'adviser',
  on: 'structure',
  says: 'Liste les invitations de la structure qui peuvent encore servir, sans leurs codes.',
  reply: z.strictObject({
    invitations: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        adviser: z.string(),
        places: z.int(),
        taken: z.int(),
        agreement: z.boolean(),
        createdAt: z.number(),
        expiresAt: z.number(),
      }),
    ),
  }),
})

export const closeInvitation = route({
  method: 'POST',
  path: '/api/pro/invitations/:invitation/close',
  who: 'adviser',
  on: 'invitation',
  says: 'Ferme une invitation : son code ne sert plus.',
  params: z.strictObject({ invitation: z.string().check(z.maxLength(64)) }),
  reply: z.strictObject({}),
})
