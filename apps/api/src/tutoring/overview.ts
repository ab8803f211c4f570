import { ROUTES, type MEASURES, type PairRow as PairShown } from '@trousseau/contract'
import { WAITING_DAYS, type Contact, type Standing } from '@trousseau/domain'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { asPerson, personColumns, personIn, type PersonRow } from './people.ts'
import { wishesOf } from './pairing.ts'
import { asReport, SELECT_REPORT, type ReportRow } from './report-rows.ts'
import { isReady } from './threshold.ts'

const DAY = 24 * 3600_000

interface MemberRow extends PersonRow {
  charter_words: string | null
  charter_at: number | null
  judged: string | null
  judged_at: number | null
  turned: 'active' | 'paused' | 'stopped'
  wanted_at: number | null
  wanted_lesson: string | null
  wanted_words: string | null
  suspended_at: number | null
  keys: number
  standing: string
}

interface Rhythm {
  pair: string
  tutor: string
  written: number
  recent: number
  last: number | null
}

/** The whole of tutoring in a structure, as its advisers see it. */
export function overviewRoutes(services: Services): void {
  const { serve, database, store, content, now } = services

  serve(ROUTES.tutoring, async ({ caller }) => {
    const viewer = caller.professional
    const scope = [caller.structure]
    const [members, pairs, rhythms, held, reports, measures] = await Promise.all([
      database.rows<MemberRow>(
        `select ${personColumns('a', 'p')}, p.charter_words, p.charter_at, p.judged, p.judged_at, p.turned,
           p.wanted_at, p.wanted_lesson, p.wanted_words, p.suspended_at, g.keys, g.standing
         from tutoring_people p join accounts a on a.id = p.account join progress g on g.account = a.id
         where a.structure = $1 and a.archived_at is null order by a.first_name, a.id`,
        scope,
      ),
      pairsIn(services, caller.structure, viewer),
      database.rows<Rhythm>(
        `select d.id as pair, d.tutor, count(*) as written,
           sum(case when m.received_at > $2 then 1 else 0 end) as recent, max(m.received_at) as last
         from pair_messages m join pairs d on d.id = m.pair where d.structure = $1 group by d.id, d.tutor`,
        [caller.structure, now() - 30 * DAY],
      ),
      heldIn(services, caller.structure, viewer),
      database.rows<ReportRow>(
        `${SELECT_REPORT} from pair_reports r left join accounts a on a.id = r.about
         left join tutoring_people p on p.account = a.id left join professionals c on c.id = r.closed_by
         where r.structure = $1 order by r.closed_at is not null, r.reported_at desc limit 100`,
        scope,
      ),
      measuresIn(services, caller.structure, viewer),
    ])
    const rules = await rulesOf(database, caller.structure)
    const tutors = members.filter(({ judged }) => judged === 'confirmed')
    const shown = pairs.map((pair) => {
      const rhythm = rhythms.find((one) => one.pair === pair.pair)
      return { ...pair, messages: Number(rhythm?.written ?? 0), lastMessageAt: rhythm?.last ?? null }
    })
    const helped = await helpedBy(tutors)
    return {
      threshold: rules.tutorKeys,
      candidates: members
        .filter(
          ({ charter_at, judged, standing }) =>
            charter_at !== null &&
            judged === null &&
            isReady((JSON.parse(standing) as Partial<Standing>).won ?? [], rules, content),
        )
        .map((row) => ({
          ...asPerson(row, viewer),
          words: row.charter_words ?? '',
          signedAt: row.charter_at!,
          keys: row.keys,
        })),
      tutors: tutors.map((row) => {
        const own = rhythms.filter(({ tutor }) => tutor === row.youth)
        const { count = 0, wishes } = helped.get(row.youth)!
        return {
          ...asPerson(row, viewer),
          turned: row.turned,
          suspended: row.suspended_at !== null,
          confirmedAt: row.judged_at!,
          mentees: pairs.filter(({ tutor, state }) => tutor.youth === row.youth && state !== 'ended').length,
          helped: count,
          messages: own.reduce((sum, { recent }) => sum + Number(recent), 0),
          lastMessageAt: own.reduce<number | null>(
            (last, one) => ((one.last ?? 0) > (last ?? 0) ? one.last : last),
            null,
          ),
          ...wishes,
        }
      }),
      waiting: members
        .filter(
          ({ wanted_at, youth }) =>
            wanted_at !== null &&
            !pairs.some(({ mentee, state }) => mentee.youth === youth && state !== 'ended'),
        )
        .sort((a, b) => a.wanted_at! - b.wanted_at!)
        .map((row) => ({
          ...asPerson(row, viewer),
          since: row.wanted_at!,
          overdue: now() - row.wanted_at! >= WAITING_DAYS * DAY,
          lesson: row.wanted_lesson,
          words: row.wanted_words,
        })),
      pairs: shown.map((pair) => ({
        ...pair,
        helped: helped.get(pair.tutor.youth)?.byPair.get(pair.pair) ?? 0,
      })),
      held,
      reports: reports.map((row) => asReport(row, viewer, now())),
      measures,
    }
  })

  /** Lessons finished with each tutor's help, and what suits them: from their own log. */
  async function helpedBy(tutors: readonly PersonRow[]) {
    const entries = tutors.map(async ({ youth }) => {
      const { progress } = await store.figures(youth)
      const byPair = new Map(
        Object.entries(progress.tutoring.pairs).map(([id, { helped }]) => [id, Object.keys(helped).length]),
      )
      const count = [...byPair.values()].reduce((sum, one) => sum + one, 0)
      return [youth, { count, byPair, wishes: wishesOf(progress) }] as const
    })
    return new Map(await Promise.all(entries))
  }
}

type Shown = Omit<PairShown, 'messages' | 'lastMessageAt' | 'helped'>

interface PairLine {
  pair: string
  made_at: number
  made_by: string
  needs_approval: number
  approval_reason: string | null
  approved_at: number | null
  approved_by: string | null
  tutor_accepted_at: number | null
  mentee_accepted_at: number | null
  frozen_at: number | null
  ended_at: number | null
  ended_why: PairShown['endedWhy']
}

async function pairsIn({ database }: Services, structure: string, viewer: string): Promise<Shown[]> {
  const rows = await database.rows<PairLine>(
    `select d.id as pair, d.made_at, w.name as made_by, d.needs_approval, d.approval_reason, d.approved_at,
       v.name as approved_by, d.tutor_accepted_at, d.mentee_accepted_at, d.frozen_at, d.ended_at, d.ended_why,
       ${personColumns('t', 'tp', 't_')}, ${personColumns('m', 'mp', 'm_')}
     from pairs d join accounts t on t.id = d.tutor join accounts m on m.id = d.mentee
     join professionals w on w.id = d.made_by left join professionals v on v.id = d.approved_by
     left join tutoring_people tp on tp.account = t.id left join tutoring_people mp on mp.account = m.id
     where d.structure = $1 and t.structure = $1 and m.structure = $1
     order by d.ended_at is not null, d.made_at desc limit 500`,
    [structure],
  )
  return rows.map((row) => ({
    pair: row.pair,
    tutor: asPerson(personIn(row, 't_'), viewer),
    mentee: asPerson(personIn(row, 'm_'), viewer),
    state: stateOf(row),
    madeAt: row.made_at,
    madeBy: row.made_by,
    approval:
      row.approved_at === null
        ? null
        : { reason: row.approval_reason ?? '', by: row.approved_by ?? '', at: row.approved_at },
    accepted: { tutor: row.tutor_accepted_at !== null, mentee: row.mentee_accepted_at !== null },
    endedAt: row.ended_at,
    endedWhy: row.ended_why,
  }))
}

function stateOf({ ended_at, needs_approval, approved_at, frozen_at }: PairLine): PairShown['state'] {
  if (ended_at !== null) return 'ended'
  if (needs_approval === 1 && approved_at === null) return 'approval'
  return frozen_at === null ? 'open' : 'frozen'
}

async function heldIn({ database }: Services, structure: string, viewer: string) {
  const rows = await database.rows<{
    pair: string
    message: string
    by: 'tutor' | 'mentee'
    text: string
    at: number
    found: string
  }>(
    `select d.id as pair, h.id as message, h.sender as "by", h.words as text, h.received_at as at, h.found,
       ${personColumns('t', 'tp', 't_')}, ${personColumns('m', 'mp', 'm_')}
     from pair_messages h join pairs d on d.id = h.pair
     join accounts t on t.id = d.tutor join accounts m on m.id = d.mentee
     left join tutoring_people tp on tp.account = t.id left join tutoring_people mp on mp.account = m.id
     where d.structure = $1 and t.structure = $1 and m.structure = $1 and h.state = 'held'
     order by h.received_at limit 200`,
    [structure],
  )
  return rows.map((row) => ({
    pair: row.pair,
    message: row.message,
    by: row.by,
    from: asPerson(personIn(row, row.by === 'tutor' ? 't_' : 'm_'), viewer),
    to: asPerson(personIn(row, row.by === 'tutor' ? 'm_' : 't_'), viewer),
    text: row.text,
    found: JSON.parse(row.found) as Contact[],
    at: row.at,
  }))
}

async function measuresIn({ database }: Services, structure: string, viewer: string) {
  const rows = await database.rows<{
    id: string
    pair: string | null
    measure: (typeof MEASURES)[number]
    reason: string
    by: string
    at: number
    lifted_reason: string | null
    lifted_by: string | null
    lifted_at: number | null
  }>(
    `select x.id, x.pair, x.measure, x.reason, w.name as "by", x.taken_at as at, x.lifted_reason,
       l.name as lifted_by, x.lifted_at, ${personColumns('a', 'p', 'about_')}
     from measures x join accounts a on a.id = x.about left join tutoring_people p on p.account = a.id
     join professionals w on w.id = x.taken_by left join professionals l on l.id = x.lifted_by
     where x.structure = $1 and a.structure = $1 order by x.taken_at desc limit 100`,
    [structure],
  )
  return rows.map((row) => ({
    id: row.id,
    about: asPerson(personIn(row, 'about_'), viewer),
    pair: row.pair,
    measure: row.measure,
    reason: row.reason,
    by: row.by,
    at: row.at,
    lifted:
      row.lifted_at === null
        ? null
        : { reason: row.lifted_reason ?? '', by: row.lifted_by ?? '', at: row.lifted_at },
  }))
}
