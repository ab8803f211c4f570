import { earliest, latest } from '../clock.ts'
import { YOUTH, type Event } from '../events/event.ts'
import { readEvent, type KnownEvent } from '../events/kinds.ts'
import { score, type Exercise } from '../exercises/kinds.ts'
import type { AppointmentProgress, LessonProgress, ObjectiveProgress, Progress } from './progress.ts'
import { foldTutoring } from '../tutoring/fold.ts'
import { newer, own } from './writing.ts'

/** Finds the exercise an answer is for; `undefined` when the content doesn't have it (any more, or yet). */
export type FindExercise = (lesson: string, exercise: string) => Exercise | undefined

/**
 * Adds events to a progress. Pure, and order-independent: unions, minima, maxima and last writer wins,
 * so that any order, grouping or repetition of the same events gives the same progress, here and on
 * the server. Events that are not understood are passed over.
 */
export function fold(progress: Progress, events: Iterable<Event>, find: FindExercise): Progress {
  const known: KnownEvent[] = []
  for (const event of events)
    if (readEvent(event).state === 'known') known.push(event as unknown as KnownEvent)
  return foldKnown(progress, known, find)
}

/** `fold` for events already judged `known` by `readEvent`. */
export function foldKnown(progress: Progress, events: Iterable<KnownEvent>, find: FindExercise): Progress {
  const draft: Progress = {
    ...progress,
    lessons: { ...progress.lessons },
    fields: { ...progress.fields },
    objectives: { ...progress.objectives },
    messages: { ...progress.messages },
    comments: { ...progress.comments },
    appointments: { ...progress.appointments },
    workshops: { ...progress.workshops },
    tutoring: {
      ...progress.tutoring,
      pairs: { ...progress.tutoring.pairs },
      measures: { ...progress.tutoring.measures },
    },
    hours: {
      declared: { ...progress.hours.declared },
      judged: { ...progress.hours.judged },
      excluded: { ...progress.hours.excluded },
    },
    placements: { ...progress.placements },
  }
  for (const event of events) {
    apply(draft, event, find)
    if (event.author === YOUTH) draft.lastActivity = latest(draft.lastActivity, event.at)
  }
  return draft
}

function apply(draft: Progress, event: KnownEvent, find: FindExercise): void {
  switch (event.kind) {
    case 'lesson.opened':
      touch(draft, event)
      return
    case 'film.watched': {
      const lesson = touch(draft, event)
      lesson.filmWatched = earliest(lesson.filmWatched, event.at)
      return
    }
    case 'help.asked': {
      const lesson = touch(draft, event)
      lesson.helpAsked = latest(lesson.helpAsked, event.at)
      return
    }
    case 'lesson.rated': {
      const lesson = touch(draft, event)
      lesson.rated = newer(lesson.rated, event, event.body.face)
      if (event.body.words) lesson.said = newer(lesson.said, event, event.body.words)
      return
    }
    case 'exercise.answered': {
      const { lesson: lessonId, exercise: exerciseId, answer } = event.body
      const exercise = find(lessonId, exerciseId)
      if (!exercise) return
      const lesson = touch(draft, event)
      const before = own(lesson.exercises, exerciseId)
      const right = score(exercise, answer).right ? earliest(before?.right, event.at) : before?.right
      lesson.exercises[exerciseId] = {
        tries: Math.max(before?.tries ?? 0, event.body.try),
        ...(right !== undefined && { right }),
      }
      return
    }
    case 'field.set':
      draft.fields[event.body.path] = newer(own(draft.fields, event.body.path), event, event.body.value)
      return
    case 'structure.joined':
      draft.structure = newer(draft.structure, event, event.body.structure)
      return
    case 'objective.set':
      change(draft, event, ({ set }) => ({ set: newer(set, event, event.body) }))
      return
    case 'objective.done':
      change(draft, event, ({ done }) => ({ done: newer(done, event, event.body.words ?? '') }))
      return
    case 'objective.validated':
    case 'objective.returned':
    case 'objective.withdrawn': {
      const { objective: _, ...said } = event.body
      const verdict = VERDICTS[event.kind]
      change(draft, event, ({ judged }) => ({ judged: newer(judged, event, { verdict, ...said }) }))
      return
    }
    case 'message.sent':
      draft.messages[event.id] = { at: event.at, by: 'adviser', name: event.body.from, text: event.body.text }
      return
    case 'message.written':
      draft.messages[event.id] = { at: event.at, by: 'youth', name: '', text: event.body.text }
      return
    case 'message.read':
      draft.readUntil = latest(draft.readUntil, event.body.until)
      return
    case 'message.seen':
      draft.seenUntil = latest(draft.seenUntil, event.body.until)
      return
    case 'comment.written': {
      const before = own(draft.comments, event.id)
      draft.comments[event.id] = { ...before, written: newer(before?.written, event, event.body) }
      return
    }
    case 'comment.settled': {
      const before = own(draft.comments, event.body.comment)
      draft.comments[event.body.comment] = { ...before, settled: earliest(before?.settled, event.at) }
      return
    }
    case 'cv.read':
      draft.cvRead = latest(draft.cvRead, event.at)
      return
    case 'appointment.set':
      note(draft, event, ({ set }) => ({ set: newer(set, event, event.body) }))
      return
    case 'appointment.cancelled':
      note(draft, event, ({ cancelled }) => ({ cancelled: newer(cancelled, event, event.body) }))
      return
    case 'appointment.answered':
      note(draft, event, ({ answered }) => ({ answered: newer(answered, event, event.body) }))
      return
    case 'appointment.seated':
      note(draft, event, ({ seated }) => ({ seated: newer(seated, event, event.body) }))
      return
    case 'appointment.attended':
      note(draft, event, ({ attended }) => ({ attended: newer(attended, event, event.body) }))
      return
    case 'hours.declared': {
      const { activity, ...said } = event.body
      draft.hours.declared[activity] = newer(own(draft.hours.declared, activity), event, said)
      return
    }
    case 'hours.judged': {
      const { activity, ...said } = event.body
      draft.hours.judged[activity] = newer(own(draft.hours.judged, activity), event, said)
      return
    }
    case 'week.excluded': {
      const { monday, ...said } = event.body
      draft.hours.excluded[monday] = newer(own(draft.hours.excluded, monday), event, said)
      return
    }
    case 'placement.asked': {
      const before = own(draft.placements, event.body.request)
      draft.placements[event.body.request] = { ...before, asked: newer(before?.asked, event, event.body) }
      return
    }
    case 'placement.judged': {
      const before = own(draft.placements, event.body.request)
      draft.placements[event.body.request] = { ...before, judged: newer(before?.judged, event, event.body) }
      return
    }
    case 'workshop.joined': {
      const before = own(draft.workshops, event.body.workshop)
      draft.workshops[event.body.workshop] = { ...before, joined: newer(before?.joined, event, event.body) }
      return
    }
    case 'workshop.led': {
      const before = own(draft.workshops, event.body.workshop)
      draft.workshops[event.body.workshop] = { ...before, led: newer(before?.led, event, event.body.lesson) }
      return
    }
    case 'workshop.closed': {
      const before = own(draft.workshops, event.body.workshop)
      draft.workshops[event.body.workshop] = { ...before, closed: earliest(before?.closed, event.at) }
      return
    }
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
      foldTutoring(draft.tutoring, event)
      return
    default:
      event satisfies never
  }
}

const VERDICTS = {
  'objective.validated': 'validated',
  'objective.returned': 'returned',
  'objective.withdrawn': 'withdrawn',
} as const

/** Changes a part of an objective's entry, whichever part came first. */
function change(
  draft: Progress,
  event: { body: { objective: string } },
  part: (before: ObjectiveProgress) => ObjectiveProgress,
): void {
  const before = own(draft.objectives, event.body.objective) ?? {}
  draft.objectives[event.body.objective] = { ...before, ...part(before) }
}

/** Changes a part of an appointment's entry, whichever part came first. */
function note(
  draft: Progress,
  event: { body: { appointment: string } },
  part: (before: AppointmentProgress) => AppointmentProgress,
): void {
  const before = own(draft.appointments, event.body.appointment) ?? {}
  draft.appointments[event.body.appointment] = { ...before, ...part(before) }
}

/** The lesson's entry, copied before it is changed, with its first and last times moved. */
function touch(draft: Progress, event: { at: string; body: { lesson: string } }): LessonProgress {
  const id = event.body.lesson
  const before = own(draft.lessons, id)
  const lesson: LessonProgress = {
    ...before,
    first: earliest(before?.first, event.at),
    last: latest(before?.last, event.at),
    exercises: { ...before?.exercises },
  }
  draft.lessons[id] = lesson
  return lesson
}
