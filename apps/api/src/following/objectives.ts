import { randomBytes } from 'node:crypto'
import { ROUTES } from '@trousseau/contract'
import { objectivesOf, uuidv7 } from '@trousseau/domain'
import { notFound, Refusal } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { followed, nameOf } from '../people/people.ts'

/** Objectives set by an adviser: each is said in the youth's own log. */
export function objectiveRoutes({ serve, database, store, hints, now }: Services): void {
  serve(ROUTES.setObjective, async ({ caller, body }) => {
    const { youths, title, details, due, lesson } = body
    if (due !== undefined && Number.isNaN(Date.parse(due))) {
      throw new Refusal(400, 'bad-day', 'Cette date n’existe pas.')
    }
    const from = await nameOf(database, caller)
    const told = await followed(database, youths, caller.structure)
    for (const youth of told) {
      const said = {
        objective: uuidv7(now(), randomBytes),
        title,
        ...(details !== undefined && { details }),
        ...(due !== undefined && { due }),
        ...(lesson !== undefined && { lesson }),
        from,
      }
      await store.say(youth, caller.professional, () => [{ kind: 'objective.set', body: said }])
    }
    hints.changed(caller.structure)
    return { told: told.length }
  })

  serve(ROUTES.judgeObjective, async ({ caller, params, body }) => {
    const from = await nameOf(database, caller)
    const { objective } = params
    const { verdict, words } = body
    if (verdict === 'returned' && words === undefined) {
      throw new Refusal(400, 'words-needed', 'Écrivez un mot pour dire ce qu’il reste à faire.')
    }
    await store.say(params.youth, caller.professional, (progress) => {
      const known = objectivesOf(progress).find(({ id }) => id === objective)
      if (!known) throw notFound()
      if (verdict === 'withdrawn') return [{ kind: 'objective.withdrawn', body: { objective, from } }]
      if (verdict === 'returned') {
        return [{ kind: 'objective.returned', body: { objective, words: words!, from } }]
      }
      return [
        { kind: 'objective.validated', body: { objective, ...(words !== undefined && { words }), from } },
      ]
    })
    hints.changed(caller.structure)
    return {}
  })
}
