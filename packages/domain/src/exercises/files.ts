import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { nameSays } from './naming.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('files'),
  /** The naming rule, as told: « Quoi, qui, quand : CV-Ines-2026 ». */
  rule: sentence,
  folders: z
    .array(z.strictObject({ id: itemId, text: label, picture: z.optional(picture) }))
    .check(z.minLength(1), z.maxLength(6)),
  files: z
    .array(
      z.strictObject({
        id: itemId,
        /** The name it has, such as `IMG_2031`. */
        name: label,
        type: z.enum(['jpg', 'png', 'pdf', 'doc', 'odt']),
        /** What one sees when it is opened. */
        shows: sentence,
        picture: z.optional(picture),
        folder: itemId,
        /** The new name must hold one word of each group. */
        says: z.array(z.array(label).check(z.minLength(1))).check(z.minLength(1), z.maxLength(4)),
        /** To be made a PDF first. */
        toPdf: z.optional(z.boolean()),
        feedback: z.strictObject({ name: sentence, folder: sentence, pdf: z.optional(sentence) }),
      }),
    )
    .check(z.minLength(1), z.maxLength(6)),
  done: sentence,
})

/** A file manager: open, rename, make a PDF of a photo, file away. */
export const files = exerciseKind({
  exercise,
  answer: z.strictObject({
    files: z.record(
      itemId,
      z.strictObject({
        name: z.string().check(z.maxLength(120)),
        folder: z.nullable(itemId),
        pdf: z.optional(z.boolean()),
      }),
    ),
  }),
  doing: true,
  score(exercise, answer) {
    const given = new Map(Object.entries(answer.files))
    const stray = [...given.keys()].some((id) => !exercise.files.some((file) => file.id === id))
    const reproaches = exercise.files.flatMap((file) => {
      const done = given.get(file.id)
      if (!done) return [nudge(exercise)]
      return [
        ...(file.toPdf && !done.pdf ? [file.feedback.pdf ?? nudge(exercise)] : []),
        ...(nameSays(done.name, file.says) ? [] : [file.feedback.name]),
        ...(done.folder === file.folder ? [] : [file.feedback.folder]),
      ]
    })
    return verdict(stray ? [...reproaches, nudge(exercise)] : reproaches, exercise.done)
  },
})
