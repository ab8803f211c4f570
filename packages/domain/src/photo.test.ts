import { describe, expect, it } from 'vitest'
import { PHOTO_PIXELS, plainJpeg, readJpegHead } from './photo.ts'

const text = (said: string) => [...said].map((letter) => letter.charCodeAt(0))
const part = (marker: number, body: number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
]
const JFIF = part(0xe0, [...text('JFIF'), 0, 1, 1, 0, 0, 72, 0, 72, 0, 0])
const frame = (width: number, height: number) =>
  part(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
const SCAN = [...part(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 3, 0xff, 0xd9]
const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), ...SCAN])

describe('a photo', () => {
  it('loses where it was taken, by what, its comments and its small copies, and nothing else', () => {
    const plain = jpeg(JFIF, part(0xdb, [0, 1, 2]), frame(264, 352))
    const exif = part(0xe1, text('Exif\0\0GPS 48.85 2.35'))
    const photoshop = part(0xed, text('Photoshop 3.0'))
    const full = jpeg(JFIF, exif, part(0xdb, [0, 1, 2]), photoshop, part(0xfe, text('moi')), frame(264, 352))
    expect([...plainJpeg(full)]).toEqual([...plain])
    expect([...plainJpeg(plain)]).toEqual([...plain])
    const small = part(0xe0, [...text('JFIF'), 0, 1, 1, 0, 0, 72, 0, 72, 1, 1, 9, 9, 9])
    expect([...plainJpeg(jpeg(small, frame(8, 8)))]).toEqual([...jpeg(frame(8, 8))])
  })

  it.each([
    ['a PNG', Uint8Array.from([0x89, ...text('PNG'), 13, 10, 26, 10])],
    ['a page', Uint8Array.from(text('<svg onload=alert(1)>'))],
    ['nothing', new Uint8Array()],
    ['a JPEG cut before its pixels', jpeg(JFIF, frame(8, 8)).subarray(0, 30)],
    ['a JPEG without a size', jpeg(JFIF)],
    ['parts of no length', Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xda])],
  ])('is not %s', (_, bytes) => {
    expect(readJpegHead(bytes)).toBeUndefined()
    expect(() => plainJpeg(bytes)).toThrow(RangeError)
  })

  it('has no more pixels than a screen shows', () => {
    expect(readJpegHead(jpeg(frame(1024, 1024)))?.pixels).toBe(PHOTO_PIXELS)
    expect(() => plainJpeg(jpeg(frame(65_535, 65_535)))).toThrow('4294836225')
  })
})
