import type { Stamp } from '../clock.ts'
import type { ObjectiveProgress, Progress } from './progress.ts'

/** `open`: to do; `returned`: to do again, with a word; `done`: the youth says so, and waits to be believed. */
export type ObjectiveState = 'open' | 'returned' | 'done' | 'validated'

/** An objective as both sides read it. */
export interface Objective {
  id: string
  title: string
  details?: string
  /** `2026-12-07`. */
  due?: string
  /** The lesson it is about. */
  lesson?: string
  /** Who set it. */
  from: string
  setAt: Stamp
  state: ObjectiveState
  /** When the state was reached. */
  movedAt: Stamp
  /** The youth's word with « c'est fait ». */
  doneWords?: string
  /** The adviser's word when validating or sending back. */
  verdictWords?: string
}

/** The objectives there are, those withdrawn left out: what is to do first, the nearest date first. */
export function objectivesOf(progress: Progress): Objective[] {
  return Object.entries(progress.objectives)
    .flatMap(([id, parts]) => objectiveOf(id, parts) ?? [])
    .sort(
      (a, b) =>
        ORDER[a.state] - ORDER[b.state] ||
        compare(a.due ?? '9999', b.due ?? '9999') ||
        compare(b.setAt, a.setAt) ||
        compare(a.id, b.id),
    )
}

const ORDER: Record<ObjectiveState, number> = { returned: 0, open: 0, done: 1, validated: 2 }
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `undefined` for one that was withdrawn, or whose setting has not come yet. */
function objectiveOf(id: string, { set, done, judged }: ObjectiveProgress): Objective | undefined {
  if (!set || judged?.value.verdict === 'withdrawn') return undefined
  const doneSince = done !== undefined && (judged === undefined || done.at > judged.at)
  const state =
    judged?.value.verdict === 'validated'
      ? 'validated'
      : doneSince
        ? 'done'
        : judged === undefined
          ? 'open'
          : 'returned'
  const { objective: _, ...said } = set.value
  return {
    id,
    ...said,
    setAt: set.at,
    state,
    movedAt: (state === 'done' ? done?.at : judged?.at) ?? set.at,
    ...(done?.value && { doneWords: done.value }),
    ...(judged?.value.words && { verdictWords: judged.value.words }),
  }
}
