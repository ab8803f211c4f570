import { ROUTES, type Mentee } from '@trousseau/contract'
import type { Content } from '@trousseau/content/node'
import { charterOf, keysOf, shownToTutor, stampMs, tutorWantedSince, type Progress } from '@trousseau/domain'
import { firstRow } from '../database/port.ts'
import { signedOut } from '../http/refusal.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { isKnown, pairsWith, type PairRow } from './pair-rows.ts'
import type { Band } from './people.ts'
import { isReady } from './threshold.ts'

const DAY = 24 * 3600_000

interface OwnRow {
  band: Band
  turned: 'active' | 'paused' | 'stopped' | null
  suspended_at: number | null
  adviser: string
  structure: string
}

/** What a youth reads of tutoring from the server alone: it stands nowhere on their phone once it may not be seen. */
export function ownTutoringRoutes({ serve, database, store, content }: Services): void {
  serve(ROUTES.ownTutoring, async ({ caller }) => {
    const [row, { progress, won }, pairs, usualDays] = await Promise.all([
      firstRow<OwnRow>(
        database,
        `select p.band, p.turned, p.suspended_at, w.name as adviser, s.name as structure
         from accounts a join structures s on s.id = a.structure join professionals w on w.id = a.adviser
         left join tutoring_people p on p.account = a.id where a.id = $1`,
        [caller.account],
      ),
      store.figures(caller.account),
      pairsWith(database, caller.account),
      usualDaysIn(database, caller.structure),
    ])
    if (!row) throw signedOut()
    const known = pairs.filter(isKnown)
    const own = known.find(({ mentee }) => mentee === caller.account)
    const mentees: Mentee[] = []
    for (const pair of known) {
      if (pair.tutor !== caller.account) continue
      const theirs = await store.figures(pair.mentee)
      mentees.push(shownOf(pair, theirs.progress, content))
    }
    const waiting = tutorWantedSince(progress)
    const rules = await rulesOf(database, caller.structure)
    return {
      threshold: rules.tutorKeys,
      ready: isReady(
        won.map(({ lesson }) => lesson),
        rules,
        content,
      ),
      charter: charterOf(progress),
      turned: row.turned ?? 'active',
      suspended: row.suspended_at !== null,
      band: row.band,
      mentees,
      tutor: own
        ? {
            pair: own.id,
            name: own.tutor_name,
            since: own.made_at,
            state: stateOf(own),
            accepted: { me: own.mentee_accepted_at !== null, them: own.tutor_accepted_at !== null },
          }
        : null,
      shown: shownToTutor(progress),
      waitingSince: waiting === undefined ? null : stampMs(waiting),
      usualDays,
      adviser: row.adviser,
      structure: row.structure,
    }
  })
}

const stateOf = ({ frozen_at }: PairRow): 'open' | 'frozen' => (frozen_at === null ? 'open' : 'frozen')

/** What a mentee shows their tutor: nothing they don't show leaves the server. */
function shownOf(pair: PairRow, progress: Progress, content: Content): Mentee {
  const shows = shownToTutor(progress)
  const won = new Set(keysOf(progress, content.heads).map(({ lesson }) => lesson))
  const underWay = Object.entries(progress.lessons)
    .filter(([id]) => !won.has(id) && content.lessons.has(id))
    .sort(([, a], [, b]) => (a.last > b.last ? -1 : 1))
  const calls = underWay.flatMap(([lesson, { helpAsked }]) =>
    helpAsked === undefined ? [] : { lesson, at: stampMs(helpAsked) },
  )
  return {
    pair: pair.id,
    name: shows.name ? pair.mentee_name : null,
    since: pair.made_at,
    state: stateOf(pair),
    accepted: { me: pair.tutor_accepted_at !== null, them: pair.mentee_accepted_at !== null },
    lesson: shows.lesson ? stepOf(underWay[0], content) : null,
    help: shows.help ? calls.sort((a, b) => b.at - a.at) : null,
    keys: shows.keys ? won.size : null,
  }
}

function stepOf(
  entry: [string, Progress['lessons'][string]] | undefined,
  content: Content,
): Mentee['lesson'] {
  if (!entry) return null
  const [lesson, { exercises, last }] = entry
  const left = content.lessons.get(lesson)!.exercises.find(({ id }) => exercises[id]?.right === undefined)
  return { lesson, exercise: left?.id ?? null, at: stampMs(last) }
}

/** How long others waited, in days: the middle of the last twenty pairs someone had asked for. */
async function usualDaysIn(queries: Services['database'], structure: string): Promise<number | null> {
  const rows = await queries.rows<{ waited: number }>(
    `select waited from pairs where structure = $1 and waited is not null order by made_at desc limit 20`,
    [structure],
  )
  if (rows.length === 0) return null
  const sorted = rows.map(({ waited }) => waited).sort((a, b) => a - b)
  return Math.ceil(sorted[Math.floor(sorted.length / 2)]! / DAY)
}
