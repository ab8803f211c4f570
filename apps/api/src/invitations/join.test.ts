import { CODE_ALPHABET, ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, openTrial, type Trial } from '../app.fixture.ts'

describe('joining', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  interface Try {
    code: string
    firstName?: string
    device?: string
    cookie?: string
    address?: string
    headers?: Record<string, string>
  }
  const join = ({ code, firstName = 'Zoé', device = 'device00', cookie, address, headers }: Try) =>
    trial.ask(ROUTES.join, {
      body: { code, firstName, device },
      ...(cookie && { as: { id: '', cookie } }),
      ...(address && { address }),
      ...(headers && { headers }),
    })
  const invite = async () =>
    (await trial.ask(ROUTES.invite, { as: trial.north.adviser, body: {} })).json<{
      code: string
      link: string
      qr: { size: number; path: string }
      expiresAt: number
    }>()

  it('opens an account with what the adviser showed, however it is typed', async () => {
    const { code } = await invite()
    const answer = await join({ code: ` ${code.toLowerCase().replace('-', ' ')}` })
    expect(answer.json()).toMatchObject({ structure: 'Mission locale north', adviser: 'Conseil north' })
    const cookie = answer.headers['set-cookie'] as string
    expect(cookie).toMatch(
      /^__Host-jeune=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const as = { id: '', cookie: cookieOf(answer) }
    expect((await trial.ask(ROUTES.membership, { as })).json()).toMatchObject({
      ...answer.json<object>(),
      firstName: 'Zoé',
    })
    const { events } = (await trial.sync(as, { epoch: null, cursor: 0, events: [] })).json<{
      events: object[]
    }>()
    expect(events).toMatchObject([
      {
        seq: 1,
        kind: 'structure.joined',
        author: 'adviser-north',
        body: { structure: 'Mission locale north' },
      },
    ])
  })

  it('lets one in, once', async () => {
    const { code } = await invite()
    expect((await join({ code })).statusCode).toBe(200)
    const second = await join({ code, device: 'device01' })
    expect(second.statusCode).toBe(410)
    expect(second.json()).toMatchObject({ error: { code: 'used-code' } })
  })

  it('lets only one in when two come at once', async () => {
    const { code } = await invite()
    const both = await Promise.all([join({ code }), join({ code, device: 'device01' })])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])
  })

  it('gives the same account to a phone whose answer was lost, for ten minutes', async () => {
    const { code } = await invite()
    const first = await join({ code })
    const again = await join({ code })
    expect(again.json()).toEqual(first.json())
    const old = { id: '', cookie: cookieOf(first) }
    expect((await trial.ask(ROUTES.membership, { as: old })).statusCode).toBe(401)
    trial.clock.now += 11 * 60_000
    expect((await join({ code })).statusCode).toBe(410)
  })

  it('does not give one youth’s account to the next who holds the phone', async () => {
    const code = trial.north.code
    const first = (await join({ code, firstName: 'Ana' })).json<{ account: string }>()
    const next = (await join({ code, firstName: 'Bob' })).json<{ account: string }>()
    expect(next.account).not.toBe(first.account)
  })

  it('refuses a phone that has joined already', async () => {
    const { code } = await invite()
    const answer = await join({ code, cookie: trial.north.youth.cookie })
    expect(answer.statusCode).toBe(409)
    expect((await join({ code })).statusCode).toBe(200)
  })

  it('stops a group at its size, and an invitation at its date', async () => {
    await trial.database.run('update invitations set places = taken + 1 where structure = $1', ['north'])
    expect((await join({ code: trial.north.code })).statusCode).toBe(200)
    expect((await join({ code: trial.north.code, device: 'device01' })).statusCode).toBe(410)
    trial.clock.now += 2 * 3600_000
    expect((await join({ code: trial.south.code })).json()).toMatchObject({ error: { code: 'expired-code' } })
  })

  it('keeps only the hash of a code', async () => {
    const { code } = await invite()
    const rows = await trial.database.rows('select * from invitations')
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''))
    expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{5}-[${CODE_ALPHABET}]{5}$`))
  })

  it('draws the link as a QR code', async () => {
    const { link, code, qr } = await invite()
    expect(link).toBe(`http://localhost:80/rejoindre?code=${code}`)
    expect(qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
    expect(qr.size).toBeGreaterThan(30)
  })

  it('refuses where the browser would drop the cookie', async () => {
    const answer = await join({ code: trial.north.code, headers: { host: '192.168.1.20:3000' } })
    expect(answer.json()).toMatchObject({ error: { code: 'insecure-address' } })
    expect((await join({ code: trial.north.code, headers: { host: '127.0.0.1:3000' } })).statusCode).toBe(200)
  })

  it.each(['a\u202Eb', 'a\u0007b', '   '])('refuses the name %j', async (firstName) => {
    expect((await join({ code: trial.north.code, firstName })).statusCode).toBe(400)
  })

  it('slows guessing from one address, and nobody else', async () => {
    const guess = (index: number) =>
      join({
        code: `GGGGGHHH${CODE_ALPHABET[index % 24]}${CODE_ALPHABET[Math.floor(index / 24)]}`,
        address: '10.1.1.1',
      })
    const statuses: number[] = []
    for (let index = 0; index < 70; index++) statuses.push((await guess(index)).statusCode)
    expect(statuses.filter((status) => status === 404)).toHaveLength(60)
    const refused = await guess(71)
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await join({ code: trial.north.code, address: '10.1.1.2' })).statusCode).toBe(200)
    trial.clock.now += 60_000
    expect((await join({ code: trial.north.code, device: 'device09', address: '10.1.1.1' })).statusCode).toBe(
      200,
    )
  })

  it('lets a classroom of thirty in from one address', async () => {
    const phones = Array.from({ length: 29 }, (_, index) => `class${String(index).padStart(3, '0')}`)
    const answers = await Promise.all(
      phones.map((device) => join({ code: trial.north.code, device, firstName: device })),
    )
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
  })

  it('leaves: the session ends, the account stays', async () => {
    const as = trial.north.youth
    expect((await trial.ask(ROUTES.leave, { as })).headers['set-cookie']).toContain('__Host-jeune=;')
    expect((await trial.ask(ROUTES.membership, { as })).statusCode).toBe(401)
    const { youths } = (await trial.ask(ROUTES.youths, { as: trial.north.adviser })).json<{
      youths: object[]
    }>()
    expect(youths).toMatchObject([{ id: as.id }])
  })
})
