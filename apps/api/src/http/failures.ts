import type { Failure } from '@trousseau/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { notFound, Refusal } from './refusal.ts'

/** What Fastify's own refusals become. */
const KNOWN: Record<string, [status: number, code: string, message: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', 'L’envoi est trop gros.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'wrong-type',
    'Le contenu envoyé doit être du JSON (application/json).',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'cut-short', 'L’envoi est incomplet.'],
  FST_ERR_BAD_URL: [400, 'bad-address', 'Cette adresse est mal écrite.'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'bad-address', 'Cette adresse est trop longue.'],
}

/** Every failure is answered in plain French with a stable code; what went wrong inside stays in the log. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerFailure(error, request, reply))
}

/** Answers one failure; also used by Fastify for addresses it cannot read. */
export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = asRefusal(error)
  if (refusal.status >= 500)
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', Math.ceil(refusal.retryAfter))
  const answer: Failure = { error: { code: refusal.code, message: refusal.message } }
  void reply
    .code(refusal.status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(answer)
}

function asRefusal(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error
  const known = KNOWN[error.code]
  if (known) return new Refusal(...known)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issue = error.validation[0]
    return new Refusal(
      400,
      'invalid',
      wording(issue?.instancePath ?? '', issue?.keyword ?? '', issue?.params),
    )
  }
  if (isStorageTrouble(error.code)) {
    return new Refusal(
      503,
      'storage-busy',
      'Le service ne peut rien enregistrer pour le moment. Rien n’est perdu : réessayez dans un instant.',
      5,
    )
  }
  const status = error.statusCode ?? 500
  if (status === 404) return notFound()
  if (status >= 400 && status < 500)
    return new Refusal(status, 'refused', 'Cette demande ne peut pas être traitée.')
  return new Refusal(500, 'failed', 'Le service a rencontré un problème. Réessayez dans un instant.')
}

/** Disk full, locked database, lost connection: nothing was written, the phone keeps everything. */
function isStorageTrouble(code: string | undefined): boolean {
  return /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN|LOCKED)|^ECONN|^ENOSPC$|^53|^57P|^57014$|^55P03$|^40P01$|^40001$/.test(
    code ?? '',
  )
}

function wording(path: string, keyword: string, params: Record<string, unknown> | undefined): string {
  if (keyword === 'unrecognized_keys') {
    const keys = Array.isArray(params?.keys) ? params.keys : []
    return `Champ inconnu : « ${String(keys[0]).slice(0, 40)} ».`
  }
  const field = path.replaceAll('/', '.').replace(/^\./, '').slice(0, 60)
  if (field === '') return 'La demande n’a pas la forme attendue.'
  if (keyword === 'too_big') return `« ${field} » est trop long ou trop grand.`
  if (keyword === 'too_small') return `« ${field} » est trop court ou trop petit.`
  return `« ${field} » manque ou n’a pas la forme attendue.`
}
