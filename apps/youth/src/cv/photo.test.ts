import { describe, expect, it } from 'vitest'
import { cropped, openPhoto, UnreadablePhoto } from './photo.ts'

describe('cropped', () => {
  it('keeps three by four, as much as fits, of a wide and of a tall picture', () => {
    const wide = cropped({ width: 4000, height: 3000 }, { zoom: 1, x: 0.5, y: 0.5 })
    expect(wide).toEqual({ x: 875, y: 0, width: 2250, height: 3000 })
    const tall = cropped({ width: 900, height: 3000 }, { zoom: 1, x: 0.5, y: 0 })
    expect(tall).toEqual({ x: 0, y: 0, width: 900, height: 1200 })
  })

  it('never leaves the picture, however it is pushed', () => {
    for (const at of [-3, 0, 0.3, 1, 7]) {
      const { x, y, width, height } = cropped({ width: 600, height: 500 }, { zoom: 2.5, x: at, y: at })
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(600)
      expect(y + height).toBeLessThanOrEqual(500)
      expect(width / height).toBeCloseTo(0.75)
    }
  })
})

describe('openPhoto', () => {
  // Node reads no picture at all, as a phone does not read these.
  it.each([
    ['heic', [0, 0, 0, 24, ...bytes('ftypheic'), 0, 0, 0, 0]],
    ['broken', [0xff, 0xd8, 0xff, 0xe1, 1, 2, 3]],
    ['type', bytes('%PDF-1.7')],
    ['type', []],
  ] as const)('says why it can’t be opened: %s', async (kind, head) => {
    const refused = await openPhoto(new Blob([new Uint8Array(head)])).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UnreadablePhoto)
    expect((refused as UnreadablePhoto).kind).toBe(kind)
  })
})

function bytes(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
