import type * as z from 'zod/mini'

/** What scoring an answer says. The same on the phone and on the server. */
export interface Verdict {
  right: boolean
  /** Sentences of the content that explain, the most useful first; never empty. */
  feedback: string[]
}

/** Right when there is nothing to reproach; otherwise the reproaches, each said once. */
export function verdict(reproaches: readonly string[], praise: string): Verdict {
  const right = reproaches.length === 0
  return { right, feedback: right ? [praise] : [...new Set(reproaches)] }
}

/** A kind of exercise: what the author writes, what the youth answers, and how one judges the other. */
export interface ExerciseKind<Exercise extends z.ZodMiniType, Answer extends z.ZodMiniType> {
  /** What stands in the lesson's file, beyond `id`, `kind`, `ask` and `hint`. */
  exercise: Exercise
  /** What travels in `exercise.answered`. */
  answer: Answer
  /** Whether the youth does something on a real object (true) or only picks an answer (false). */
  doing: boolean
  score(exercise: z.infer<Exercise>, answer: z.infer<Answer>): Verdict
}

/** Ties an exercise schema to its answer and its scoring, for inference. */
export function exerciseKind<Exercise extends z.ZodMiniType, Answer extends z.ZodMiniType>(
  kind: ExerciseKind<Exercise, Answer>,
): ExerciseKind<Exercise, Answer> {
  return kind
}
