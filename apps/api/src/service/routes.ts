import { readFileSync } from 'node:fs'
import { ROUTES } from '@trousseau/contract'
import type { Services } from '../services.ts'
import { describeRoutes } from './openapi.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

export function serviceRoutes({ serve, database }: Services): void {
  serve(ROUTES.health, async () => {
    await database.rows('select 1')
    return { status: 'ok' as const, version, database: database.dialect }
  })

  let description: Promise<object> | undefined
  serve(ROUTES.openapi, async () => (description ??= describeRoutes(version)))
}
