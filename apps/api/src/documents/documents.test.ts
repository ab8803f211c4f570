import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrial, type Trial } from '../app.fixture.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const YOUTH = `<!doctype html><style>p{margin:0}</style><script>go()</script><script type="module" src="/assets/a.js"></script><script type="application/json">{}</script><p>jeunes</p>`
const SHELL = YOUTH.replace('jeunes', 'vide')
const ADVISER = '<!doctype html><p>conseillers</p>'

describe('documents', () => {
  let trial: Trial
  const root = mkdtempSync(join(tmpdir(), 'trousseau-dist-'))
  const folders = { youth: join(root, 'youth'), adviser: join(root, 'adviser') }
  beforeAll(async () => {
    for (const folder of Object.values(folders)) mkdirSync(join(folder, 'assets'), { recursive: true })
    writeFileSync(join(folders.youth, 'index.html'), YOUTH)
    writeFileSync(join(folders.adviser, 'index.html'), ADVISER)
    writeFileSync(join(folders.youth, 'app.html'), SHELL)
    writeFileSync(join(folders.youth, 'sw.js'), 'self.x = 1')
    writeFileSync(join(folders.youth, '.secret'), 'x')
    writeFileSync(join(folders.youth, 'assets/app-Ab3_xY-9.js'), 'x()')
    writeFileSync(join(folders.youth, 'assets/app-Ab3_xY-9.js.br'), brotliCompressSync('x()'))
    writeFileSync(join(folders.youth, 'n2.mp4'), Buffer.alloc(1000, 7))
    trial = await openTrial({ folders })
  })
  afterAll(async () => {
    await trial.close()
    rmSync(root, { recursive: true })
  })
  const get = (url: string, headers: Record<string, string> = {}) => trial.app.inject({ url, headers })

  it.each([
    ['/', YOUTH],
    ['/lecon/n2?x=1', SHELL],
    ['/pro/', ADVISER],
    ['/pro/jeunes/12', ADVISER],
  ])('answers %s with the app’s page', async (url, page) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe(page)
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it('lets each page run its own inline scripts and styles, and nothing else', async () => {
    const policy = String((await get('/lecon')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src 'self' ${hash('go()')};`)
    expect(policy).toContain(`style-src 'self' ${hash('p{margin:0}')};`)
    expect(policy).not.toContain('unsafe')
    expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types vue default preview$/)
    const pro = String((await get('/pro/x')).headers['content-security-policy'])
    expect(pro).toContain("script-src 'self';")
    expect(pro).toMatch(/; require-trusted-types-for 'script'; trusted-types vue$/)
    expect(pro).not.toContain('unsafe')
    // A worker obeys the policy of its own file.
    expect((await get('/sw.js')).headers['content-security-policy']).toBe(policy)
  })

  it('keeps hashed files for ever, and asks again for the others', async () => {
    expect((await get('/assets/app-Ab3_xY-9.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
    expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache')
    const etag = String((await get('/sw.js')).headers.etag)
    expect((await get('/sw.js', { 'if-none-match': etag })).statusCode).toBe(304)
  })

  it('sends the compressed file to those who take it', async () => {
    const answer = await get('/assets/app-Ab3_xY-9.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers['content-type']).toContain('javascript')
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(String(brotliDecompressSync(answer.rawPayload))).toBe('x()')
    expect((await get('/assets/app-Ab3_xY-9.js')).body).toBe('x()')
  })

  it('sends parts of films', async () => {
    const answer = await get('/n2.mp4', { range: 'bytes=10-19' })
    expect(answer.statusCode).toBe(206)
    expect(answer.headers['content-range']).toBe('bytes 10-19/1000')
    expect(answer.rawPayload).toHaveLength(10)
  })

  it.each([
    '/missing.js',
    '/assets/old-12345678.js',
    '/.secret',
    '/../package.json',
    '/%2e%2e/x.json',
    '/api/x',
    '/pro/x.js',
  ])('has no %s', async (url) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ error: { code: 'not-found' } })
  })

  it('says what every answer must say', async () => {
    for (const url of ['/', '/pro/', '/api/health', '/nothing.js']) {
      expect((await get(url)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('geolocation=()') as string,
      })
    }
  })

  it('asks for https alone once reached by https, but not on this machine', async () => {
    const behindProxy = await openTrial({ trustProxy: true })
    const of = async (host: string, protocol: string) =>
      (
        await behindProxy.app.inject({
          url: '/api/health',
          headers: { host, 'x-forwarded-proto': protocol, 'x-forwarded-for': '10.0.0.1' },
        })
      ).headers['strict-transport-security']
    expect(await of('trousseau.example', 'https')).toBe('max-age=63072000; includeSubDomains')
    expect(await of('trousseau.example', 'http')).toBeUndefined()
    expect(await of('localhost:3000', 'https')).toBeUndefined()
    await behindProxy.close()
  })

  it('sends to the dashboard who forgot the slash', async () => {
    expect((await get('/pro')).headers.location).toBe('/pro/')
  })
})
