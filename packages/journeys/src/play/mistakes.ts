import { solve } from '@trousseau/content/solutions'
import {
  score,
  type Answer,
  type AnswerOf,
  type Exercise,
  type ExerciseKindName,
  type ExerciseOf,
} from '@trousseau/domain'

type Spoilers = {
  [Kind in ExerciseKindName]: (exercise: ExerciseOf<Kind>, right: AnswerOf<Kind>) => AnswerOf<Kind>[]
}

/** Answers a hurried youth might give, close to the right one; those that happen to be right are left out later. */
const SPOILERS: Spoilers = {
  // Nothing said here is wrong.
  cards: () => [],
  mission: () => [],
  words: () => [],
  choice: ({ options }) => options.map(({ id }) => ({ option: id })),
  dialogue: ({ nodes }) => endings(nodes).map((replies) => ({ replies })),
  files: ({ folders }, right) =>
    Object.entries(right.files).flatMap(([id, file]) =>
      folders.map((folder) => ({ files: { ...right.files, [id]: { ...file, folder: folder.id } } })),
    ),
  form: ({ fields }, right) =>
    fields.flatMap((field): AnswerOf<'form'>[] => {
      const spoilt = (value: string | boolean) => ({ values: { ...right.values, [field.id]: value } })
      switch (field.type) {
        case 'text':
          return field.expects === 'any' ? [] : [spoilt('oups')]
        case 'consent':
          return [spoilt(field.expects !== 'tick')]
        case 'file':
          return field.files.map(({ id }) => spoilt(id))
        case 'choice':
          return field.options.map(({ id }) => spoilt(id))
        case 'date':
          return []
      }
    }),
  // Only pieces that the screen offers for a gap can be put there.
  gaps: ({ gaps, pieces }, right) =>
    gaps.flatMap(({ id, accepts, offers = pieces.map((piece) => piece.id) }) =>
      offers
        .filter((piece) => !accepts.includes(piece))
        .map((piece) => ({ filled: { ...right.filled, [id]: piece } })),
    ),
  html: () => [{ source: 'Exemple' }],
  inbox: (_, right) => [{ ...right, files: [] }],
  marking: ({ document }, right) => {
    const other = document.lines.flatMap(({ parts }) => parts).find((part) => part.id && !part.target)
    return other ? [{ marked: [other.id!] }] : [{ marked: right.marked.slice(1) }]
  },
  matching: ({ right: answers }, right) =>
    Object.keys(right.pairs).flatMap((left) =>
      answers.map(({ id }) => ({ pairs: { ...right.pairs, [left]: id } })),
    ),
  ordering: (_, right) => [{ order: right.order.toReversed() }],
  phone: ({ papers }) => papers.filter(({ right }) => !right).map(({ number }) => ({ number })),
  route: ({ legs }, right) =>
    legs.flatMap((leg) =>
      leg.departures.map(({ id }) => ({ ...right, departures: { ...right.departures, [leg.id]: id } })),
    ),
  settings: ({ settings }, right) =>
    settings.flatMap((setting) =>
      setting.type === 'toggle'
        ? [{ states: { ...right.states, [setting.id]: !right.states[setting.id] } }]
        : setting.options.map(({ id }) => ({ states: { ...right.states, [setting.id]: id } })),
    ),
  sorting: ({ boxes }, right) =>
    Object.keys(right.placed).flatMap((item) =>
      boxes.map(({ id }) => ({ placed: { ...right.placed, [item]: id } })),
    ),
  // A reason left out can't be sent: only a box where none is asked is a mistake one can make.
  triage: ({ offers }, right) =>
    offers.flatMap(({ id, box, also = [] }) =>
      (['yes', 'prepare', 'no'] as const)
        .filter((other) => other !== box && !also.includes(other))
        .map((other) => ({ offers: { ...right.offers, [id]: { box: other } } })),
    ),
}

/** A wrong answer to an exercise, the first an author may have thought of; `undefined` where nothing is wrong. */
export function mistake(exercise: Exercise): Answer | undefined {
  const spoil = SPOILERS[exercise.kind] as (exercise: Exercise, right: Answer) => Answer[]
  return spoil(exercise, solve(exercise)!).find((answer) => !score(exercise, answer).right)
}

/** The replies that lead to each ending of a talk. */
function endings(nodes: ExerciseOf<'dialogue'>['nodes']): string[][] {
  const ways = new Map<string, string[]>([[nodes[0]!.id, []]])
  for (const [id, replies] of ways)
    for (const reply of nodes.find((node) => node.id === id)?.replies ?? [])
      if (!ways.has(reply.goes)) ways.set(reply.goes, [...replies, reply.id])
  return nodes.flatMap((node) => (node.ending && ways.has(node.id) ? [ways.get(node.id)!] : []))
}
