import type { Fields, FieldWrite } from '@trousseau/cv'
import { m } from '../paraglide/messages.js'

/** The walk's questions, in order: what stands in the address, and how the list names it. */
export const STEPS = [
  { id: 'metier', name: m.cv_step_job },
  { id: 'nom', name: m.cv_step_name },
  { id: 'contact', name: m.cv_step_contact },
  { id: 'phrase', name: m.cv_step_sentence },
  { id: 'vecu', name: m.cv_step_experiences },
  { id: 'ecole', name: m.cv_step_school },
  { id: 'competences', name: m.cv_step_skills },
  { id: 'langues', name: m.cv_step_languages },
  { id: 'loisirs', name: m.cv_step_interests },
  { id: 'photo', name: m.cv_step_photo },
  { id: 'style', name: m.cv_step_look },
] as const

export type StepId = (typeof STEPS)[number]['id']

export function isStep(id: string): id is StepId {
  return STEPS.some((step) => step.id === id)
}

/** Address of what comes after a step: the next question, or the page that gives the CV. */
export function addressAfter(cv: string, step: StepId): string {
  const next = STEPS[STEPS.findIndex(({ id }) => id === step) + 1]
  return next ? `/cv/${cv}/${next.id}` : `/cv/${cv}/fini`
}

/** Address of what comes before a step: the question before, or the home of the CVs. */
export function addressBefore(cv: string, step: StepId): string {
  const previous = STEPS[STEPS.findIndex(({ id }) => id === step) - 1]
  return previous ? `/cv/${cv}/${previous.id}` : '/cv'
}

/** What to write when a step, or `fini`, is reached: the furthest one is where the walk resumes. */
export function reached(fields: Fields, cv: string, step: string): FieldWrite[] {
  const path = `cvs.${cv}.step`
  const rank = (id: unknown) => {
    const at = STEPS.findIndex((one) => one.id === id)
    return at < 0 ? STEPS.length : at
  }
  const before = fields[path]?.value
  return before !== undefined && rank(before) >= rank(step) ? [] : [{ path, value: step }]
}
