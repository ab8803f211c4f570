import { cutAtGaps, type Exercise, type ExerciseOf } from '@trousseau/domain'

/** A mistake inside an exercise: where, and what is wrong. */
export type Fault = [path: string, says: string]

/** What an exercise points at and doesn't have: boxes, pieces, moments of a talk… */
export function brokenLinks(exercise: Exercise): Fault[] {
  switch (exercise.kind) {
    case 'matching':
      return exercise.left.flatMap((item) =>
        unknown(`left › « ${item.id} »`, [item.match, ...(item.also ?? [])], exercise.right, 'right'),
      )
    case 'sorting':
      return exercise.items.flatMap((item) =>
        unknown(`items › « ${item.id} »`, [item.box, ...(item.also ?? [])], exercise.boxes, 'boxes'),
      )
    case 'cards':
      return exercise.cards.flatMap((card) =>
        unknown(`cards › « ${card.id} »`, card.leads, exercise.families, 'families'),
      )
    case 'files':
      return exercise.files.flatMap((file) => [
        ...unknown(`files › « ${file.id} »`, [file.folder], exercise.folders, 'folders'),
        ...(file.toPdf && file.feedback.pdf === undefined
          ? [
              [
                `files › « ${file.id} » › feedback`,
                'il manque « pdf », puisqu’il faut en faire un PDF',
              ] as Fault,
            ]
          : []),
      ])
    case 'settings':
      return exercise.settings.flatMap((setting) =>
        setting.type === 'choice'
          ? unknown(
              `settings › « ${setting.id} »`,
              [setting.starts, ...(setting.wants ?? [])],
              setting.options,
              'options',
            )
          : [],
      )
    case 'gaps':
      return gapFaults(exercise)
    case 'dialogue':
      return talkFaults('nodes', exercise.nodes)
    case 'phone':
      return exercise.call ? talkFaults('call', exercise.call) : []
    default:
      return []
  }
}

function unknown(
  path: string,
  ids: readonly string[],
  list: readonly { id: string }[],
  name: string,
): Fault[] {
  return ids
    .filter((id) => !list.some((item) => item.id === id))
    .map((id) => [path, `« ${id} » n’existe pas dans « ${name} »`])
}

function gapFaults({ lines, gaps, pieces }: ExerciseOf<'gaps'>): Fault[] {
  const written = lines.flatMap((line) =>
    cutAtGaps(line).flatMap((part) => ('gap' in part ? [part.gap] : [])),
  )
  return [
    ...unknown('lines', written, gaps, 'gaps'),
    ...gaps.flatMap((gap): Fault[] => {
      const path = `gaps › « ${gap.id} »`
      const times = written.filter((id) => id === gap.id).length
      return [
        ...(times === 1 ? [] : [[path, `« [${gap.id}] » doit être écrit une fois dans « lines »`] as Fault]),
        ...unknown(path, [...gap.accepts, ...(gap.offers ?? [])], pieces, 'pieces'),
        ...(gap.offers === undefined || gap.accepts.some((id) => gap.offers!.includes(id))
          ? []
          : [[path, 'aucun morceau accepté n’est dans « offers »'] as Fault]),
      ]
    }),
  ]
}

function talkFaults(list: string, nodes: ExerciseOf<'dialogue'>['nodes']): Fault[] {
  const replies = nodes.flatMap((node) => node.replies ?? [])
  const reached = new Set([nodes[0]!.id, ...replies.map((reply) => reply.goes)])
  const twice = replies.filter((reply, index) => replies.findIndex(({ id }) => id === reply.id) !== index)
  return [
    ...twice.map((reply): Fault => [list, `deux réponses s’appellent « ${reply.id} »`]),
    ...nodes.flatMap((node): Fault[] => {
      const path = `${list} › « ${node.id} »`
      return [
        ...(node.replies ?? []).flatMap((reply) =>
          unknown(`${path} › « ${reply.id} »`, [reply.goes], nodes, list),
        ),
        ...((node.replies === undefined) === (node.ending === undefined)
          ? [[path, 'il faut soit des réponses (« replies »), soit une fin (« ending »)'] as Fault]
          : []),
        ...(reached.has(node.id) ? [] : [[path, 'aucune réponse ne mène ici'] as Fault]),
      ]
    }),
  ]
}
