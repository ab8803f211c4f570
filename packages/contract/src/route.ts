import type * as z from 'zod/mini'

/**
 * Who may call a route; read from the session, never from the request. An `admin` is an adviser too; `entering` is
 * a professional whose password was right, whether or not a step of their sign-in is left.
 */
export type Caller = 'anyone' | 'youth' | 'entering' | 'adviser' | 'admin'

/**
 * On whose data a route acts:
 * - `none`: nobody's (health, sign-in);
 * - `self`: the caller's own account;
 * - `structure`: people of the caller's structure;
 * - `youth`, `colleague`, `invitation`, `group`, `film`, `appointment`, `workshop`, `pair`, `report`: the one named by `:youth`,
 *   `:professional`, `:invitation`, `:group`, `:film`, `:appointment`, `:workshop`, `:pair` or `:report`, which must be of the
 *   caller's structure; another's is 404.
 */
export type Reach =
  | 'none'
  | 'self'
  | 'structure'
  | 'youth'
  | 'colleague'
  | 'invitation'
  | 'group'
  | 'film'
  | 'appointment'
  | 'workshop'
  | 'pair'
  | 'report'

/** A route as data: what travels, and who may ask. The server refuses to start with an undeclared one. */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  path: `/api/${string}`
  who: Caller
  on: Reach
  /** One French sentence for the generated documentation. */
  says: string
  params?: z.ZodMiniType
  query?: z.ZodMiniType
  body?: z.ZodMiniType
  /** The answer of success; absent for a stream or a document. */
  reply?: z.ZodMiniType
  /** Largest body accepted, in bytes; 16 kB unless said. */
  bodyLimit?: number
  /**
   * Plain tests that say yes only to what the schema accepts as it stands; what they don't know, the schema judges.
   * For a route so busy that its schemas are most of its work.
   */
  quick?: { body(value: unknown): boolean; reply(value: unknown): boolean }
}

/** Keeps the literal types of a route. */
export function route<const R extends Route>(value: R): R {
  return value
}

export type BodyOfRoute<R extends Route> = R['body'] extends z.ZodMiniType ? z.infer<R['body']> : undefined
export type ReplyOfRoute<R extends Route> = R['reply'] extends z.ZodMiniType ? z.infer<R['reply']> : undefined
