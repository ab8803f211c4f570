import * as z from 'zod/mini'
import { route } from '../route.ts'

/** Largest clip, in bytes. */
export const CLIP_LIMIT = 20_000_000
/** Bytes of each part of a clip but the last. */
export const CLIP_PART = 491_520
/** Longest clip, in seconds. */
export const CLIP_SECONDS = 180

const lesson = z.string().check(z.regex(/^[a-z][0-9]{1,2}$/))

const clip = z.strictObject({
  /** New at each upload: what it names never changes. */
  id: z.string(),
  lesson,
  type: z.enum(['video/mp4', 'video/webm']),
  bytes: z.int(),
  /** Absent when the file does not say. */
  seconds: z.optional(z.int()),
})

/** A film that a structure made for a lesson in the place of ours. */
export type Clip = z.infer<typeof clip>

export const clips = route({
  method: 'GET',
  path: '/api/films',
  who: 'youth',
  on: 'structure',
  says: 'Liste les vidéos que la structure a tournées elle-même.',
  reply: z.strictObject({ clips: z.array(clip) }),
})

export const clipFile = route({
  method: 'GET',
  path: '/api/films/:film',
  who: 'youth',
  on: 'film',
  says: 'Donne une vidéo de la structure, entière ou la partie demandée (Range).',
  params: z.strictObject({ film: z.string().check(z.maxLength(64)) }),
})

export const ownClips = route({
  method: 'GET',
  path: '/api/pro/films',
  who: 'admin',
  on: 'structure',
  says: 'Liste les vidéos de la structure, avec qui les a mises et quand.',
  reply: z.strictObject({
    clips: z.array(z.extend(clip, { putAt: z.number(), putBy: z.string() })),
  }),
})

export type OwnClip = z.infer<(typeof ownClips)['reply']>['clips'][number]

export const ownClipFile = route({
  method: 'GET',
  path: '/api/pro/films/:film',
  who: 'admin',
  on: 'film',
  says: 'Donne une vidéo de la structure à qui l’administre, entière ou la partie demandée (Range).',
  params: z.strictObject({ film: z.string().check(z.maxLength(64)) }),
})

export const putClip = route({
  method: 'POST',
  path: '/api/pro/films/:lesson',
  who: 'admin',
  on: 'structure',
  says: 'Envoie une partie d’une vidéo ; à la dernière, la vidéo est vérifiée et remplace celle de la leçon.',
  params: z.strictObject({ lesson }),
  body: z.strictObject({
    /** Chosen by the sender, the same for all parts of one file. */
    upload: z.string().check(z.regex(/^[a-z0-9-]{16,40}$/)),
    /** Bytes of the whole file. */
    bytes: z.int().check(z.minimum(1), z.maximum(2 ** 31 - 1)),
    /** From 0, sent in order; a part sent twice counts once. */
    part: z.int().check(z.minimum(0), z.maximum(Math.ceil(CLIP_LIMIT / CLIP_PART))),
    /** The part's bytes in base64: `CLIP_PART` of them, or what is left. */
    data: z
      .string()
      .check(z.minLength(4), z.maxLength((CLIP_PART / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
  reply: z.strictObject({ done: z.boolean(), clip: z.optional(clip) }),
  bodyLimit: 700_000,
})

export const dropClip = route({
  method: 'DELETE',
  path: '/api/pro/films/:film',
  who: 'admin',
  on: 'film',
  says: 'Retire une vidéo de la structure : la leçon reprend la nôtre.',
  params: z.strictObject({ film: z.string().check(z.maxLength(64)) }),
  reply: z.strictObject({}),
})
