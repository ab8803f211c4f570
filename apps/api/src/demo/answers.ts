import { score, type Answer, type Exercise, type ExerciseKindName, type ExerciseOf } from '@trousseau/domain'

type Solver<Kind extends ExerciseKindName> = (exercise: ExerciseOf<Kind>) => unknown

/** How someone who knows answers; a kind that isn't here is not played by the demo's youths. */
const SOLVERS: { [Kind in ExerciseKindName]?: Solver<Kind> } = {
  choice: ({ options }) => ({ option: options.find((option) => option.right)?.id }),
  inbox: ({ recipients, subjects, files }) => ({
    recipient: recipients.find(({ right }) => right)?.id,
    subject: subjects.find(({ right }) => right)?.id,
    files: files.filter(({ right }) => right).map(({ id }) => id),
  }),
  marking: ({ document }) => ({
    marked: document.lines.flatMap(({ parts }) => parts.flatMap((part) => (part.target ? [part.id] : []))),
  }),
  mission: () => ({ when: 'now-done' }),
}

/** An answer that the scoring calls right; `undefined` when none is known. */
export function rightAnswer(exercise: Exercise): Answer | undefined {
  const solve = SOLVERS[exercise.kind] as ((exercise: Exercise) => Answer) | undefined
  const answer = solve?.(exercise)
  return answer && score(exercise, answer).right ? answer : undefined
}

/** What a hurried youth answers: a wrong but honest answer, or `undefined` when there is none. */
export function wrongAnswer(exercise: Exercise): Answer | undefined {
  const answer = hurried(exercise)
  return answer && !score(exercise, answer).right ? answer : undefined
}

function hurried(exercise: Exercise): Answer | undefined {
  const right = rightAnswer(exercise)
  switch (exercise.kind) {
    case 'choice':
      return { option: exercise.options.find((option) => !option.right)?.id ?? '' }
    case 'inbox':
      return { ...(right as { recipient: string; subject: string }), files: [] }
    case 'marking':
      return { marked: [] }
    default:
      return undefined
  }
}
