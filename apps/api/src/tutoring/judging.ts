import { ROUTES } from '@trousseau/contract'
import { charterOf } from '@trousseau/domain'
import { Refusal } from '../http/refusal.ts'
import { nameOf } from '../people/people.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Services } from '../services.ts'
import { enterTutoring, lockAccounts } from './people.ts'
import { isReady } from './threshold.ts'

/** Who becomes a tutor is always confirmed by an adviser. */
export function judgingRoutes({ serve, database, store, content, hints, now }: Services): void {
  serve(ROUTES.judgeTutor, async ({ caller, params, body: { verdict, words } }) => {
    const from = await nameOf(database, caller)
    if (verdict === 'declined' && words === undefined)
      throw new Refusal(400, 'words-needed', 'Écrivez un mot pour dire pourquoi : le jeune le lira.')
    const { won } = await store.figures(params.youth)
    const rules = await rulesOf(database, caller.structure)
    const lessons = won.map(({ lesson }) => lesson)
    await database.transaction(async (tx) => {
      await lockAccounts(tx, [params.youth])
      await enterTutoring(tx, params.youth)
      await store.sayIn(tx, params.youth, caller.professional, (progress) => {
        if (charterOf(progress) === 'none')
          throw new Refusal(409, 'not-signed', 'Ce jeune n’a pas signé la charte.')
        if (verdict === 'confirmed' && !isReady(lessons, rules, content))
          throw new Refusal(409, 'keys-missing', 'Il manque des clés à ce jeune pour devenir tuteur.')
        return [{ kind: 'charter.judged', body: { verdict, ...(words !== undefined && { words }), from } }]
      })
      await tx.run(
        'update tutoring_people set judged = $2, judged_at = $3, judged_by = $4 where account = $1',
        [params.youth, verdict, now(), caller.professional],
      )
    })
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.markBand, async ({ caller, params, body }) => {
    await database.transaction(async (tx) => {
      await enterTutoring(tx, params.youth)
      await tx.run('update tutoring_people set band = $2, band_by = $3 where account = $1', [
        params.youth,
        body.band,
        caller.professional,
      ])
    })
    hints.changed(caller.structure)
    return {}
  })
}
