import { ROUTES } from '@trousseau/contract'
import { isCvField, shares } from '@trousseau/domain'
import { Refusal } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { nameOf } from '../people/people.ts'

const hidden = () => new Refusal(409, 'not-shared', 'Ce jeune ne montre pas son CV pour l’instant.')

/** What advisers say of a CV: only of one the youth shows. */
export function cvRoutes({ serve, database, store, hints }: Services): void {
  serve(ROUTES.commentCv, async ({ caller, params, body }) => {
    const from = await nameOf(database, caller)
    if (!isCvField(body.path)) throw new Refusal(400, 'not-cv', 'Ce champ n’est pas dans le CV.')
    await store.say(params.youth, caller.professional, (progress) => {
      if (!shares(progress, 'cv')) throw hidden()
      return [{ kind: 'comment.written', body: { path: body.path, words: body.words, from } }]
    })
    hints.changed(caller.structure)
    return {}
  })

  serve(ROUTES.cvRead, async ({ caller, params }) => {
    const from = await nameOf(database, caller)
    await store.say(params.youth, caller.professional, (progress) => {
      if (!shares(progress, 'cv')) throw hidden()
      return [{ kind: 'cv.read', body: { from } }]
    })
    hints.changed(caller.structure)
    return {}
  })
}
