import { ROUTES } from '@trousseau/contract'
import { placementsOf } from '@trousseau/domain'
import { notFound, Refusal } from '../http/refusal.ts'
import { nameOf } from '../people/people.ts'
import type { Services } from '../services.ts'

/** Requests for a PMSMP: taken up by an adviser, then answered, in the youth's own log. */
export function placementRoutes({ serve, database, store, hints }: Services): void {
  serve(ROUTES.judgePlacement, async ({ caller, params, body: { verdict, words } }) => {
    const from = await nameOf(database, caller)
    const { request } = params
    if (verdict === 'declined' && words === undefined)
      throw new Refusal(400, 'words-needed', 'Écrivez un mot pour dire pourquoi : le jeune le lira.')
    await store.say(params.youth, caller.professional, (progress) => {
      if (!placementsOf(progress).some(({ id }) => id === request)) throw notFound()
      return [
        {
          kind: 'placement.judged',
          body: { request, verdict, ...(words !== undefined && { words }), from },
        },
      ]
    })
    hints.changed(caller.structure)
    return {}
  })
}
