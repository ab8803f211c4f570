/** A request refused: thrown anywhere under a handler, answered as `{error: {code, message}}`. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  /** A stable word for programs. */
  readonly code: string
  /** Seconds after which to try again. */
  readonly retryAfter: number | undefined

  /** `message` is plain French, shown to people as it is. */
  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

export const signedOut = () =>
  new Refusal(401, 'signed-out', 'Cette session est fermée. Il faut se connecter à nouveau.')

export const erased = () => new Refusal(410, 'erased', 'Ce compte a été effacé.')

export const notFound = () => new Refusal(404, 'not-found', 'Cette page ou cette personne est introuvable.')

export const tooMany = (retryAfter: number) =>
  new Refusal(429, 'too-many', 'Trop d’essais d’affilée. Attendez un peu avant de recommencer.', retryAfter)

export const shutOut = () => new Refusal(410, 'shut-out', 'Ce téléphone a été retiré du compte.')

export const adminOnly = () =>
  new Refusal(403, 'admin-only', 'C’est réservé aux administrateurs de la structure.')
