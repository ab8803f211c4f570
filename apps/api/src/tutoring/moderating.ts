import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { uuidv7 } from '@trousseau/domain'
import { firstRow, type Queries } from '../database/port.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import { nameOf } from '../people/people.ts'
import type { Services } from '../services.ts'
import { isOpen, pairsWith, readPair, roleIn, type PairRow } from './pair-rows.ts'
import { enterTutoring, lockAccounts } from './people.ts'
import { deliver } from './writing.ts'

interface MeasureRow {
  id: string
  measure: 'warned' | 'frozen' | 'suspended'
  pair: string | null
}

/** What advisers decide when something is wrong: each with a reason, at once, and undone by another decision. */
export function moderatingRoutes({ serve, database, store, hints, now }: Services): void {
  serve(ROUTES.takeMeasure, async ({ caller, params, body }) => {
    const { measure, reason, words } = body
    const { youth } = params
    const from = await nameOf(database, caller)
    const named = body.pair === undefined ? undefined : await readPair(database, body.pair)
    if (body.pair !== undefined && (!named || !roleIn(named, youth))) throw notFound()
    if (measure === 'frozen' && !named) throw new Refusal(400, 'pair-needed', 'Dites quel duo geler.')
    const id = uuidv7(now(), randomBytes)
    const concerned = named ? [named] : await pairsWith(database, youth)
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [youth, ...concerned.flatMap(({ tutor, mentee }) => [tutor, mentee])])
      await enterTutoring(tx, youth)
      await tx.insert(
        'measures',
        ['id', 'structure', 'about', 'pair', 'measure', 'reason', 'taken_by', 'taken_at'],
        [[id, caller.structure, youth, named?.id ?? null, measure, reason, caller.professional, now()]],
      )
      if (measure === 'suspended')
        await tx.run(
          'update tutoring_people set suspended_at = $2 where account = $1 and suspended_at is null',
          [youth, now()],
        )
      if (measure === 'frozen')
        await tx.run('update pairs set frozen_at = $2 where id = $1 and frozen_at is null', [
          named!.id,
          now(),
        ])
      if (measure !== 'frozen')
        await store.sayIn(tx, youth, caller.professional, () => [
          {
            kind: 'tutoring.moderated',
            body: { measure, ...(words !== undefined && { words }), from },
          },
        ])
      if (measure !== 'warned') await sayFrozen(tx, concerned, caller.professional)
    })
    hints.changed(caller.structure)
    return { id }
  })

  serve(ROUTES.liftMeasure, async ({ caller, params, body }) => {
    const { youth } = params
    const from = await nameOf(database, caller)
    const known = await firstRow<MeasureRow>(
      database,
      'select id, measure, pair from measures where id = $1 and about = $2 and structure = $3',
      [params.measure, youth, caller.structure],
    )
    if (!known) throw notFound()
    const named = known.pair === null ? undefined : await readPair(database, known.pair)
    const concerned = known.measure === 'frozen' && named ? [named] : await pairsWith(database, youth)
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [youth, ...concerned.flatMap(({ tutor, mentee }) => [tutor, mentee])])
      const lifted = await tx.run(
        `update measures set lifted_by = $2, lifted_at = $3, lifted_reason = $4
         where id = $1 and lifted_at is null`,
        [known.id, caller.professional, now(), body.reason],
      )
      if (lifted === 0) throw new Refusal(409, 'lifted', 'Cette décision est déjà levée.')
      const others = await firstRow(
        tx,
        `select 1 from measures where measure = $1 and lifted_at is null and id <> $2
           and ${known.measure === 'frozen' ? 'pair' : 'about'} = $3`,
        [known.measure, known.id, known.measure === 'frozen' ? known.pair : youth],
      )
      if (others) return
      if (known.measure === 'suspended') {
        await tx.run('update tutoring_people set suspended_at = null where account = $1', [youth])
        await store.sayIn(tx, youth, caller.professional, () => [
          { kind: 'tutoring.moderated', body: { measure: 'lifted', from } },
        ])
      }
      if (known.measure === 'frozen' && known.pair !== null)
        await tx.run('update pairs set frozen_at = null where id = $1', [known.pair])
      await sayFrozen(tx, concerned, caller.professional)
    })
    hints.changed(caller.structure)
    return {}
  })

  /** Tells both of each pair whether words pass in it now, where that changed for them. */
  async function sayFrozen(tx: Queries, pairs: readonly PairRow[], author: string): Promise<void> {
    for (const { id } of pairs) {
      const pair = await readPair(tx, id)
      // Not of one nobody was told of, nor of one that is over.
      if (!pair || pair.ended_at !== null || (pair.needs_approval === 1 && pair.approved_at === null))
        continue
      const frozen = !isOpen(pair)
      for (const account of [pair.tutor, pair.mentee].sort()) {
        await store.sayIn(tx, account, author, ({ tutoring }) =>
          (tutoring.pairs[id]?.frozen?.value ?? false) === frozen
            ? []
            : [{ kind: 'pair.frozen', body: { pair: id, frozen } }],
        )
      }
    }
  }

  serve(ROUTES.judgeMessage, async ({ caller, params, body: { verdict } }) => {
    const known = await readPair(database, params.pair)
    if (!known) throw notFound()
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [known.tutor, known.mentee])
      const pair = await readPair(tx, known.id)
      const message = await firstRow<{ sender: 'tutor' | 'mentee'; words: string; thanks: number }>(
        tx,
        "select sender, words, thanks from pair_messages where pair = $1 and id = $2 and state = 'held'",
        [params.pair, params.message],
      )
      if (!pair || !message) throw notFound()
      // What was ended, frozen or suspended since stops it as it would a new one.
      if (verdict === 'delivered' && !isOpen(pair))
        throw new Refusal(409, 'closed', 'Ce duo est fermé : ce message ne peut plus partir.')
      await tx.run(
        'update pair_messages set state = $3, judged_by = $4, judged_at = $5 where pair = $1 and id = $2',
        [params.pair, params.message, verdict, caller.professional, now()],
      )
      const { sender, words: text, thanks } = message
      if (verdict === 'delivered')
        await deliver(tx, store, pair, sender, { id: params.message, text, thanks: thanks === 1 })
      await store.sayIn(tx, pair[sender], caller.professional, () => [
        { kind: 'pair.judged', body: { pair: pair.id, message: params.message, verdict } },
      ])
    })
    hints.changed(caller.structure)
    return {}
  })
}
