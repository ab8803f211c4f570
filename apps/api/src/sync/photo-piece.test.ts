import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, type Trial } from '../app.fixture.ts'

const part = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
const JFIF = part(0xe0, Buffer.from('4a46494600010100004800480000', 'hex'))
const EXIF = part(0xe1, Buffer.from('Exif\0\0GPSLatitude 48.8566'))
const frame = (width: number, height: number) =>
  part(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]))
const SCAN = part(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
const PIXELS = Buffer.alloc(3000, 7)
const photo = (...parts: Buffer[]) =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, SCAN, PIXELS]).subarray(0, 3000)

describe('the photo of a CV', () => {
  let trial: Trial
  beforeEach(async () => void (trial = await openTrial()))
  afterEach(() => trial.close())

  const push = async (path: string, value: string | number | null) =>
    (
      await trial.sync(trial.north.youth, {
        epoch: null,
        cursor: 0,
        events: [phoneEvent('field.set', { path, value })],
      })
    ).json<{ rejected: { why: string }[] }>().rejected
  const base64 = (bytes: Buffer) => bytes.toString('base64')

  it('is taken when its pixels were drawn anew, piece by piece, and when it is removed', async () => {
    expect(await push('photos.p.0', base64(photo(JFIF, frame(264, 352))))).toEqual([])
    expect(await push('photos.p.1', base64(PIXELS))).toEqual([])
    expect(await push('photos.p.parts', 2)).toEqual([])
    expect(await push('photos.p.0', null)).toEqual([])
  })

  it.each([
    ['says where it was taken', 'photos.p.0', base64(photo(JFIF, EXIF, frame(264, 352)))],
    ['says it further on', 'photos.p.1', base64(Buffer.concat([PIXELS.subarray(0, 90), EXIF]))],
    ['opens into four thousand million pixels', 'photos.p.0', base64(photo(JFIF, frame(65_535, 65_535)))],
    ['is a PNG', 'photos.p.0', base64(Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(33), 'latin1'))],
    ['is a page', 'photos.p.0', base64(Buffer.from('<svg onload=alert(1)></svg>'))],
    ['is a text', 'photos.p.0', '<img src=x onerror=alert(1)>'],
    ['is too heavy', 'photos.p.30', base64(PIXELS)],
    ['is a number', 'photos.p.0', 12],
  ] as const)('is refused when it %s, and nothing of it is kept', async (_, path, value) => {
    expect(await push(path, value)).toMatchObject([{ why: 'bad-photo' }])
    const rows = await trial.database.rows("select 1 from events where kind = 'field.set'")
    expect(rows).toEqual([])
  })
})
