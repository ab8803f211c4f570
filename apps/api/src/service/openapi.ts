import { failure, ROUTES, type Route } from '@trousseau/contract'
import Fastify from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** Describes the contract as OpenAPI 3.1, on a server of its own that never listens: the first asker pays for it. */
export async function describeRoutes(version: string): Promise<object> {
  const { default: swagger } = await import('@fastify/swagger')
  const app = Fastify({ exposeHeadRoutes: false })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Trousseau', version, description: 'Tes clés pour l’emploi.' },
      components: {
        securitySchemes: {
          youth: { type: 'apiKey', in: 'cookie', name: '__Host-jeune' },
          adviser: { type: 'apiKey', in: 'cookie', name: '__Host-pro' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  for (const route of Object.values<Route>(ROUTES)) {
    app.route({
      method: route.method,
      url: route.path,
      schema: {
        summary: route.says,
        ...(route.who !== 'anyone' && {
          security: [{ [route.who === 'youth' ? 'youth' : 'adviser']: [] }],
        }),
        ...(route.params && { params: route.params }),
        ...(route.query && { querystring: route.query }),
        ...(route.body && { body: route.body }),
        response: { ...(route.reply && { 200: route.reply }), '4xx': failure },
      },
      handler: () => undefined,
    })
  }
  await app.ready()
  const description = app.swagger()
  await app.close()
  return description
}
