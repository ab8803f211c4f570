import type { TimelineItem, YouthPage } from '@trousseau/contract'
import type { Content } from '@trousseau/content/node'
import {
  readEvent,
  score,
  stampMs,
  type BodyOf,
  type Key,
  type KnownEvent,
  type NumberedEvent,
} from '@trousseau/domain'

/**
 * What a youth did, newest first. Answers are scored again, and keys stand right after the answer that won
 * them. What is not understood (yet) is left out, and so are the youth's own fields
 * the words between them and their adviser and all of tutoring, which are no evidence of what was done.
 */
export function timelineOf(
  events: readonly NumberedEvent[],
  won: readonly Key[],
  content: Content,
): TimelineItem[] {
  const items: { at: string; item: TimelineItem }[] = []
  for (const event of events) {
    if (readEvent(event).state !== 'known') continue
    const item = itemOf(event as unknown as KnownEvent & { seq: number }, content)
    if (item) items.push({ at: event.at, item })
  }
  items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.item.seq - b.item.seq))
  const timeline: TimelineItem[] = []
  const keys = new Map(won.map((key) => [`${key.lesson} ${key.at}`, key]))
  for (const { at, item } of items) {
    timeline.push(item)
    const place = `${item.lesson} ${at}`
    if (item.kind === 'done' && keys.delete(place)) {
      timeline.push({ seq: item.seq, at: item.at, kind: 'key', lesson: item.lesson })
    }
  }
  return timeline.reverse()
}

function itemOf(event: KnownEvent & { seq: number }, content: Content): TimelineItem | undefined {
  const head = { seq: event.seq, at: stampMs(event.at) }
  switch (event.kind) {
    case 'structure.joined':
      return { ...head, kind: 'joined' }
    case 'lesson.opened':
      return { ...head, kind: 'opened', lesson: event.body.lesson }
    case 'film.watched':
      return { ...head, kind: 'film', lesson: event.body.lesson }
    case 'help.asked':
      return { ...head, kind: 'help', ...event.body }
    case 'lesson.rated':
      return { ...head, kind: 'rated', ...event.body }
    case 'exercise.answered': {
      const { lesson, exercise: id, answer } = event.body
      const exercise = content.findExercise(lesson, id)
      if (!exercise) return undefined
      const kind = score(exercise, answer).right ? 'done' : 'tried'
      return { ...head, kind, lesson, exercise: id, try: event.body.try }
    }
    case 'field.set':
    case 'objective.set':
    case 'objective.done':
    case 'objective.validated':
    case 'objective.returned':
    case 'objective.withdrawn':
    case 'message.sent':
    case 'message.written':
    case 'message.read':
    case 'message.seen':
    case 'comment.written':
    case 'comment.settled':
    case 'cv.read':
    case 'appointment.set':
    case 'appointment.cancelled':
    case 'appointment.answered':
    case 'appointment.seated':
    case 'appointment.attended':
    case 'hours.declared':
    case 'hours.judged':
    case 'week.excluded':
    case 'placement.asked':
    case 'placement.judged':
    case 'workshop.joined':
    case 'workshop.led':
    case 'workshop.closed':
    case 'charter.signed':
    case 'charter.judged':
    case 'tutoring.turned':
    case 'tutoring.moderated':
    case 'tutor.wanted':
    case 'pair.made':
    case 'pair.accepted':
    case 'pair.wrote':
    case 'pair.said':
    case 'pair.judged':
    case 'pair.reported':
    case 'pair.blocked':
    case 'pair.left':
    case 'pair.ended':
    case 'pair.frozen':
    case 'pair.read':
    case 'pair.helped':
    case 'pair.forgotten':
      return undefined
    default:
      event satisfies never
  }
}

/** What was written with own words, the newest first; only the last version of each exercise. */
export function ownWordsOf(
  events: readonly NumberedEvent[],
  content: Content,
): NonNullable<YouthPage['ownWords']> {
  const last = new Map<string, NonNullable<YouthPage['ownWords']>[number]>()
  for (const event of [...events].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    if (event.kind !== 'exercise.answered' || readEvent(event).state !== 'known') continue
    const { lesson, exercise, answer } = event.body as BodyOf<'exercise.answered'>
    const asked = content.findExercise(lesson, exercise)
    if (asked?.kind !== 'words' || !score(asked, answer).right) continue
    const { words } = answer as { words: Record<string, string> }
    const said = asked.prompts.flatMap(({ id }) => words[id]?.trim() || [])
    last.set(`${lesson} ${exercise}`, { lesson, exercise, at: stampMs(event.at), words: said })
  }
  return [...last.values()].sort((a, b) => b.at - a.at)
}
