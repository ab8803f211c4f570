import { failure, ROUTES, type Route } from '@trousseau/contract'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { bodiesOf, spoiled } from './bodies.fixture.ts'
import { openTown } from './town.fixture.ts'

/** Of each sort, per route. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 500)
const CALLER = {
  anyone: '',
  youth: 'youth, own',
  entering: 'admin, enrolling',
  adviser: 'adviser, own',
  admin: 'admin, same structure',
}

/** They hash on purpose, for each request: one address keeps its limits on. */
const SLOW = new Set(['signIn', 'choosePassword'])

describe('routes under bodies made from their own schemas', () => {
  const routes = Object.entries<Route>(ROUTES).filter(([, { reply }]) => reply)

  it.each(routes)(
    `%s answers ${RUNS} valid and ${RUNS} spoiled requests as it says`,
    async (name, route) => {
      const town = await openTown()
      const as = town.people[CALLER[route.who]]
      const example = town.bodies(CALLER[route.who])[name as keyof typeof ROUTES]
      const valid = route.body
        ? fc.oneof({ weight: 4, arbitrary: bodiesOf(route.body) }, fc.constant(example ?? {}))
        : fc.constant(undefined)
      // A route without a body takes none: what is spoiled is then the name in its path, or a body it never asked for.
      const wrong = spoiled(route.body ? valid : fc.record({ code: fc.string() }))
      const names = fc.oneof(fc.string({ maxLength: 80 }), fc.constant(town.params.youth!))
      let asked = 0
      async function ask(body: unknown, params: Record<string, string>): Promise<void> {
        // Limits have tests of their own; a password costs on purpose, and those routes keep one address.
        const slow = SLOW.has(name)
        const address = slow ? '10.3.0.1' : `10.3.${(asked >> 8) & 255}.${asked & 255}`
        asked += 1
        town.clock.now += 1000
        const answer = await town.ask(route, {
          as,
          params,
          address,
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
          ...(body !== undefined && route.method !== 'GET' && { body: JSON.stringify(body) }),
        })
        expect(answer.statusCode, answer.body).toBeLessThan(500)
        expect(answer.headers['cache-control']).toBe('no-store')
        const schema: z.ZodMiniType = answer.statusCode === 200 ? route.reply! : failure
        const read = z.safeParse(schema, answer.json())
        expect(read.success, `${answer.statusCode} ${answer.body.slice(0, 200)}`).toBe(true)
      }
      await fc.assert(
        fc.asyncProperty(valid, (body) => ask(body, town.params)),
        { numRuns: RUNS },
      )
      await fc.assert(
        fc.asyncProperty(wrong, names, (body, odd) =>
          ask(body, {
            ...town.params,
            ...(asked % 3 === 0 && {
              youth: odd,
              professional: odd,
              invitation: odd,
              appointment: odd,
              workshop: odd,
              pair: odd,
            }),
          }),
        ),
        { numRuns: RUNS },
      )
      expect(asked).toBe(2 * RUNS)
      await town.close()
    },
    120_000,
  )
})
