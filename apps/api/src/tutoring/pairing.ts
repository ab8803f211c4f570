import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import {
  MENTEES_LIMIT,
  shownToTutor,
  stampMs,
  TUTORING_FIELDS,
  tutorWantedSince,
  uuidv7,
  type Progress,
} from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import { nameOf } from '../people/people.ts'
import type { Services } from '../services.ts'
import { endPair } from './endings.ts'
import { readPair, type PairRow } from './pair-rows.ts'
import { enterTutoring, lockAccounts, type Band } from './people.ts'

/** Whether such a pair waits for a second approval: who is not known to be an adult may be a minor. */
export const needsApproval = (tutor: Band, mentee: Band): boolean => tutor !== 'minor' && mentee !== 'adult'

const full = () => new Refusal(409, 'full', `Ce tuteur a déjà ${MENTEES_LIMIT} filleuls.`)
const taken = () => new Refusal(409, 'has-tutor', 'Ce jeune a déjà un tuteur.')
const unfit = () => new Refusal(409, 'no-tutor', 'Ce jeune n’est pas tuteur en ce moment.')

interface Candidate {
  judged: string | null
  turned: string
  band: Band
  suspended_at: number | null
}

/** Pairs are made by advisers alone, among youths of their structure. */
export function pairingRoutes(services: Services): void {
  const { serve, database, store, hints, now } = services

  serve(ROUTES.makePair, async ({ caller, body: { tutor, mentee } }) => {
    if (tutor === mentee) throw new Refusal(400, 'same', 'Un jeune ne peut pas être son propre tuteur.')
    const made = await database.transaction(async (tx) => {
      await lockAccounts(tx, [tutor, mentee])
      const here = await tx.rows<{ id: string }>(
        'select id from accounts where id in ($1, $2) and structure = $3 and archived_at is null',
        [tutor, mentee, caller.structure],
      )
      if (here.length < 2) throw notFound()
      await enterTutoring(tx, mentee)
      const guide = await personOf(tx, tutor)
      const guided = (await personOf(tx, mentee))!
      if (guide?.judged !== 'confirmed' || guide.turned !== 'active' || guide.suspended_at !== null)
        throw unfit()
      if (guided.suspended_at !== null)
        throw new Refusal(409, 'suspended', 'Ce jeune est suspendu du tutorat.')
      if ((await countOf(tx, 'tutor', tutor)) >= MENTEES_LIMIT) throw full()
      if ((await countOf(tx, 'mentee', mentee)) > 0) throw taken()
      const id = uuidv7(now(), randomBytes)
      const waits = needsApproval(guide.band, guided.band)
      const since = tutorWantedSince(await store.progressIn(tx, mentee))
      await tx.insert(
        'pairs',
        ['id', 'structure', 'tutor', 'mentee', 'made_by', 'made_at', 'needs_approval', 'waited'],
        [
          [
            id,
            caller.structure,
            tutor,
            mentee,
            caller.professional,
            now(),
            waits ? 1 : 0,
            since === undefined ? null : Math.max(0, now() - stampMs(since)),
          ],
        ],
      )
      const pair = (await readPair(tx, id))!
      if (!waits) await announce(tx, store, pair, caller.professional)
      return { pair: id, state: waits ? ('approval' as const) : ('open' as const) }
    })
    hints.changed(caller.structure)
    return made
  })

  serve(ROUTES.approvePair, async ({ caller, params, body }) => {
    const known = await readPair(database, params.pair)
    if (!known) throw notFound()
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [known.tutor, known.mentee])
      const approved = await tx.run(
        `update pairs set approved_by = $2, approved_at = $3, approval_reason = $4
         where id = $1 and needs_approval = 1 and approved_at is null and ended_at is null`,
        [known.id, caller.professional, now(), body.reason],
      )
      if (approved === 0) throw new Refusal(409, 'not-waiting', 'Ce duo n’attend pas d’accord.')
      await announce(tx, store, known, caller.professional)
    })
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.endPair, async ({ caller, params, body }) => {
    const pair = await readPair(database, params.pair)
    if (!pair) throw notFound()
    await endPair(services, pair, 'adviser', body.reason)
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.suggestTutors, async ({ caller, params }) => {
    const { progress } = await store.figures(params.youth)
    const wanted = progress.tutoring.wanted?.value.lesson
    const module = services.content.heads.find(({ id }) => id === wanted)?.module
    const mentee = await personOf(database, params.youth)
    const rows = await database.rows<
      Candidate & { id: string; firstName: string; adviser: string; mentees: number }
    >(
      `select a.id, a.first_name as "firstName", a.adviser, p.band, p.judged, p.turned, p.suspended_at,
         (select count(*) from pairs d where d.tutor = a.id and d.ended_at is null) as mentees
       from accounts a join tutoring_people p on p.account = a.id
       where a.structure = $1 and a.archived_at is null and a.id <> $2 and p.judged = 'confirmed'
         and p.turned = 'active' and p.suspended_at is null`,
      [caller.structure, params.youth],
    )
    const wish = wishesOf(progress)
    const tutors = await Promise.all(
      rows
        .filter(({ mentees }) => Number(mentees) < MENTEES_LIMIT)
        .map(async ({ id, firstName, adviser, band, mentees }) => {
          const { progress: theirs, won } = await store.figures(id)
          const offer = wishesOf(theirs)
          const modules = module === undefined ? wish.modules : [module, ...wish.modules]
          return {
            youth: id,
            firstName,
            mine: adviser === caller.professional,
            band,
            mentees: Number(mentees),
            needsApproval: needsApproval(band, mentee?.band ?? null),
            lesson: won.some(({ lesson }) => lesson === wanted),
            modules: common(offer.modules, modules),
            languages: common(offer.languages, wish.languages),
            times: common(offer.times, wish.times),
          }
        }),
    )
    const worth = (one: (typeof tutors)[number]) =>
      4 * one.languages.length +
      3 * one.modules.length +
      2 * one.times.length +
      (one.lesson ? 2 : 0) -
      one.mentees
    return { tutors: tutors.sort((a, b) => worth(b) - worth(a) || (a.youth < b.youth ? -1 : 1)).slice(0, 20) }
  })
}

const common = (some: string[], others: string[]): string[] => [
  ...new Set(some.filter((one) => others.includes(one))),
]

/** What suits a youth, as they said it. */
export function wishesOf(progress: Progress): Record<keyof typeof TUTORING_FIELDS, string[]> {
  const read = (path: string) => {
    const value = progress.fields[path]?.value
    return Array.isArray(value) ? value : []
  }
  return {
    modules: read(TUTORING_FIELDS.modules),
    languages: read(TUTORING_FIELDS.languages),
    times: read(TUTORING_FIELDS.times),
  }
}

async function personOf(queries: Queries, account: string): Promise<Candidate | undefined> {
  return firstRow<Candidate>(
    queries,
    'select judged, turned, band, suspended_at from tutoring_people where account = $1',
    [account],
  )
}

async function countOf(tx: Queries, role: 'tutor' | 'mentee', account: string): Promise<number> {
  const row = await firstRow<{ count: number }>(
    tx,
    `select count(*) as count from pairs where ${role} = $1 and ended_at is null`,
    [account],
  )
  return Number(row!.count)
}

/** Tells both of their pair, each by the other's first name, unless the mentee keeps theirs. */
export async function announce(
  tx: Queries,
  store: Services['store'],
  pair: PairRow,
  professional: string,
): Promise<void> {
  const from = await nameOf(tx, { professional })
  const shows = shownToTutor(await store.progressIn(tx, pair.mentee))
  const names = { tutor: shows.name ? pair.mentee_name : '', mentee: pair.tutor_name }
  for (const role of ['tutor', 'mentee'] as const) {
    await store.sayIn(tx, pair[role], professional, () => [
      { kind: 'pair.made', body: { pair: pair.id, role, name: names[role], from } },
    ])
  }
  await tx.run('update tutoring_people set wanted_at = null where account = $1', [pair.mentee])
}
