import type { FastifyServerOptions } from 'fastify'

interface Troubled {
  name?: string
  code?: string
  stack?: string
}

/**
 * What an error may leave in the log: its name, its code and the lines of our code it came through. Never its message:
 * databases and JSON readers quote in it what people wrote.
 */
export function withoutWords({ name, code, stack = '' }: Troubled) {
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line))
  return { type: name ?? 'Error', ...(code !== undefined && { code }), message: '', stack: frames.join('\n') }
}

/** The server's log: its own troubles, without a word of anyone, an address or a cookie. */
export const LOGGING = {
  level: 'warn',
  serializers: { err: withoutWords, req: () => ({}), res: () => ({}) },
} satisfies FastifyServerOptions['logger']
