import {
  LEARNING_MODULES,
  stamp,
  TUTOR_LESSONS,
  TUTOR_THRESHOLD,
  uuidv7,
  YOUTH,
  type BodyOf,
  type Event,
  type PhoneKind,
} from '@trousseau/domain'
import type { Services } from '../services.ts'
import { sqlStore } from '../sync/sql-store.ts'
import { readPair } from '../tutoring/pair-rows.ts'
import { announce } from '../tutoring/pairing.ts'
import { answerRequests } from '../tutoring/requests.ts'
import { rightAnswer } from './answers.ts'
import { ADVISERS, STRUCTURE } from './cast.ts'
import { chance } from './chance.ts'

const HOUR = 3600_000
const DAY = 24 * HOUR

/** Who plays which part; ids of the demo's youths. */
interface Cast {
  tutor: string
  candidate: string
  mentee: string
  minor: string
  waiting: string
}

/**
 * Tutoring in the demo structure, through the same doors as real phones: a confirmed tutor with two mentees and a few
 * words, one message held, one report, a candidate, and someone who has waited for six days.
 */
export async function seedDuos(services: Services, youths: readonly string[], start: number): Promise<void> {
  const { tutor, candidate, mentee, minor, waiting } = await castOf(services, youths)
  const { database } = services
  const random = chance(9)
  const [adviser] = ADVISERS

  /** The same services, on the day it happened. */
  const on = (at: number): Services => ({
    ...services,
    now: () => at,
    store: sqlStore(database, services.content, () => at),
  })
  async function does<Kind extends PhoneKind>(
    account: string,
    at: number,
    kind: Kind,
    body: BodyOf<Kind>,
  ): Promise<void> {
    await push(account, at, [event(at, kind, body)])
  }
  function event<Kind extends PhoneKind>(at: number, kind: Kind, body: BodyOf<Kind>): Event {
    const id = uuidv7(at, (bytes) => Uint8Array.from({ length: bytes }, () => random() * 256))
    return { id, at: stamp(at), device: 'demotuto', author: YOUTH, kind, v: 1, body }
  }
  async function push(account: string, at: number, events: Event[]): Promise<void> {
    const then = on(at)
    const sent = events.map((event) => ({ ...event }))
    await then.store.exchange(account, { epoch: null, cursor: 0, events: sent })
    await answerRequests(then)({ account, structure: STRUCTURE.id }, sent, false)
  }
  async function wins(account: string, at: number): Promise<void> {
    const answers = lessonsToWin(services).flatMap((lesson) =>
      services.content.lessons.get(lesson)!.exercises.flatMap((exercise) => {
        const answer = rightAnswer(exercise)
        return answer ? event(at, 'exercise.answered', { lesson, exercise: exercise.id, try: 1, answer }) : []
      }),
    )
    await push(account, at, answers)
  }
  async function pairs(id: string, other: string, at: number, approval?: string): Promise<void> {
    const then = on(at)
    await database.transaction(async (tx) => {
      await tx.insert(
        'pairs',
        [
          'id', 'structure', 'tutor', 'mentee', 'made_by', 'made_at', 'waited',
          'needs_approval', 'approval_reason', 'approved_by', 'approved_at',
        ], // prettier-ignore
        [
          [
            id, STRUCTURE.id, tutor, other, adviser.id, at, 2 * DAY, approval === undefined ? 0 : 1,
            approval ?? null, approval === undefined ? null : adviser.id, approval === undefined ? null : at,
          ],
        ], // prettier-ignore
      )
      await announce(tx, then.store, (await readPair(tx, id))!, adviser.id)
    })
    for (const who of [tutor, other]) await does(who, at + HOUR, 'pair.accepted', { pair: id })
  }

  await wins(tutor, start - 12 * DAY)
  await does(tutor, start - 11 * DAY, 'charter.signed', {
    words: 'Je pose des questions, je ne fais pas à la place, et je garde ce qu’on me confie.',
    minor: false,
  })
  await on(start - 10 * DAY).store.say(tutor, adviser.id, () => [
    { kind: 'charter.judged', body: { verdict: 'confirmed', from: adviser.name } },
  ])
  await database.run(
    "update tutoring_people set judged = 'confirmed', judged_at = $2, judged_by = $3 where account = $1",
    [tutor, start - 10 * DAY, adviser.id],
  )
  await does(tutor, start - 10 * DAY, 'field.set', { path: 'tutoring.languages', value: ['fr', 'ar'] })
  await does(mentee, start - 9 * DAY, 'tutor.wanted', { wanted: true, minor: false, lesson: 'n2' })
  await does(minor, start - 9 * DAY, 'tutor.wanted', { wanted: true, minor: true })
  await pairs('demo-pair-1', mentee, start - 7 * DAY)
  await pairs('demo-pair-2', minor, start - 6 * DAY, 'Se connaissent de l’atelier, vus ensemble lundi.')

  const write = (by: string, pair: string, hours: number, text: string, thanks = false) =>
    does(by, start - hours * HOUR, 'pair.wrote', { pair, text, ...(thanks && { thanks }) })
  await write(tutor, 'demo-pair-1', 140, 'Salut ! Je suis là si tu bloques. Tu commences par quelle leçon ?')
  await write(mentee, 'demo-pair-1', 138, 'Par les mails, je ne trouve pas comment joindre mon CV')
  await does(mentee, start - 137 * HOUR, 'help.asked', { lesson: 'n2' })
  await write(tutor, 'demo-pair-1', 136, 'Que vois-tu autour de ton message ?')
  await write(mentee, 'demo-pair-1', 135, 'Un trombone… ah, j’ai compris !')
  await write(
    mentee,
    'demo-pair-1',
    100,
    'Merci, tu m’as laissé chercher et maintenant je sais le refaire.',
    true,
  )
  await write(tutor, 'demo-pair-2', 60, 'Bonjour ! Tu en es où de ton CV ?')
  await write(minor, 'demo-pair-2', 58, 'Je bloque à la première phrase')
  await write(tutor, 'demo-pair-2', 26, 'Ajoute-moi sur snap, ce sera plus simple : demo.exemple')
  await does(minor, start - 25 * HOUR, 'pair.reported', { pair: 'demo-pair-2', why: 'contact' })

  await wins(candidate, start - 4 * DAY)
  await does(candidate, start - 3 * DAY, 'charter.signed', {
    words: 'Aider, c’est laisser l’autre tenir le téléphone.',
    minor: false,
  })
  await does(waiting, start - 6 * DAY, 'tutor.wanted', {
    wanted: true,
    minor: false,
    words: 'J’aimerais un coup de main pour les entretiens',
  })
}

/** Lessons that open tutoring, one in each module first, and its own two. */
function lessonsToWin({ content: { heads } }: Services): string[] {
  const first = LEARNING_MODULES.flatMap((module) => heads.find((head) => head.module === module)?.id ?? [])
  const more = heads.filter(({ id, module }) => module !== 'tutorat' && !first.includes(id))
  return [...first, ...more.map(({ id }) => id)].slice(0, TUTOR_THRESHOLD).concat(TUTOR_LESSONS)
}

/** Those who have the most keys become tutors; who has few asks. */
async function castOf({ store }: Services, youths: readonly string[]): Promise<Cast> {
  const standing = await Promise.all(
    youths.map(async (id) => {
      const { keys, lastActivity } = await store.figures(id)
      return { id, keys, active: lastActivity ?? 0 }
    }),
  )
  const ranked = standing
    .filter(({ active }) => active > 0)
    .sort((a, b) => b.keys - a.keys || (a.id < b.id ? -1 : 1))
  const few = ranked.filter(({ keys }) => keys > 0).reverse()
  return {
    tutor: ranked[0]!.id,
    candidate: ranked[1]!.id,
    mentee: few[0]!.id,
    minor: few[1]!.id,
    waiting: few[2]!.id,
  }
}
