import { solve } from '@trousseau/content/solutions'
import { ROUTES } from '@trousseau/contract'
import {
  LEARNING_MODULES,
  TUTOR_LESSONS,
  TUTOR_THRESHOLD,
  type Event,
  type NumberedEvent,
} from '@trousseau/domain'
import { phoneEvent, welcomeYouth, type Person, type Trial } from './app.fixture.ts'

/** A tutor and a mentee of the north, put together by their adviser; both have read who sees what. */
export interface Duo {
  tutor: Person
  mentee: Person
  pair: string
}

/** Pushes what a phone did; answers how the server took it. */
export async function push(trial: Trial, who: Person, ...events: Event[]): Promise<void> {
  const answer = await trial.sync(who, { epoch: null, cursor: 0, events })
  const { rejected } = answer.json<{ rejected: unknown[] }>()
  if (answer.statusCode !== 200 || rejected.length > 0) throw new Error(answer.body)
}

/** The events of these kinds that a phone finds in its log. */
export async function heard(trial: Trial, who: Person, ...kinds: string[]): Promise<NumberedEvent[]> {
  const events = await trial.app.services.store.events(who.id)
  return events.filter(({ kind }) => kinds.includes(kind))
}

/** What wins the key of these lessons. */
export function answersTo(trial: Trial, lessons: readonly string[]): Event[] {
  const { content } = trial.app.services
  return lessons.flatMap((lesson) =>
    content.lessons
      .get(lesson)!
      .exercises.map((exercise) =>
        phoneEvent('exercise.answered', { lesson, exercise: exercise.id, try: 1, answer: solve(exercise)! }),
      ),
  )
}

/** Lessons whose keys open tutoring, its own two among them. */
export function tutorLessons(trial: Trial): string[] {
  const { heads } = trial.app.services.content
  const first = LEARNING_MODULES.map((module) => heads.find((head) => head.module === module)!.id)
  const more = heads.filter(({ id, module }) => module !== 'tutorat' && !first.includes(id))
  const learnt = [...first, ...more.map(({ id }) => id)].slice(0, TUTOR_THRESHOLD)
  return [...learnt, ...TUTOR_LESSONS]
}

let phones = 0

/** A youth of the north who won the keys, signed, and was confirmed. */
export async function newTutor(trial: Trial, minor = false): Promise<Person> {
  const tutor = await welcomeYouth(trial, trial.north.code, `Tuteur ${++phones}`, `tutor${phones}`)
  for (const lesson of tutorLessons(trial)) await push(trial, tutor, ...answersTo(trial, [lesson]))
  await push(trial, tutor, phoneEvent('charter.signed', { words: 'Aider sans faire à la place', minor }))
  const judged = await trial.ask(ROUTES.judgeTutor, {
    as: trial.north.adviser,
    youth: tutor.id,
    body: { verdict: 'confirmed' },
  })
  if (judged.statusCode !== 200) throw new Error(judged.body)
  return tutor
}

/** A youth of the north who wants a tutor. */
export async function newMentee(trial: Trial, minor = false): Promise<Person> {
  const mentee = await welcomeYouth(trial, trial.north.code, `Filleul ${++phones}`, `mentee${phones}`)
  await push(trial, mentee, phoneEvent('tutor.wanted', { wanted: true, minor, lesson: 'n2' }))
  return mentee
}

/** Has the adviser put two youths together, and both read the rules. */
export async function pairUp(trial: Trial, tutor: Person, mentee: Person): Promise<Duo> {
  const as = trial.north.adviser
  const made = await trial.ask(ROUTES.makePair, { as, body: { tutor: tutor.id, mentee: mentee.id } })
  if (made.statusCode !== 200) throw new Error(made.body)
  const { pair, state } = made.json<{ pair: string; state: string }>()
  if (state === 'approval')
    await trial.ask(ROUTES.approvePair, { as, params: { pair }, body: { reason: 'Vus ensemble' } })
  for (const who of [tutor, mentee]) await push(trial, who, phoneEvent('pair.accepted', { pair }))
  return { tutor, mentee, pair }
}

/** A whole duo; both adults unless said. */
export async function newDuo(trial: Trial, { minor = false } = {}): Promise<Duo> {
  return pairUp(trial, await newTutor(trial), await newMentee(trial, minor))
}
