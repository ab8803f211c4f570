import type { ReplyOfRoute, ROUTES, YouthPage, YouthRow } from '@trousseau/contract'
import {
  DEFAULT_SCALE,
  placementsOf,
  waitingOf,
  type HourScale,
  applicationsOf,
  isCvField,
  objectivesOf,
  shares,
  stampMs,
  type Progress,
  type Standing,
} from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { ownWordsOf, timelineOf } from './timeline.ts'

export interface YouthRecord {
  id: string
  first_name: string
  adviser: string
  adviser_name: string
  joined_at: number
  keys: number
  keys_by_module: string
  last_activity: number | null
  standing: string
}

export const SELECT_YOUTH = `select a.id, a.first_name, a.adviser, p.name as adviser_name, a.joined_at,
    g.keys, g.keys_by_module, g.last_activity, g.standing`
/** By the structure on both sides: a list reads two ranges of two indexes, whatever else the database holds. */
export const FROM_YOUTH =
  'from accounts a join progress g on g.structure = a.structure and g.account = a.id join professionals p on p.id = a.adviser'

/** After an account changed structures: its figures go to the list of the new one. */
export async function followStructure(tx: Queries, account: string): Promise<void> {
  await tx.run(
    'update progress set structure = (select structure from accounts where id = $1) where account = $1',
    [account],
  )
}

/** What a professional sees of one youth; `viewer` is that professional, or the youth's own adviser. */
export async function youthPageOf(
  { database, store, content }: Pick<Services, 'database' | 'store' | 'content'>,
  youth: string,
  structure: string,
  viewer?: string,
): Promise<ReplyOfRoute<typeof ROUTES.youthTimeline>> {
  const [row, figures, events] = await Promise.all([
    // The structure is asked again, so that a youth transferred meanwhile is not shown.
    firstRow<YouthRecord>(database, `${SELECT_YOUTH} ${FROM_YOUTH} where a.id = $1 and a.structure = $2`, [
      youth,
      structure,
    ]),
    store.figures(youth),
    store.events(youth),
  ])
  if (!row) throw notFound()
  const { won, progress, keys, keysByModule, lastActivity, standing } = figures
  const groups = await groupsOf(database, structure, youth)
  const rules = await rulesOf(database, structure)
  return {
    youth: {
      ...asYouth(row, viewer ?? row.adviser, groups.get(youth)),
      keys,
      keysByModule,
      lastActivity,
      watch: watchOf(standing, rules.scale),
    },
    keys: won.map(({ lesson, at }) => ({ lesson, at: stampMs(at) })),
    timeline: timelineOf(events, won, content),
    ...wordsBetween(progress),
    placements: placementsOf(progress).map(({ askedAt, movedAt, ...placement }) => ({
      ...placement,
      askedAt: stampMs(askedAt),
      movedAt: stampMs(movedAt),
    })),
    cv: shares(progress, 'cv')
      ? Object.entries(progress.fields)
          .filter(([path]) => isCvField(path))
          .map(([path, { value }]) => ({ path, value }))
      : null,
    applications: shares(progress, 'applications') ? applicationsOf(progress) : null,
    ownWords: shares(progress, 'answers') ? ownWordsOf(events, content) : null,
  }
}

/** What was said between the youth and their advisers, oldest messages first. */
function wordsBetween(progress: Progress): Pick<YouthPage, 'objectives' | 'messages' | 'comments'> {
  const { messages, readUntil = '', seenUntil = '' } = progress
  return {
    objectives: objectivesOf(progress).map(({ setAt, movedAt, ...objective }) => ({
      ...objective,
      setAt: stampMs(setAt),
      movedAt: stampMs(movedAt),
    })),
    messages: Object.entries(messages)
      .map(([id, { at, ...message }]) => ({
        id,
        at: stampMs(at),
        stamp: at,
        ...message,
        read: at <= (message.by === 'youth' ? seenUntil : readUntil),
      }))
      .sort((a, b) => (a.stamp < b.stamp ? -1 : 1)),
    comments: Object.entries(progress.comments)
      .flatMap(([id, { written, settled }]) =>
        written
          ? { id, ...written.value, at: stampMs(written.at), settledAt: settled ? stampMs(settled) : null }
          : [],
      )
      .sort((a, b) => a.at - b.at),
  }
}

/** Groups of the structure by youth; of one youth when asked. */
export async function groupsOf(
  queries: Queries,
  structure: string,
  youth?: string,
): Promise<Map<string, string[]>> {
  const rows = await queries.rows<{ youth_group: string; account: string }>(
    `select m.youth_group, m.account from youth_group_members m
     join youth_groups g on g.id = m.youth_group where g.structure = $1
     ${youth === undefined ? '' : 'and m.account = $2'} order by m.youth_group`,
    youth === undefined ? [structure] : [structure, youth],
  )
  const groups = new Map<string, string[]>()
  for (const { youth_group, account } of rows) {
    const known = groups.get(account)
    if (known) known.push(youth_group)
    else groups.set(account, [youth_group])
  }
  return groups
}

/** What of a standing the lists show; that of a fold older than standings is empty until it is folded again. */
function watchOf(standing: Partial<Standing>, scale: HourScale): YouthRow['watch'] {
  const { due, tutorWanted, week } = standing
  return {
    stuck: standing.stuck ?? [],
    help: standing.help ?? [],
    waiting: standing.waiting ?? 0,
    open: standing.open ?? 0,
    ...(due !== undefined && { due }),
    validated: standing.validated ?? 0,
    unread: standing.unread ?? 0,
    diagnosis: standing.diagnosis ?? [],
    cv: standing.cv ?? 'hidden',
    cvReady: standing.cvReady ?? false,
    ...(tutorWanted !== undefined && { tutorWanted }),
    ...(week && {
      week: {
        monday: week.monday,
        validated: week.validated,
        waiting: waitingOf(week, scale),
        excluded: week.excluded ?? false,
      },
    }),
    ...(standing.placement && { placement: true }),
  }
}

export function asYouth(
  row: YouthRecord,
  viewer: string,
  groups: string[] = [],
  scale: HourScale = DEFAULT_SCALE,
): YouthRow {
  return {
    id: row.id,
    firstName: row.first_name,
    mine: row.adviser === viewer,
    adviser: row.adviser_name,
    keys: row.keys,
    keysByModule: JSON.parse(row.keys_by_module) as YouthRow['keysByModule'],
    lastActivity: row.last_activity,
    joinedAt: row.joined_at,
    watch: watchOf(JSON.parse(row.standing) as Partial<Standing>, scale),
    groups,
  }
}

const { compare } = new Intl.Collator('fr', { numeric: true })

/** Orders names as French does, and namesakes always alike. */
export function byName(a: YouthRecord, b: YouthRecord): number {
  return compare(a.first_name, b.first_name) || compare(a.id, b.id)
}
