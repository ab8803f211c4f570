import { expect, it } from 'vitest'
import { drawCrop, jpegOf, openPhoto, WHOLE } from './photo.ts'

/** A picture nobody can compress, as the biggest phones make them. */
async function heavyPhoto(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 4000
  canvas.height = 3000
  const pen = canvas.getContext('2d')!
  const tile = pen.createImageData(250, 250)
  for (let part = 0; part < 16 * 12; part++) {
    for (let at = 0; at < tile.data.length; at += 65_536)
      crypto.getRandomValues(tile.data.subarray(at, at + 65_536))
    pen.putImageData(tile, (part % 16) * 250, Math.floor(part / 16) * 250)
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/jpeg', 0.98))
}

it('makes a small plain JPEG of a photo of twelve megabytes', async () => {
  const file = await heavyPhoto()
  expect(file.size).toBeGreaterThan(12_000_000)
  const photo = await openPhoto(file)
  const canvas = document.createElement('canvas')
  drawCrop(canvas, photo, WHOLE)
  expect([canvas.width, canvas.height]).toEqual([264, 352])
  const base64 = jpegOf(canvas)
  expect(atob(base64).slice(0, 2)).toBe('\xff\xd8')
  expect(atob(base64)).not.toContain('Exif')
  expect(base64.length).toBeLessThan(60_000)
})
