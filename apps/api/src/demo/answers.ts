import { solve } from '@trousseau/content/solutions'
import { score, type Answer, type Exercise } from '@trousseau/domain'

/** An answer that the scoring calls right; `undefined` when none is found. */
export function rightAnswer(exercise: Exercise): Answer | undefined {
  const answer = solve(exercise)
  return answer && score(exercise, answer).right ? answer : undefined
}

/** What a hurried youth answers: the wrong option, or the right answer with its parts left out. */
export function wrongAnswer(exercise: Exercise): Answer | undefined {
  const right = rightAnswer(exercise)
  if (!right) return undefined
  const hurried =
    exercise.kind === 'choice'
      ? { option: exercise.options.find((option) => !option.right)?.id ?? '' }
      : Object.fromEntries(Object.entries(right).map(([name, value]) => [name, emptied(value)]))
  return score(exercise, hurried).right ? undefined : (hurried as Answer)
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  return typeof value === 'object' && value !== null ? {} : value
}
