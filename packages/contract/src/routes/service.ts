import * as z from 'zod/mini'
import { route } from '../route.ts'

export const health = route({
  method: 'GET',
  path: '/api/health',
  who: 'anyone',
  on: 'none',
  says: 'Dit si le service répond, sa version et sa base de données.',
  reply: z.strictObject({
    status: z.literal('ok'),
    version: z.string(),
    database: z.enum(['sqlite', 'postgres']),
  }),
})

export const openapi = route({
  method: 'GET',
  path: '/api/openapi.json',
  who: 'anyone',
  on: 'none',
  says: 'Cette description des routes, au format OpenAPI.',
})
