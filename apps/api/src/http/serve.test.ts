import { rmSync } from 'node:fs'
import { ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { openDatabase } from '../database/open.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'

describe('routes', () => {
  let folder: string
  let app: Awaited<ReturnType<typeof buildApp>>
  beforeEach(async () => {
    folder = temporaryFolder()
    app = await buildApp({ database: await openDatabase(folder), demo: false })
  })
  afterEach(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })

  it('refuses to start with one that the contract does not declare', () => {
    expect(() => app.get('/api/hidden', () => 'x')).toThrow('GET /api/hidden is not a route of the contract')
    expect(() => app.post('/api', () => 'x')).toThrow('is not a route of the contract')
    const { path, method } = ROUTES.youths
    expect(() => app.route({ url: path, method, handler: () => 'x' })).toThrow(
      'is not a route of the contract',
    )
  })

  it('serves each one of the contract', () => {
    for (const { method, path } of Object.values(ROUTES)) {
      expect(app.hasRoute({ method, url: path }), path).toBe(true)
    }
  })

  it('hides what went wrong inside', async () => {
    app.services.serve({ ...ROUTES.health, path: '/api/health/broken' as never }, async () => {
      throw new Error('secret detail')
    })
    const answer = await app.inject('/api/health/broken')
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({
      error: { code: 'failed', message: 'Le service a rencontré un problème. Réessayez dans un instant.' },
    })
  })

  it('never answers what the contract does not say', async () => {
    app.services.serve({ ...ROUTES.health, path: '/api/health/leaking' as never }, async () => {
      return { status: 'ok', version: '1', database: 'sqlite', secret: 'x' } as never
    })
    const answer = await app.inject('/api/health/leaking')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
  })

  it('describes itself as OpenAPI', async () => {
    const answer = await app.inject('/api/openapi.json')
    const { openapi, paths } = answer.json<{ openapi: string; paths: Record<string, object> }>()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).sort()).toEqual(
      [...new Set(Object.values(ROUTES).map(({ path }) => path.replace(/:(\w+)/g, '{$1}')))].sort(),
    )
    expect(paths['/api/sync']).toMatchObject({ post: { security: [{ youth: [] }], requestBody: {} } })
  })
})
