import type { FieldValue } from '../events/bodies.ts'
import { LEARNING_MODULES, type Module } from '../modules.ts'
import type { Progress } from './progress.ts'

/** Where the first questions' answers are kept: one `field.set` each. */
export const DIAGNOSIS_FIELDS = {
  /** How French is, to read and to hear. */
  language: 'diagnosis.language',
  /** Wants texts read out. */
  reading: 'diagnosis.reading',
  aim: 'diagnosis.aim',
  email: 'diagnosis.email',
  means: 'diagnosis.means',
  /** Whether the adviser may see what these answers say; only `true` is a yes. */
  shared: 'diagnosis.shared',
  /** The questions were gone through or passed over: they are not asked again. */
  over: 'diagnosis.over',
} as const

export const FRENCH_EASE = ['easy', 'unsure', 'learning'] as const
export const AIMS = ['idea', 'training', 'job'] as const
export const EMAIL_EASE = ['easy', 'unsure', 'hard'] as const
export const MEANS = ['data', 'wifi', 'computer'] as const

/** What the youth said of themselves; what was not answered is absent. */
export interface Diagnosis {
  /** Whether French is theirs, or being learnt: what is read out is then read slower. */
  language?: (typeof FRENCH_EASE)[number]
  reading?: 'aloud' | 'alone'
  /** Looking for what to do, for a training, or for a job. */
  aim?: (typeof AIMS)[number]
  email?: (typeof EMAIL_EASE)[number]
  /** What they have at hand, none of it too. */
  means?: (typeof MEANS)[number][]
}

/** Reads the answers back; values of another app's version, or forged ones, are as if not answered. */
export function diagnosisOf(progress: Progress): Diagnosis {
  const language = among(FRENCH_EASE, valueAt(progress, DIAGNOSIS_FIELDS.language))
  const reading = among(['aloud', 'alone'] as const, valueAt(progress, DIAGNOSIS_FIELDS.reading))
  const aim = among(AIMS, valueAt(progress, DIAGNOSIS_FIELDS.aim))
  const email = among(EMAIL_EASE, valueAt(progress, DIAGNOSIS_FIELDS.email))
  const means = valueAt(progress, DIAGNOSIS_FIELDS.means)
  return {
    ...(language && { language }),
    ...(reading && { reading }),
    ...(aim && { aim }),
    ...(email && { email }),
    ...(Array.isArray(means) && { means: MEANS.filter((one) => means.includes(one)) }),
  }
}

/** What an adviser can act on, in the order of a list. */
export const SIGNALS = [
  'no-connection',
  'no-data-plan',
  'no-computer',
  'learns-french',
  'needs-reading-aid',
  'needs-email-help',
] as const

export type Signal = (typeof SIGNALS)[number]

/** What those answers would tell an adviser, whether or not it may be told. */
export function signalsIn({ language, reading, email, means }: Diagnosis): Signal[] {
  const has = (one: (typeof MEANS)[number]) => means === undefined || means.includes(one)
  const said: Record<Signal, boolean> = {
    'no-connection': !has('data') && !has('wifi'),
    'no-data-plan': !has('data') && has('wifi'),
    'no-computer': !has('computer'),
    'learns-french': language === 'learning',
    'needs-reading-aid': reading === 'aloud',
    'needs-email-help': email === 'hard',
  }
  return SIGNALS.filter((signal) => said[signal])
}

/** The signals an adviser may see: none without the youth's yes, and none once they took it back. */
export function signalsOf(progress: Progress): Signal[] {
  return valueAt(progress, DIAGNOSIS_FIELDS.shared) === true ? signalsIn(diagnosisOf(progress)) : []
}

/** Whether the first questions are still to be asked: nothing was done yet, and they were not gone through. */
export function isNewcomer(progress: Progress): boolean {
  return Object.keys(progress.lessons).length === 0 && valueAt(progress, DIAGNOSIS_FIELDS.over) !== true
}

const FIRST_MODULES: Record<NonNullable<Diagnosis['aim']>, readonly Module[]> = {
  idea: ['orientation', 'formation'],
  training: ['formation', 'orientation'],
  job: ['emploi', 'candidature'],
}

/**
 * The modules in the order that suits what was said. Who is not at ease with e-mail begins there when they look
 * for a job, since nothing is sent without it, and meets it second otherwise.
 */
export function moduleOrder({ aim, email }: Diagnosis): Module[] {
  const first: Module[] = [...(aim ? FIRST_MODULES[aim] : [])]
  if (email === 'hard' || email === 'unsure') {
    const now = email === 'hard' && (aim === 'job' || aim === undefined)
    first.splice(now ? 0 : 1, 0, 'numerique')
  }
  return [...first, ...LEARNING_MODULES.filter((module) => !first.includes(module))]
}

function valueAt(progress: Progress, path: string): FieldValue | undefined {
  return Object.hasOwn(progress.fields, path) ? progress.fields[path]?.value : undefined
}

function among<Value extends string>(
  values: readonly Value[],
  value: FieldValue | undefined,
): Value | undefined {
  return values.find((one) => one === value)
}
