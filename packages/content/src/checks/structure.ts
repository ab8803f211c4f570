import { EXERCISE_KINDS, type Lesson, type Module } from '@trousseau/domain'
import type { Finding } from './finding.ts'
import { brokenLinks, type Fault } from './links.ts'
import { solve } from './solutions.ts'

const LETTERS: Record<Module, string> = {
  orientation: 'o',
  formation: 'f',
  emploi: 'e',
  candidature: 'c',
  numerique: 'n',
  tutorat: 't',
}

/** What makes a lesson one: doing before choosing, a proof, a right answer everywhere, ids that hold. */
export function checkStructure(where: string, lesson: Lesson): Finding[] {
  const { id, module, exercises, proof } = lesson
  const doing = exercises.filter(({ kind }) => EXERCISE_KINDS[kind].doing).length
  const choices = exercises.filter(({ kind }) => kind === 'choice').length
  const faults: Fault[] = []
  if (id !== where) faults.push(['id', `la leçon « ${id} » est dans le dossier « ${where} »`])
  if (!new RegExp(`^${LETTERS[module]}\\d+$`).test(id))
    faults.push([
      'module',
      `une leçon de « ${module} » s’appelle ${LETTERS[module]} suivi d’un numéro, pas « ${id} »`,
    ])
  if (doing < 2) faults.push(['exercises', `il faut au moins 2 exercices où l’on fait ; il y en a ${doing}`])
  if (choices * 3 > exercises.length)
    faults.push([
      'exercises',
      `pas plus d’un exercice sur trois à choix simple (« choice ») ; il y en a ${choices} sur ${exercises.length}`,
    ])
  if (!exercises.some((exercise) => exercise.id === proof.exercise))
    faults.push(['proof › exercise', `aucun exercice ne s’appelle « ${proof.exercise} »`])
  exercises.forEach((exercise, index) => {
    const path = `exercice « ${exercise.id} »`
    const inside = (place: string) => (place ? `${path} › ${place}` : path)
    if (!/^[a-z]/.test(exercise.id)) faults.push([path, 'l’id d’un exercice commence par une lettre'])
    if (exercises.findIndex((other) => other.id === exercise.id) !== index)
      faults.push([path, 'deux exercices portent cet id'])
    const links = [...repeatedIds(exercise), ...brokenLinks(exercise)]
    faults.push(...links.map(([place, says]): Fault => [inside(place), says]))
    if (exercise.kind === 'marking') {
      for (const part of exercise.document.lines.flatMap(({ parts }) => parts)) {
        if (part.id === undefined ? part.target : part.feedback === undefined)
          faults.push([
            inside(`document › « ${part.id ?? part.text} »`),
            part.id === undefined
              ? 'ce morceau est à toucher : il lui faut un id'
              : 'il manque le retour (« feedback »)',
          ])
      }
    }
    if (links.length === 0 && solve(exercise) === undefined)
      faults.push([
        path,
        'aucune réponse n’est juste : vérifie les « right: true », les chemins ou les horaires',
      ])
  })
  return faults.map(([path, says]) => ({ where, path, says }))
}

/** Ids that stand twice in one list, at any depth. */
function repeatedIds(value: unknown, path = ''): Fault[] {
  if (Array.isArray(value)) {
    const ids = value.flatMap((item) => (item as { id?: string } | null)?.id ?? [])
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    return [
      ...twice.map((id): Fault => [path, `l’id « ${id} » est là deux fois`]),
      ...value.flatMap((item) => repeatedIds(item, path)),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => repeatedIds(item, path ? `${path} › ${key}` : key))
}
