import type { Caller, Reach, Route } from '@trousseau/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { holdsNul } from './json-body.ts'
import { adminOnly, Refusal, signedOut } from './refusal.ts'

/** Bytes of a body, unless the route says more. */
const BODY_LIMIT = 16 * 1024

/** A youth's phone, known by its device session. */
export interface YouthCaller {
  account: string
  device: string
  session: string
  structure: string
}

/** A signed-in adviser, or an administrator, who is one too. */
export interface AdviserCaller {
  professional: string
  role: 'adviser' | 'admin'
  session: string
  structure: string
}

/** A professional whose password was right; `step` is what is left before the session opens. */
export interface EnteringCaller extends AdviserCaller {
  step: 'none' | 'code' | 'enrol'
}

interface Callers {
  anyone: undefined
  entering: EnteringCaller
  youth: YouthCaller
  adviser: AdviserCaller
  admin: AdviserCaller
}

/** Reads who calls from the session, and whether a youth is theirs to see, each time from the database. */
export interface Gatekeeper {
  youth(request: FastifyRequest): Promise<YouthCaller | undefined>
  /** One whose sign-in is whole. */
  adviser(request: FastifyRequest): Promise<AdviserCaller | undefined>
  /** One whose sign-in may have a step left. */
  entering(request: FastifyRequest): Promise<EnteringCaller | undefined>
  /** Refuses, as if it weren't there, whom the path names and who is not of the caller's structure. */
  admitTo(
    reach: Exclude<Reach, 'none' | 'self' | 'structure'>,
    params: Record<string, string>,
    caller: Pick<AdviserCaller, 'structure'>,
  ): Promise<void>
}

type Said<Schema, Absent> = Schema extends z.ZodMiniType ? z.infer<Schema> : Absent

export interface Asked<R extends Route> {
  caller: Callers[R['who']]
  body: Said<R['body'], undefined>
  params: Said<R['params'], undefined>
  query: Said<R['query'], undefined>
  request: FastifyRequest
  reply: FastifyReply
}

/** Answers the route's reply; a route without one sends by itself. */
export type Handler<R extends Route> = (asked: Asked<R>) => Promise<Said<R['reply'], unknown>>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract's route; an address under `/api` without one refuses to start. */
    route?: Route
  }
  interface FastifyRequest {
    caller: YouthCaller | AdviserCaller | EnteringCaller | undefined
  }
}

const nothing = z.strictObject({})

/** Refuses to start with an address under `/api` that the contract doesn't declare. */
export function refuseUndeclared(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (!/^\/api(\/|$)/.test(url)) return
    const route = config?.route
    if (route?.path !== url || route.method !== method) {
      throw new Error(`${String(method)} ${url} is not a route of the contract`)
    }
  })
}

/** Binds routes of the contract to their handlers: who may ask is settled before the body is even read. */
export function server(app: FastifyInstance, gate: Gatekeeper) {
  app.decorateRequest('caller')
  return function serve<R extends Route>(route: R, handler: Handler<R>): void {
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.bodyLimit ?? BODY_LIMIT,
      exposeHeadRoute: false,
      config: { route },
      ...(route.quick && quickCompilers(route.quick)),
      schema: {
        summary: route.says,
        params: route.params ?? nothing,
        querystring: route.query ?? nothing,
        ...(route.body && { body: route.body }),
        ...(route.reply && { response: { 200: route.reply } }),
      },
      async onRequest(request) {
        request.caller = await callerOf(route.who, request, gate)
      },
      async preValidation(request) {
        refuseUnwanted(route, request)
      },
      async preHandler(request) {
        if (route.on === 'none' || route.on === 'self' || route.on === 'structure') return
        const params = request.params as Record<string, string>
        await gate.admitTo(route.on, params, request.caller!)
      },
      handler(request, reply) {
        void reply.header('cache-control', 'no-store')
        const { caller, body, params, query } = request
        return handler({ caller, body, params, query, request, reply } as Asked<R>)
      },
    })
  }
}

/** Passes what a route's plain tests know, and leaves the rest to its schemas. */
function quickCompilers(
  quick: NonNullable<Route['quick']>,
): Pick<RouteOptions, 'validatorCompiler' | 'serializerCompiler'> {
  return {
    validatorCompiler(asked) {
      const validate = validatorCompiler(asked as never)
      if (asked.httpPart !== 'body') return validate
      return (value: unknown) => (quick.body(value) ? { value } : validate(value))
    },
    serializerCompiler(asked) {
      const serialize = serializerCompiler(asked as never)
      return (value: unknown) => (quick.reply(value) ? JSON.stringify(value) : serialize(value))
    },
  }
}

export type Serve = ReturnType<typeof server>

async function callerOf(who: Caller, request: FastifyRequest, gate: Gatekeeper) {
  if (who === 'anyone') return undefined
  const caller = await gate[who === 'admin' ? 'adviser' : who](request)
  if (!caller) throw signedOut()
  if (who === 'admin' && (caller as AdviserCaller).role !== 'admin') throw adminOnly()
  return caller
}

function refuseUnwanted(route: Route, request: FastifyRequest): void {
  const body = request.body as Record<string, unknown> | undefined | null
  if (!route.body && body !== undefined && body !== null && Object.keys(body).length > 0) {
    throw new Refusal(400, 'unexpected-body', 'Cette demande ne doit rien contenir.')
  }
  // Pushed events are judged one by one: a NUL in one must not block the others.
  const judged = Array.isArray(body?.events) ? { ...body, events: undefined } : body
  if (holdsNul(judged) || holdsNul(request.params) || holdsNul(request.query)) {
    throw new Refusal(400, 'malformed', 'Le contenu envoyé porte un caractère interdit.')
  }
}
