import { createHash } from 'node:crypto'
import type { Content } from '@trousseau/content/node'
import {
  emptyProgress,
  fold,
  foldKnown,
  FOLD_VERSION,
  keysByModule,
  keysOf,
  stampMs,
  standingOf,
  tallyOf,
  type Event,
  type Key,
  type KnownEvent,
  type Progress,
  type Standing,
} from '@trousseau/domain'
import { firstRow, type Queries, type Value } from '../database/port.ts'
import { readEvents, type Ready } from './event-rows.ts'
import type { Figures } from './store.ts'

interface ProgressRow {
  fold: string
  state: string
}

/** Keeps the fold of each log in its row, brought forward event by event. */
export interface StoredProgress {
  /** Names the fold and the content it scores with; a row of another one is folded again. */
  readonly version: string
  /** Writes the row of a new log. */
  begin(tx: Queries, account: string, events: readonly Event[]): Promise<void>
  /** Folds new events, already inserted, into the row read with the account. */
  advance(tx: Queries, account: string, row: ProgressRow, added: readonly Ready[]): Promise<void>
  /** What `advance` would write, from the column `fold` on; the row must be of this version. */
  after(row: ProgressRow, added: readonly Ready[]): readonly Value[]
  /** Reads figures, keys and progress; a row of another version is folded in passing. */
  read(queries: Queries, account: string): Promise<(Figures & { won: Key[]; progress: Progress }) | undefined>
}

/** Raised when the columns derived from the fold change meaning. */
const COLUMNS_VERSION = 4

export function storedProgress(content: Content): StoredProgress {
  const version = `${FOLD_VERSION}.${COLUMNS_VERSION}-${fingerprint(content)}`
  const columns = (progress: Progress) => {
    const won = keysOf(progress, content.heads)
    const figures: Figures = {
      keys: won.length,
      keysByModule: keysByModule(won),
      lastActivity: progress.lastActivity === undefined ? null : stampMs(progress.lastActivity),
      standing: shortened(standingOf(progress, content.heads)),
    }
    return { won, figures }
  }
  const values = (progress: Progress) => {
    const { figures } = columns(progress)
    return [
      version,
      figures.keys,
      JSON.stringify(figures.keysByModule),
      figures.lastActivity,
      JSON.stringify(figures.standing),
      JSON.stringify(tallyOf(progress, content.heads)),
      JSON.stringify(progress),
    ] as const
  }
  const foldOnto = (row: ProgressRow, added: readonly Ready[]) =>
    foldKnown(JSON.parse(row.state) as Progress, knownOf(added), content.findExercise)
  const foldFrom = async (queries: Queries, account: string, row: ProgressRow, added: readonly Ready[]) =>
    row.fold === version
      ? foldOnto(row, added)
      : fold(emptyProgress(), await readEvents(queries, account, 0), content.findExercise)
  return {
    version,
    async begin(tx, account, events) {
      await tx.run(
        `insert into progress
           (account, structure, fold, keys, keys_by_module, last_activity, standing, tally, state)
         select id, structure, $2, $3, $4, $5, $6, $7, $8 from accounts where id = $1`,
        [account, ...values(fold(emptyProgress(), events, content.findExercise))],
      )
    },
    async advance(tx, account, row, added) {
      await tx.run(
        `update progress set fold = $2, keys = $3, keys_by_module = $4, last_activity = $5,
           standing = $6, tally = $7, state = $8
         where account = $1`,
        [account, ...values(await foldFrom(tx, account, row, added))],
      )
    },
    after: (row, added) => values(foldOnto(row, added)),
    async read(queries, account) {
      const row = await firstRow<ProgressRow>(
        queries,
        'select fold, state from progress where account = $1',
        [account],
      )
      if (!row) return undefined
      const progress = await foldFrom(queries, account, row, [])
      const { won, figures } = columns(progress)
      return { ...figures, won, progress }
    },
  }
}

function knownOf(events: readonly Ready[]): KnownEvent[] {
  return events.flatMap(({ event, known }) => (known ? [event as unknown as KnownEvent] : []))
}

/** Lessons and exercises a list names at most: the column is in an index, whose rows PostgreSQL keeps under 2.7 kB. */
const NAMED = 12

function shortened(standing: Standing): Standing {
  return { ...standing, stuck: standing.stuck.slice(0, NAMED), help: standing.help.slice(0, NAMED) }
}

function fingerprint(content: Content): string {
  const hash = createHash('sha256')
  for (const { id, module } of content.heads) {
    hash.update(JSON.stringify([id, module, content.lessons.get(id)?.exercises]))
  }
  return hash.digest('base64url').slice(0, 16)
}
