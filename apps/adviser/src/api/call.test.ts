import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, CallFailure, fillPath, onSignedOut } from './call.ts'

function answer(status: number, body: string) {
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
}

afterEach(() => {
  vi.unstubAllGlobals()
  onSignedOut(() => {})
})

describe('call', () => {
  it('keeps the sentence the server wrote', async () => {
    answer(429, '{"error":{"code":"too-many","message":"Trop d’essais d’affilée."}}')
    await expect(call('youths')).rejects.toEqual(new CallFailure(429, 'Trop d’essais d’affilée.'))
  })

  it('says something plain when the answer is not ours', async () => {
    answer(502, '<html>Bad gateway</html>')
    await expect(call('youths')).rejects.toThrow(/problème/)
    answer(200, '<html>portal</html>')
    await expect(call('youths')).rejects.toThrow(/problème/)
  })

  it('tells of a closed session, but not of a wrong password', async () => {
    const heard = vi.fn()
    onSignedOut(heard)
    answer(401, '{"error":{"code":"signed-out","message":"Fermée."}}')
    await call('signIn', { body: { email: 'a@b.example', password: 'x' } }).catch(() => {})
    expect(heard).not.toHaveBeenCalled()
    await call('youths').catch(() => {})
    expect(heard).toHaveBeenCalledOnce()
  })

  it('speaks of the network when no answer comes', async () => {
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(call('youths')).rejects.toMatchObject({
      status: 0,
      message: expect.stringContaining('ne répond pas'),
    })
  })
})

describe('fillPath', () => {
  it('encodes what it puts in', () => {
    expect(fillPath('/api/pro/youths/:youth', { youth: 'a/../b' })).toBe('/api/pro/youths/a%2F..%2Fb')
  })
})
