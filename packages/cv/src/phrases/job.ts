/** Families of jobs, after the great domains of the ROME, the French directory of jobs; letters are its own. */
export const JOB_FAMILIES = {
  A: 'Nature et animaux',
  D: 'Vente',
  E: 'Image et communication',
  F: 'Bâtiment',
  G: 'Cuisine, hôtel, animation',
  H: 'Industrie',
  I: 'Réparation',
  J: 'Soin',
  K: 'Services et sécurité',
  M: 'Bureau et numérique',
  N: 'Transport et entrepôt',
} as const

export type JobFamily = keyof typeof JOB_FAMILIES

/** An entry job and what one may tell of it. Tasks begin with a verb, so that they fit everyone. */
export interface Job {
  id: string
  family: JobFamily
  /** The activity, the same for all: « Vente en boulangerie ». */
  name: string
  /** How it may stand at the head of a CV, masculine then feminine; one form when it fits both. */
  titles: readonly [string] | readonly [string, string]
  /** Other words people type for it, lower case, without accents. */
  also: readonly string[]
  /** What one does there: lines of an experience. */
  tasks: readonly string[]
  skills: readonly string[]
  /** Sentences for the head of the CV. */
  summaries: readonly string[]
}
