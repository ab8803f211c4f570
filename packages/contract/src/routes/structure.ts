import { HOUR_SORTS, LEARNING_MODULES } from '@trousseau/domain'
import * as z from 'zod/mini'
import { route } from '../route.ts'

export const STRUCTURE_KINDS = ['mission-locale', 'e2c', 'epide', 'other'] as const

/** Bounds of what a structure may set. */
export const RULE_LIMITS = {
  tutorKeys: { min: 5, max: 60 },
  weeklyHours: { min: 1, max: 35 },
  minutes: { min: 0, max: 600 },
} as const

const between = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max))

const modules = z.array(z.enum(LEARNING_MODULES)).check(z.minLength(1), z.maxLength(LEARNING_MODULES.length))
const scale = z.strictObject(
  Object.fromEntries(HOUR_SORTS.map((sort) => [sort, between(RULE_LIMITS.minutes)])) as Record<
    (typeof HOUR_SORTS)[number],
    ReturnType<typeof between>
  >,
)

/** What a structure sets for its youths, see the domain's `Rules`. */
export const rules = z.strictObject({
  tutorKeys: between(RULE_LIMITS.tutorKeys),
  modules,
  hours: z.boolean(),
  weeklyHours: between(RULE_LIMITS.weeklyHours),
  scale,
  phone: z.string().check(z.trim(), z.maxLength(20), z.regex(/^(\+?[0-9][0-9 .]{3,18})?$/)),
})

const settings = z.extend(rules, {
  kind: z.enum(STRUCTURE_KINDS),
  /** Messages leave from this hour of the day until that one, in the time of France. */
  sendsFrom: z.int().check(z.minimum(0), z.maximum(23)),
  sendsUntil: z.int().check(z.minimum(1), z.maximum(24)),
})

export const structureSettings = route({
  method: 'GET',
  path: '/api/pro/structure',
  who: 'adviser',
  on: 'structure',
  says: 'Dit les réglages de la structure.',
  reply: z.extend(settings, { name: z.string(), advisersToo: z.boolean() }),
})

export const saveStructureSettings = route({
  method: 'POST',
  path: '/api/pro/structure',
  who: 'admin',
  on: 'structure',
  says: 'Change les réglages de la structure ; les téléphones des jeunes les apprennent à leur prochain contact.',
  body: settings,
  reply: z.strictObject({}),
})
