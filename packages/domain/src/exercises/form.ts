import * as z from 'zod/mini'
import { phoneFile } from './inbox.ts'
import { exerciseKind, verdict } from './kind.ts'
import { exerciseHead, itemId, label, nudge, sentence } from './texts.ts'

const fieldHead = {
  id: itemId,
  label,
  /** A line of help under the field. */
  about: z.optional(label),
  required: z.optional(z.boolean()),
  /** Said when the field is empty or doesn't fit. */
  feedback: sentence,
}

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

const field = z.discriminatedUnion('type', [
  z.strictObject({
    ...fieldHead,
    type: z.literal('text'),
    expects: z.enum(['email', 'phone', 'postcode', 'date', 'any']),
    long: z.optional(z.boolean()),
  }),
  z.strictObject({
    ...fieldHead,
    type: z.literal('choice'),
    /** Any option does when none is marked right. */
    options: z
      .array(
        z.strictObject({
          id: itemId,
          text: label,
          right: z.optional(z.boolean()),
          feedback: z.optional(sentence),
        }),
      )
      .check(z.minLength(2), z.maxLength(8)),
  }),
  z.strictObject({ ...fieldHead, type: z.literal('date'), from: z.optional(day), to: z.optional(day) }),
  z.strictObject({
    ...fieldHead,
    type: z.literal('file'),
    files: z.array(phoneFile).check(z.minLength(2), z.maxLength(8)),
  }),
  /** A box to tick, to leave, or as one likes. */
  z.strictObject({ ...fieldHead, type: z.literal('consent'), expects: z.enum(['tick', 'leave', 'either']) }),
])

type Field = z.infer<typeof field>

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('form'),
  /** Whose form it is, at the top of the page. */
  site: label,
  /** What is known of the person one fills it for: never the youth's own data. */
  facts: z.optional(z.array(label).check(z.maxLength(10))),
  fields: z.array(field).check(z.minLength(3), z.maxLength(12)),
  submit: label,
  confirmation: z.strictObject({ number: label, says: sentence }),
  done: sentence,
})

const PATTERNS = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/,
  phone: /^(0|\+33|0033)[1-9]\d{8}$/,
  postcode: /^\d{5}$/,
  date: /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/,
  any: /\S/,
} as const

/** Whether a typed text looks like what is expected; spaces and dots in numbers don't matter. */
export function looksLike(expected: keyof typeof PATTERNS, text: string): boolean {
  const typed = expected === 'phone' || expected === 'postcode' ? text.replace(/[\s.-]/g, '') : text.trim()
  return PATTERNS[expected].test(typed)
}

/** What is wrong with a field's value, for the screen as one types; `undefined` when it is fine. */
export function fieldReproach(field: Field, value: string | boolean | undefined): string | undefined {
  if (field.type === 'consent') {
    const fits = field.expects === 'either' || (value === true) === (field.expects === 'tick')
    return fits ? undefined : field.feedback
  }
  if (value === undefined || value === '') return field.required ? field.feedback : undefined
  if (typeof value !== 'string') return field.feedback
  switch (field.type) {
    case 'text':
      return looksLike(field.expects, value) ? undefined : field.feedback
    case 'date':
      return day.safeParse(value).success && value >= (field.from ?? '') && value <= (field.to ?? '9999')
        ? undefined
        : field.feedback
    case 'file': {
      const file = field.files.find(({ id }) => id === value)
      return file?.right ? undefined : (file?.feedback ?? field.feedback)
    }
    case 'choice': {
      const judged = field.options.some((option) => option.right)
      const option = field.options.find(({ id }) => id === value)
      return option && (option.right || !judged) ? undefined : (option?.feedback ?? field.feedback)
    }
  }
}

/** An online form: fields, papers to join, boxes to read before ticking, and the number to keep. */
export const form = exerciseKind({
  exercise,
  answer: z.strictObject({
    values: z.record(itemId, z.union([z.string().check(z.maxLength(600)), z.boolean()])),
  }),
  doing: true,
  score(exercise, answer) {
    const values = new Map(Object.entries(answer.values))
    const reproaches = exercise.fields.flatMap((field) => fieldReproach(field, values.get(field.id)) ?? [])
    const stray = [...values.keys()].some((id) => !exercise.fields.some((field) => field.id === id))
    return verdict(stray ? [...reproaches, nudge(exercise)] : reproaches, exercise.done)
  },
})
