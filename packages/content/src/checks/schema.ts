import { EXERCISE_KINDS, lesson as lessonSchema, type Lesson } from '@trousseau/domain'
import type * as z from 'zod/mini'
import { readablePath, type Finding } from './finding.ts'

type Issue = z.core.$ZodIssue

/** Judges the shape of a lesson's file. Gives the lesson when it holds, else what to mend. */
export function checkShape(where: string, data: unknown): { lesson?: Lesson; findings: Finding[] } {
  const parsed = lessonSchema.safeParse(data)
  if (parsed.success) return { lesson: parsed.data, findings: [] }
  const findings = parsed.error.issues.map((issue) => ({
    where,
    path: readablePath(data, issue.path) || 'le fichier',
    says: inFrench(issue, valueAt(data, issue.path)),
  }))
  return { findings }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  )
}

const TYPES: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste (des lignes qui commencent par « - »)',
  object: 'un groupe de champs',
}

function inFrench(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'il manque ce champ'
      return `il faut ${TYPES[issue.expected] ?? issue.expected} ici`
    case 'unrecognized_keys':
      return `champ inconnu : ${issue.keys.map((key) => `« ${key} »`).join(', ')}. Faute de frappe, ou texte à mettre entre guillemets (il contient une virgule ou « : ») ?`
    case 'too_small':
      return issue.origin === 'string'
        ? `texte trop court (au moins ${issue.minimum} caractères)`
        : issue.origin === 'array'
          ? `il en faut au moins ${issue.minimum}`
          : `au moins ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string'
        ? `texte trop long : ${(value as string).length} caractères, ${issue.maximum} au plus`
        : issue.origin === 'array'
          ? `il y en a trop : ${issue.maximum} au plus`
          : `au plus ${issue.maximum}`
    case 'invalid_value':
      return value === undefined
        ? 'il manque ce champ'
        : `« ${shown(value)} » n’est pas possible ici. Au choix : ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      if (issue.path.at(-1) !== 'kind') return 'ce champ n’a pas la bonne forme'
      return `genre d’exercice inconnu : « ${shown(value)} ». Au choix : ${Object.keys(EXERCISE_KINDS).join(', ')}`
    case 'invalid_format':
      return `« ${shown(value)} » n’a pas la bonne forme (identifiants et noms d’images : minuscules sans accent, chiffres et tirets ; heures : "08:05" ; dates : 2026-11-23)`
    default:
      return `à revoir : ${issue.message}`
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
