import type { Content } from '@trousseau/content/node'
import {
  stamp,
  uuidv7,
  YOUTH,
  type BodyOf,
  type Event,
  type KnownKind,
  type LessonHead,
} from '@trousseau/domain'
import { rightAnswer, wrongAnswer } from './answers.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How far a youth went: days since joining, days since last seen, and lessons won. */
export interface Pace {
  joined: number
  lastSeen: number
  lessons: number
}

/** Spreads the demo's youths from « just joined » to « nearly through », by their place in the list. */
export function paceOf(place: number, chance: () => number, lessons: number): Pace {
  const joined = 3 + Math.floor(chance() * 80)
  // One in ten never began, so that the list shows it too.
  if (place % 10 === 7) return { joined, lastSeen: joined, lessons: 0 }
  const lastSeen = Math.min(joined - 1, Math.floor(chance() ** 3 * 45))
  return { joined, lastSeen, lessons: Math.round(chance() ** 1.6 * Math.min(lessons, 24)) }
}

/** What one youth did: real events, answers included, oldest first. */
export function lifeOf(
  content: Content,
  pace: Pace,
  device: string,
  now: number,
  chance: () => number,
): Event[] {
  if (pace.lastSeen >= pace.joined) return []
  const start = now - pace.joined * DAY
  const end = now - pace.lastSeen * DAY - Math.floor(60 + chance() * 300) * MINUTE
  const events: Event[] = []
  let at = start
  const write = <Kind extends KnownKind>(kind: Kind, body: BodyOf<Kind>): void => {
    at += Math.round((0.3 + chance() * 1.5) * MINUTE)
    const id = uuidv7(at, (bytes) => Uint8Array.from({ length: bytes }, () => chance() * 256))
    events.push({ id, at: stamp(at), device, author: YOUTH, kind, v: 1, body })
  }
  const walk = shuffled(playable(content), chance)
  const won = walk.slice(0, pace.lessons)
  const begun = walk.slice(pace.lessons, pace.lessons + 1)
  for (const [index, lesson] of [...won, ...begun].entries()) {
    at = Math.max(at, start + ((end - start) * (index + 1)) / (won.length + begun.length))
    play(content, lesson, index < won.length, write, chance)
  }
  return events.filter((event) => event.at <= stamp(now))
}

type Write = <Kind extends KnownKind>(kind: Kind, body: BodyOf<Kind>) => void

function play(content: Content, head: LessonHead, finish: boolean, write: Write, chance: () => number): void {
  const lesson = head.id
  write('lesson.opened', { lesson })
  if (chance() < 0.8) write('film.watched', { lesson })
  const stopAt = finish ? head.exercises.length : Math.floor(chance() * head.exercises.length)
  for (const id of head.exercises.slice(0, stopAt)) {
    const exercise = content.findExercise(lesson, id)!
    let tries = 1
    const wrong = wrongAnswer(exercise)
    while (wrong && chance() < 0.35 && tries < 4) {
      write('exercise.answered', { lesson, exercise: id, try: tries++, answer: wrong })
    }
    if (tries > 2 && chance() < 0.4) write('help.asked', { lesson, exercise: id })
    write('exercise.answered', { lesson, exercise: id, try: tries, answer: rightAnswer(exercise)! })
  }
  if (!finish) return stumble(content, lesson, head.exercises[stopAt], write, chance)
  if (chance() > 0.5) return
  const face = chance() < 0.7 ? 'helped' : chance() < 0.7 ? 'unsure' : 'lost'
  write('lesson.rated', { lesson, face })
}

/** Some stop where it is hard: three wrong answers or more, and now and then a call for help. */
function stumble(
  content: Content,
  lesson: string,
  id: string | undefined,
  write: Write,
  chance: () => number,
): void {
  const exercise = id === undefined ? undefined : content.findExercise(lesson, id)
  const wrong = exercise && wrongAnswer(exercise)
  if (!wrong || chance() > 0.3) return
  const tries = 3 + Math.floor(chance() * 3)
  for (let n = 1; n <= tries; n++) {
    write('exercise.answered', { lesson, exercise: exercise.id, try: n, answer: wrong })
  }
  if (chance() < 0.5) write('help.asked', { lesson, exercise: exercise.id })
}

/** Lessons all of whose exercises the demo knows how to answer. */
function playable(content: Content): LessonHead[] {
  return content.heads.filter((head) =>
    head.exercises.every((id) => {
      const exercise = content.findExercise(head.id, id)
      return exercise !== undefined && rightAnswer(exercise) !== undefined
    }),
  )
}

function shuffled<Item>(items: Item[], chance: () => number): Item[] {
  return items
    .map((item) => ({ item, order: chance() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)
}
