import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { exerciseHead, itemId, label, nudge, picture, sentence } from './texts.ts'

const settingHead = {
  id: itemId,
  text: label,
  about: z.optional(label),
  picture: z.optional(picture),
  /** Why it must be so; said when it isn't. */
  feedback: sentence,
}

const setting = z.discriminatedUnion('type', [
  z.strictObject({
    ...settingHead,
    type: z.literal('toggle'),
    starts: z.boolean(),
    /** As one likes when absent. */
    wants: z.optional(z.boolean()),
  }),
  z.strictObject({
    ...settingHead,
    type: z.literal('choice'),
    options: z
      .array(z.strictObject({ id: itemId, text: label, picture: z.optional(picture) }))
      .check(z.minLength(2), z.maxLength(5)),
    starts: itemId,
    /** As one likes when absent. */
    wants: z.optional(z.array(itemId).check(z.minLength(1))),
  }),
])

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('settings'),
  looks: z.enum(['network', 'call', 'phone', 'account']),
  /** The name at the top of the screen. */
  title: label,
  settings: z.array(setting).check(z.minLength(2), z.maxLength(10)),
  done: sentence,
})

/** A settings screen: toggles and choices that must end in a given state, each with its why. */
export const settings = exerciseKind({
  exercise,
  answer: z.strictObject({ states: z.record(itemId, z.union([z.boolean(), itemId])) }),
  doing: true,
  score(exercise, answer) {
    const states = new Map(Object.entries(answer.states))
    const stray = [...states.keys()].some((id) => !exercise.settings.some((setting) => setting.id === id))
    const reproaches = exercise.settings.flatMap((setting) => {
      const state = states.get(setting.id) ?? setting.starts
      const known =
        setting.type === 'toggle'
          ? typeof state === 'boolean'
          : setting.options.some((option) => option.id === state)
      if (!known) return [nudge(exercise)]
      const wanted: readonly unknown[] =
        setting.wants === undefined ? [state] : setting.type === 'toggle' ? [setting.wants] : setting.wants
      return wanted.includes(state) ? [] : [setting.feedback]
    })
    return verdict(stray ? [...reproaches, nudge(exercise)] : reproaches, exercise.done)
  },
})
