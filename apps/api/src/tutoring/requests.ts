import type { BodyOf, KnownKind } from '@trousseau/domain'
import type { Services } from '../services.ts'
import { endPair } from './endings.ts'
import { followHelp } from './help.ts'
import { pairsWith, readPair, roleIn } from './pair-rows.ts'
import { followPerson, lockAccounts } from './people.ts'
import { takeReport } from './reporting.ts'
import { takeMessage } from './writing.ts'

/** What a phone asks of tutoring, each an event of its log that was just taken. */
interface Asked {
  id: string
  kind: string
  body: unknown
}

type Answer<Kind extends KnownKind> = (
  services: Services,
  account: string,
  body: BodyOf<Kind>,
  id: string,
) => Promise<boolean | void>

const ANSWERS: { [Kind in KnownKind]?: Answer<Kind> } = {
  'charter.signed': async (services, account) => void (await followOwn(services, account)),
  'tutor.wanted': async (services, account) => void (await followOwn(services, account)),
  'tutoring.turned': async (services, account) => {
    const { turned } = await followOwn(services, account)
    if (turned?.value !== 'stopped') return false
    const pairs = await pairsWith(services.database, account, 'tutor')
    for (const pair of pairs) await endPair(services, pair, 'stopped')
    return pairs.length > 0
  },
  'pair.accepted': async ({ database, now }, account, { pair }) => {
    for (const role of ['tutor', 'mentee']) {
      await database.run(
        `update pairs set ${role}_accepted_at = $3 where id = $1 and ${role} = $2 and ${role}_accepted_at is null`,
        [pair, account, now()],
      )
    }
  },
  'pair.wrote': (services, account, body, id) => takeMessage(services, account, id, body),
  'pair.reported': (services, account, body, id) => takeReport(services, account, id, body),
  'pair.blocked': (services, account, { pair }) => leave(services, account, pair, 'blocked'),
  'pair.left': (services, account, { pair }) => leave(services, account, pair, 'left'),
}

/** Each in a transaction of its own, in the order they were done; all may be asked twice. */
export function answerRequests(services: Services) {
  return async (
    { account, structure }: { account: string; structure: string },
    events: readonly Record<string, unknown>[],
    mentored: boolean,
  ): Promise<boolean> => {
    let wrote = false
    let asked = false
    for (const { kind, body, id, v } of events as unknown as (Asked & { v: number })[]) {
      const answer = v === 1 && Object.hasOwn(ANSWERS, kind) ? ANSWERS[kind as KnownKind] : undefined
      if (!answer) continue
      asked = true
      const said = await (answer as Answer<never>)(services, account, body as never, id)
      wrote = said === true || wrote
    }
    if (mentored && events.some(({ kind }) => kind === 'exercise.answered'))
      await followHelp(services, account)
    if (asked) services.hints.changed(structure)
    return wrote
  }
}

/** Follows what the youth last said of themselves; answers it. */
async function followOwn({ database, store }: Services, account: string) {
  return database.transaction(async (tx) => {
    await lockAccounts(tx, [account])
    const progress = await store.progressIn(tx, account)
    await followPerson(tx, account, progress)
    return progress.tutoring
  })
}

async function leave(
  services: Services,
  account: string,
  name: string,
  why: 'blocked' | 'left',
): Promise<boolean> {
  const pair = await readPair(services.database, name)
  if (!pair || !roleIn(pair, account)) return false
  return endPair(services, pair, why)
}
