import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../clock.ts'
import type { Event } from '../events/event.ts'
import { EVENT_KINDS, readEvent, type KnownKind } from '../events/kinds.ts'
import type { Exercise } from '../exercises/kinds.ts'
import { fold } from './fold.ts'
import { emptyProgress, type Progress } from './progress.ts'

const exercise: Exercise = {
  id: 'pick',
  kind: 'choice',
  ask: 'Que fais-tu ?',
  options: [
    { id: 'yes', text: 'Je relis', right: true, feedback: 'Oui, on relit.' },
    { id: 'no', text: 'J’envoie', feedback: 'Relis avant.' },
  ],
}
const LESSONS = ['n1', 'n2', 'constructor']
const EXERCISES = ['pick', 'sort']
const find = (lesson: string, id: string) =>
  lesson !== 'n1' || id === 'pick' ? ({ ...exercise, id } satisfies Exercise) : undefined

const lesson = fc.constantFrom(...LESSONS)
/** A body of each kind, among few values so that events meet. */
const deeds = {
  'lesson.opened': fc.record({ lesson }),
  'film.watched': fc.record({ lesson }),
  'exercise.answered': fc.record({
    lesson,
    exercise: fc.constantFrom(...EXERCISES),
    try: fc.integer({ min: 1, max: 4 }),
    answer: fc.constantFrom({ option: 'yes' }, { option: 'no' }, { forged: true }),
  }),
  'lesson.rated': fc.record(
    {
      lesson,
      face: fc.constantFrom('helped', 'unsure', 'lost'),
      words: fc.constantFrom('', 'Clair', 'Trop vite'),
    },
    { requiredKeys: ['lesson', 'face'] },
  ),
  'help.asked': fc.record({ lesson }),
  'field.set': fc.record({
    path: fc.constantFrom('cv.name', 'cv.jobs.a1.title', 'constructor', 'toString'),
    value: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 2 }),
    ),
  }),
  'structure.joined': fc.record({
    structure: fc.constantFrom('A', 'B'),
    adviser: fc.constant('Zoé Exemple'),
  }),
}

const objective = fc.constantFrom('objective-1', 'objective-2')
const from = fc.constant('Zoé Exemple')
const until = fc.nat(12).map((n) => stamp(1_000 + n))
const saying = fc.constantFrom('Bravo', 'Relis la fin')
const words = {
  'objective.set': fc.record({ objective, title: fc.constantFrom('Appeler', 'Imprimer'), from }),
  'objective.done': fc.record({ objective, words: saying }, { requiredKeys: ['objective'] }),
  'objective.validated': fc.record({ objective, from }),
  'objective.returned': fc.record({ objective, words: saying, from }),
  'objective.withdrawn': fc.record({ objective, from }),
  'message.sent': fc.record({ text: saying, from }),
  'message.written': fc.record({ text: saying }),
  'message.read': fc.record({ until }),
  'message.seen': fc.record({ until }),
  'comment.written': fc.record({ path: fc.constant('cvs.first.summary'), words: saying, from }),
  'comment.settled': fc.record({
    comment: fc.nat(40).map((n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  }),
  'cv.read': fc.record({ from }),
  'workshop.joined': fc.record({
    workshop: objective,
    title: saying,
    until: fc.constantFrom(1e12, 2e12),
    from,
  }),
  'workshop.led': fc.record({ workshop: objective, lesson }),
  'workshop.closed': fc.record({ workshop: objective }),
  'appointment.set': fc.record(
    {
      appointment: objective,
      title: saying,
      startsAt: fc.constantFrom(1e12, 2e12),
      minutes: fc.constant(60),
      places: fc.constant(8),
      from,
    },
    { requiredKeys: ['appointment', 'title', 'startsAt', 'minutes', 'from'] },
  ),
  'appointment.cancelled': fc.record({ appointment: objective, from }),
  'appointment.answered': fc.record({
    appointment: objective,
    startsAt: fc.constantFrom(1e12, 2e12),
    comes: fc.boolean(),
  }),
  'appointment.seated': fc.record({
    appointment: objective,
    answer: objective,
    seat: fc.constantFrom('taken', 'waiting'),
  }),
  'appointment.attended': fc.record({ appointment: objective, present: fc.boolean(), from }),
}

const hours = {
  'hours.declared': fc.record({
    activity: objective,
    title: saying,
    day: fc.constantFrom('2026-11-24', '2026-99-99'),
    minutes: fc.constantFrom(0, 60),
  }),
  'hours.judged': fc.record({
    activity: fc.constantFrom('lesson.n1', 'own.objective-1'),
    minutes: fc.constantFrom(0, 30, 60),
    from,
  }),
  'week.excluded': fc.record({ monday: fc.constant('2026-11-23'), excluded: fc.boolean(), from }),
  'placement.asked': fc.record({ request: objective, job: saying }, { requiredKeys: ['request'] }),
  'placement.judged': fc.record({
    request: objective,
    verdict: fc.constantFrom('taken', 'agreed', 'declined'),
    from,
  }),
}

const pair = fc.constantFrom('pair-0001', 'pair-0002')
/** Ids of events, so that a verdict may come before its message. */
const message = fc.nat(40).map((n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const thanks = fc.boolean()
const tutoring = {
  'charter.signed': fc.record({ words: saying, minor: fc.boolean() }),
  'charter.judged': fc.record({ verdict: fc.constantFrom('confirmed', 'declined'), from }),
  'tutoring.turned': fc.record({ to: fc.constantFrom('active', 'paused', 'stopped') }),
  'tutoring.moderated': fc.record({ measure: fc.constantFrom('warned', 'suspended', 'lifted'), from }),
  'tutor.wanted': fc.record({ wanted: fc.boolean(), minor: fc.boolean() }),
  'pair.made': fc.record({ pair, role: fc.constantFrom('tutor', 'mentee'), name: saying, from }),
  'pair.accepted': fc.record({ pair }),
  'pair.wrote': fc.record({ pair, text: saying, thanks }),
  'pair.said': fc.record({ pair, message, text: saying, thanks }),
  'pair.judged': fc.record({ pair, message, verdict: fc.constantFrom('delivered', 'held', 'refused') }),
  'pair.reported': fc.record({ pair, why: fc.constant('insult') }),
  'pair.blocked': fc.record({ pair }),
  'pair.left': fc.record({ pair }),
  'pair.ended': fc.record({ pair }),
  'pair.frozen': fc.record({ pair, frozen: fc.boolean() }),
  'pair.read': fc.record({ pair, from }),
  'pair.helped': fc.record({ pair, lesson }),
  'pair.forgotten': fc.record({ pair }),
}
const bodies: Record<KnownKind, fc.Arbitrary<object>> = { ...deeds, ...words, ...hours, ...tutoring }

const id = fc.nat(40).map((n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const at = fc.nat(12).map((n) => stamp(1_000 + n))
const known = fc.oneof(
  ...(Object.keys(EVENT_KINDS) as KnownKind[]).map((kind) =>
    fc.record({ kind: fc.constant<string>(kind), v: fc.constant(1), body: bodies[kind] }),
  ),
)
const unread = fc.constantFrom(
  { kind: 'garden.planted', v: 1, body: {} },
  { kind: 'lesson.opened', v: 9, body: { lesson: 7 } },
  { kind: 'lesson.opened', v: 1, body: { lesson: 'not a lesson' } },
)
const event: fc.Arbitrary<Event> = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: unread }), id, at, fc.boolean())
  .map(
    ([said, id, at, mine]) =>
      ({ ...said, id, at, device: 'phone001', author: mine ? 'youth' : 'pro-1' }) as Event,
  )

/** As a log holds them: an id stands for one event. */
const log = fc.uniqueArray(event, { selector: (event) => event.id, maxLength: 40, size: 'max' })

const foldOf = (events: Iterable<Event>): Progress => fold(emptyProgress(), events, find)

describe('fold', () => {
  it('is tried on every kind, with bodies it knows', () => {
    for (const [kind, body] of Object.entries(bodies))
      for (const sample of fc.sample(body, 20))
        expect(readEvent({ kind, v: 1, body: sample })).toEqual({ state: 'known' })
  })

  it('gives the same progress in any order', () => {
    fc.assert(
      fc.property(
        log.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(foldOf(shuffled)).toEqual(foldOf(events))
        },
      ),
    )
  })

  it('gives the same progress however often an event comes', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(), { maxLength: 20 }), (events, again) => {
        const repeated = events.length === 0 ? [] : again.map((index) => events[index % events.length]!)
        expect(foldOf([...events, ...repeated])).toEqual(foldOf(events))
      }),
    )
  })

  it('gives the same progress piece by piece, kept as JSON in between, as from scratch', () => {
    fc.assert(
      fc.property(log, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (events, sizes) => {
        let progress = emptyProgress()
        for (let start = 0, turn = 0; start < events.length; turn++) {
          const end = start + sizes[turn % sizes.length]!
          progress = fold(JSON.parse(JSON.stringify(progress)) as Progress, events.slice(start, end), find)
          start = end
        }
        expect(progress).toEqual(foldOf(events))
      }),
    )
  })

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(log, log, (before, added) => {
        const progress = foldOf(before)
        const copy = structuredClone(progress)
        fold(progress, added, find)
        expect(progress).toEqual(copy)
      }),
    )
  })

  it('keeps a right answer right, whatever is tried after', () => {
    const answered = (attempt: number, option: string): Event => ({
      id: `01900000-0000-7000-8000-00000000000${attempt}`,
      at: stamp(attempt),
      device: 'phone001',
      author: 'youth',
      kind: 'exercise.answered',
      v: 1,
      body: { lesson: 'n2', exercise: 'pick', try: attempt, answer: { option } },
    })
    const progress = foldOf([answered(1, 'no'), answered(2, 'yes'), answered(3, 'no')])
    expect(progress.lessons.n2?.exercises.pick).toEqual({ tries: 3, right: stamp(2) })
  })

  it('keeps the last words said of a lesson when a face is given again without any', () => {
    const rated = (second: number, face: string, words?: string): Event => ({
      id: `01900000-0000-7000-8000-00000000000${second}`,
      at: stamp(second),
      device: 'phone001',
      author: 'youth',
      kind: 'lesson.rated',
      v: 1,
      body: { lesson: 'n2', face, ...(words !== undefined && { words }) },
    })
    const progress = foldOf([rated(3, 'helped'), rated(2, 'lost', 'Trop vite'), rated(1, 'lost', 'Clair')])
    expect(progress.lessons.n2?.rated?.value).toBe('helped')
    expect(progress.lessons.n2?.said).toMatchObject({ at: stamp(2), value: 'Trop vite' })
  })

  it('counts as activity what the youth does, not what is said to them', () => {
    const said = { device: 'server', kind: 'structure.joined', v: 1, body: { structure: 'A', adviser: 'B' } }
    const progress = foldOf([
      { ...said, id: '01900000-0000-7000-8000-000000000000', at: stamp(9), author: 'pro-1' },
    ])
    expect(progress.structure?.value).toBe('A')
    expect(progress.lastActivity).toBeUndefined()
  })
})
