import { stampMs, tutorWantedSince, type Progress } from '@trousseau/domain'
import type { Queries } from '../database/port.ts'

export type Band = 'minor' | 'adult' | null

/** A youth as colleagues see them in tutoring. */
export interface PersonRow {
  youth: string
  firstName: string
  adviser: string
  band: Band
}

export interface Person {
  youth: string
  firstName: string
  mine: boolean
  band: Band
}

export function asPerson({ youth, firstName, adviser, band }: PersonRow, viewer: string): Person {
  return { youth, firstName, mine: adviser === viewer, band }
}

/** The columns of a person, from accounts as `a` and tutoring_people as `p`, each named with a prefix. */
export const personColumns = (a: string, p: string, prefix = ''): string =>
  `${a}.id as "${prefix}youth", ${a}.first_name as "${prefix}firstName", ${a}.adviser as "${prefix}adviser",
   ${p}.band as "${prefix}band"`

/** Picks a person out of a row whose columns were named with a prefix. */
export function personIn(row: object, prefix: string): PersonRow {
  const read = row as Record<string, string | null>
  return {
    youth: read[`${prefix}youth`]!,
    firstName: read[`${prefix}firstName`]!,
    adviser: read[`${prefix}adviser`]!,
    band: read[`${prefix}band`] as Band,
  }
}

/**
 * Locks these accounts, always in the same order: whatever tutoring decides about them waits for what is being
 * decided, and two who write to each other at once don't wait for one another.
 */
export async function lockAccounts(tx: Queries, accounts: readonly string[]): Promise<void> {
  for (const account of [...new Set(accounts)].sort()) {
    await tx.rows(`select 1 from accounts where id = $1${tx.lock}`, [account])
  }
}

/** Makes the row of a youth who enters tutoring; one that is there stays. */
export async function enterTutoring(tx: Queries, account: string): Promise<void> {
  await tx.run('insert into tutoring_people (account) values ($1) on conflict (account) do nothing', [
    account,
  ])
}

/** Brings a youth's row to what they last said in their log, whatever the order it came in. */
export async function followPerson(tx: Queries, account: string, progress: Progress): Promise<void> {
  const { charter, wanted, turned } = progress.tutoring
  const since = tutorWantedSince(progress)
  const said = [charter, wanted].flatMap((one) => one ?? []).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  await enterTutoring(tx, account)
  await tx.run(
    `update tutoring_people set turned = $2, wanted_at = $3, wanted_lesson = $4, wanted_words = $5,
       band = case when band_by is null then coalesce($6, band) else band end
     where account = $1`,
    [
      account,
      turned?.value ?? 'active',
      since === undefined ? null : stampMs(since),
      wanted?.value.lesson ?? null,
      wanted?.value.words ?? null,
      said === undefined ? null : said.value.minor ? 'minor' : 'adult',
    ],
  )
  if (!charter) return
  const signedAt = stampMs(charter.at)
  // Signed again after a refusal, it is looked at again; a confirmation stays.
  await tx.run(
    `update tutoring_people set charter_words = $2, charter_at = $3,
       judged = case when judged = 'declined' and judged_at < $3 then null else judged end
     where account = $1 and (charter_at is null or charter_at < $3)`,
    [account, charter.value.words, signedAt],
  )
}
