import {
  score,
  type Answer,
  type AnswerOf,
  type Exercise,
  type ExerciseKindName,
  type ExerciseOf,
} from '@trousseau/domain'

const TYPED = {
  email: 'sami@exemple.fr',
  phone: '06 39 98 00 01',
  postcode: '93200',
  date: '12/03/2006',
  any: 'Exemple',
} as const

type Solvers = { [Kind in ExerciseKindName]: (exercise: ExerciseOf<Kind>) => AnswerOf<Kind> | undefined }

/** A right answer for each kind, found in the exercise itself, as an attentive youth would. */
const SOLVERS: Solvers = {
  cards: ({ cards }) => ({ cards: Object.fromEntries(cards.map(({ id }) => [id, 'yes' as const])) }),
  choice: ({ options }) => {
    const right = options.find((option) => option.right)
    return right && { option: right.id }
  },
  dialogue: ({ nodes }) => wayToGoodEnding(nodes),
  files: ({ files }) => ({
    files: Object.fromEntries(
      files.map((file) => [
        file.id,
        { name: file.says.map(([word]) => word).join('-'), folder: file.folder, pdf: file.toPdf === true },
      ]),
    ),
  }),
  form: ({ fields }) => ({
    values: Object.fromEntries(
      fields.flatMap((field): [string, string | boolean][] => {
        switch (field.type) {
          case 'text':
            return [[field.id, TYPED[field.expects]]]
          case 'date':
            return [[field.id, field.from ?? field.to ?? '2026-09-01']]
          case 'consent':
            return [[field.id, field.expects === 'tick']]
          case 'file':
            return [[field.id, field.files.find((file) => file.right)?.id ?? '']]
          case 'choice':
            return [[field.id, (field.options.find((option) => option.right) ?? field.options[0]!).id]]
        }
      }),
    ),
  }),
  gaps: ({ gaps }) => ({ filled: Object.fromEntries(gaps.map(({ id, accepts }) => [id, accepts[0]!])) }),
  html: ({ needs }) => ({
    source: needs
      .map(({ tag, attribute, count }) => {
        const opening = attribute ? `<${tag} ${attribute}="exemple">` : `<${tag}>`
        return `${opening}Exemple</${tag}>`.repeat(count ?? 1)
      })
      .join('\n'),
  }),
  inbox: ({ recipients, subjects, files }) => ({
    recipient: recipients.find((recipient) => recipient.right)?.id ?? null,
    subject: subjects.find((subject) => subject.right)?.id ?? null,
    files: files.filter((file) => file.right).map(({ id }) => id),
  }),
  marking: ({ document }) => ({
    marked: document.lines.flatMap(({ parts }) => parts.flatMap((part) => (part.target && part.id) || [])),
  }),
  matching: ({ left }) => ({ pairs: Object.fromEntries(left.map(({ id, match }) => [id, match])) }),
  mission: () => ({ when: 'planned' }),
  ordering: ({ steps }) => ({ order: steps.filter((step) => !step.extra).map(({ id }) => id) }),
  phone: ({ papers, call, voicemail }) => {
    const paper = papers.find((paper) => paper.right)
    return (
      paper && {
        number: paper.number,
        ...(call && wayToGoodEnding(call)),
        ...(voicemail && { message: voicemail.pieces.filter((piece) => !piece.extra).map(({ id }) => id) }),
      }
    )
  },
  route: (exercise) => {
    const planB = exercise.planB?.options.find((option) => option.right)?.id
    const trips = exercise.legs.reduce<Record<string, string>[]>(
      (before, leg) => before.flatMap((trip) => leg.departures.map(({ id }) => ({ ...trip, [leg.id]: id }))),
      [{}],
    )
    return trips
      .map((departures) => ({ departures, ...(planB !== undefined && { planB }) }))
      .find((answer) => score(exercise, answer).right)
  },
  settings: ({ settings }) => ({
    states: Object.fromEntries(
      settings.map((setting): [string, boolean | string] => [
        setting.id,
        setting.type === 'toggle'
          ? (setting.wants ?? setting.starts)
          : (setting.wants?.[0] ?? setting.starts),
      ]),
    ),
  }),
  sorting: ({ items }) => ({ placed: Object.fromEntries(items.map(({ id, box }) => [id, box])) }),
  triage: ({ offers }) => ({
    offers: Object.fromEntries(
      offers.map(({ id, box, reasons }) => {
        const reason = reasons?.find((reason) => reason.right)?.id
        return [id, { box, ...(reason !== undefined && { reason }) }]
      }),
    ),
  }),
  words: ({ prompts }) => ({ words: Object.fromEntries(prompts.map(({ id }) => [id, 'Exemple'])) }),
}

/**
 * A right answer to an exercise, for tests and journeys; `undefined` when the exercise has none, which is
 * an author's mistake.
 */
export function solve(exercise: Exercise): Answer | undefined {
  const answer = (SOLVERS[exercise.kind] as (exercise: Exercise) => Answer | undefined)(exercise)
  return answer !== undefined && score(exercise, answer).right ? answer : undefined
}

/** The shortest replies from the first moment of a talk to a good ending. */
function wayToGoodEnding(nodes: ExerciseOf<'dialogue'>['nodes']): { replies: string[] } | undefined {
  const ways = new Map<string, string[]>([[nodes[0]!.id, []]])
  for (const [id, replies] of ways) {
    const node = nodes.find((node) => node.id === id)
    if (node?.ending?.good) return { replies }
    for (const reply of node?.replies ?? []) {
      if (!ways.has(reply.goes)) ways.set(reply.goes, [...replies, reply.id])
    }
  }
  return undefined
}
