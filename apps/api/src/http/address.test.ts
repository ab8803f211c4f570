import { ROUTES } from '@trousseau/contract'
import { describe, expect, it } from 'vitest'
import { openTrial } from '../app.fixture.ts'
import { sourceOf } from './address.ts'

describe('the source of a request', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (ip, source) => expect(sourceOf({ ip })).toBe(source))

  it.each([true, false])('is not what a client says it is (proxy in front: %s)', async (trustProxy) => {
    const trial = await openTrial({ trustProxy })
    const statuses: number[] = []
    for (let rank = 0; rank < 70; rank++) {
      // What the client wrote comes first; the proxy adds where it was asked from.
      const forged = `203.0.113.${rank}, 198.51.100.7`
      const answer = await trial.ask(ROUTES.join, {
        body: {
          code: `GGGGGHHHH${'BCDFGHJKMPQRTVWXY2346789'[rank % 24]}`,
          firstName: 'Devine',
          device: 'guess000',
        },
        headers: { 'x-forwarded-for': forged, host: 'localhost' },
      })
      statuses.push(answer.statusCode)
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    await trial.close()
  })
})
