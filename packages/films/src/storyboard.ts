import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { CAST, FACES } from './stage/cast.ts'
import { fitsInCaption } from './captions.ts'

/** Words on screen: short enough for two or three lines of a phone; `*…*` marks the words underlined by the marker. */
const words = z.string().min(3).max(56)

/** One sentence of narration. `said` respells it for the synthetic voice where it would misread the text. */
const sentence = z
  .union([z.string(), z.object({ text: z.string(), said: z.string() }).strict()])
  .transform((line) => (typeof line === 'string' ? { text: line, said: line } : line))
  .refine((line) => fitsInCaption(line.text), { error: 'a sentence must fit in two lines of 42 characters' })

const narration = z.array(sentence).min(1).max(6)

/** Name in an Iconify set, such as `fluent-emoji-flat:paperclip`. */
const picture = z.string().regex(/^(fluent-emoji-flat|lucide):[a-z0-9-]+$/)
const tone = z.enum(['yellow', 'blue', 'green', 'red', 'violet', 'gold', 'grey'])
const who = z.enum(Object.keys(CAST) as [keyof typeof CAST, ...(keyof typeof CAST)[]])
const face = z.enum(Object.keys(FACES) as [keyof typeof FACES, ...(keyof typeof FACES)[]])

const speak = z
  .object({
    kind: z.literal('speak'),
    who,
    /** One face a sentence; the last one stays. */
    faces: z.array(face).default(['smile']),
    words,
    /** Object that comes with the second sentence (or the first when there is one only). */
    object: picture.optional(),
    narration,
  })
  .strict()

const row = z
  .object({
    icon: picture.optional(),
    badge: z
      .object({ text: z.string().max(4), tone })
      .strict()
      .optional(),
    label: z.string().max(20).optional(),
    text: z.string().max(64),
    detail: z.string().max(26).optional(),
    /** The text is typed while the sentence is said. */
    typed: z.boolean().default(false),
    /** The row comes after the screen, to be noticed. */
    comes: z.boolean().default(false),
    tone: tone.optional(),
  })
  .strict()

const screen = z
  .object({
    bar: z.string().max(26),
    /** A sheet slides over the screen before it. */
    sheet: z.boolean().default(false),
    rows: z.array(row).max(5).default([]),
    button: z.string().max(22).optional(),
    /** What the finger touches: a row's number from 0, or the button. */
    tap: z.union([z.number().int().min(0), z.literal('button')]).optional(),
    /** Shown over everything after the tap. */
    toast: z
      .object({ icon: picture, text: z.string().max(22) })
      .strict()
      .optional(),
  })
  .strict()

const phone = z
  .object({ kind: z.literal('phone'), words, screens: z.array(screen).min(1), narration })
  .strict()
  .refine((scene) => scene.screens.length <= scene.narration.length, {
    error: 'each screen of a phone needs its sentence',
  })

const card = z.object({ icon: picture.optional(), lines: z.array(z.string().max(44)).min(1).max(3) }).strict()

const beforeAfter = z
  .object({ kind: z.literal('before-after'), words, before: card, after: card, narration: narration.min(2) })
  .strict()

const list = z
  .object({
    kind: z.literal('list'),
    words,
    items: z
      .array(z.object({ icon: picture, text: z.string().max(40) }).strict())
      .min(2)
      .max(4),
    narration,
  })
  .strict()
  .refine((scene) => scene.items.length <= scene.narration.length, {
    error: 'each item of a list needs its sentence',
  })

const zoom = z
  .object({
    kind: z.literal('zoom'),
    words,
    document: z
      .object({
        title: z.string().max(26),
        lines: z
          .array(z.object({ label: z.string().max(18).optional(), text: z.string().max(28) }).strict())
          .min(2)
          .max(6),
      })
      .strict(),
    /** One a sentence: the line the glass stops at, and what it means. */
    marks: z.array(z.object({ line: z.number().int().min(0), note: z.string().max(44) }).strict()).min(1),
    narration,
  })
  .strict()
  .refine((scene) => scene.marks.length <= scene.narration.length, { error: 'each mark needs its sentence' })
  .refine((scene) => scene.marks.every((mark) => mark.line < scene.document.lines.length), {
    error: 'a mark points at a line of the document',
  })

const question = z
  .object({
    kind: z.literal('question'),
    words,
    choices: z.array(z.string().max(24)).max(3).default([]),
    narration,
  })
  .strict()

/** A film as data: what is seen and what is said, scene by scene. */
export const storyboardSchema = z
  .object({
    id: z.string().regex(/^[ofecnt]\d$/),
    title: z.string().max(48),
    /** Number, from 0, of the scene whose last moment is the poster. */
    poster: z.number().int().min(0).default(0),
    scenes: z
      .array(z.union([speak, phone, beforeAfter, list, zoom, question]))
      .min(3)
      .max(8),
  })
  .strict()

export type Storyboard = z.infer<typeof storyboardSchema>
export type Scene = Storyboard['scenes'][number]
export type SceneOf<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>
export type Sentence = Scene['narration'][number]

/** Reads and judges a storyboard. Throws with the path of each fault. */
export function readStoryboard(file: URL): Storyboard {
  const result = storyboardSchema.safeParse(parse(readFileSync(file, 'utf8')))
  if (!result.success) throw new Error(`${file.pathname}\n${z.prettifyError(result.error)}`)
  return result.data
}

/** All sentences of a film, in order. */
export function sentencesOf(storyboard: Storyboard): Sentence[] {
  return storyboard.scenes.flatMap((scene) => scene.narration)
}
