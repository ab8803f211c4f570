import { PHOTO_SIZE } from '@trousseau/cv'

/** What part of the picture is kept: zoom from 1 (as much as fits), centre from 0 to 1 of what may move. */
export interface Crop {
  zoom: number
  x: number
  y: number
}

export const WHOLE: Crop = { zoom: 1, x: 0.5, y: 0.4 }

/** Why a picture could not be opened; `kind` chooses the sentence on screen. */
export class UnreadablePhoto extends Error {
  readonly kind: 'heic' | 'type' | 'broken'
  constructor(kind: 'heic' | 'type' | 'broken') {
    super(kind)
    this.kind = kind
  }
}

/**
 * Opens a picture the phone gave, whatever its size, turned as its camera held it. Throws `UnreadablePhoto`:
 * a format no browser here reads (HEIC is named apart), something that is no picture, or a damaged file.
 */
export async function openPhoto(file: Blob): Promise<ImageBitmap> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    // A picture of twelve megapixels is let go of at once: a cheap phone has no room for two.
    return await smaller(bitmap)
  } catch {
    throw new UnreadablePhoto(isHeic(head) ? 'heic' : isPicture(head) ? 'broken' : 'type')
  }
}

/** Four times the page's pixels leave room to zoom. */
const LONGEST = 4 * PHOTO_SIZE.height

async function smaller(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = LONGEST / Math.max(bitmap.width, bitmap.height)
  if (scale >= 1) return bitmap
  const small = await createImageBitmap(bitmap, {
    resizeWidth: Math.max(1, Math.round(bitmap.width * scale)),
    resizeHeight: Math.max(1, Math.round(bitmap.height * scale)),
    resizeQuality: 'high',
  })
  bitmap.close()
  return small
}

/** The rectangle of a picture, in its pixels, that a crop keeps: three by four, never outside. */
export function cropped(
  size: { width: number; height: number },
  crop: Crop,
): { x: number; y: number; width: number; height: number } {
  const fit = Math.min(size.width / PHOTO_SIZE.width, size.height / PHOTO_SIZE.height)
  const width = (PHOTO_SIZE.width * fit) / crop.zoom
  const height = (PHOTO_SIZE.height * fit) / crop.zoom
  const within = (part: number) => Math.min(1, Math.max(0, part))
  return {
    x: (size.width - width) * within(crop.x),
    y: (size.height - height) * within(crop.y),
    width,
    height,
  }
}

/** Draws the kept part on a canvas, which is sized for the page. */
export function drawCrop(canvas: HTMLCanvasElement, photo: ImageBitmap, crop: Crop): void {
  canvas.width = PHOTO_SIZE.width
  canvas.height = PHOTO_SIZE.height
  const { x, y, width, height } = cropped(photo, crop)
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, PHOTO_SIZE.width, PHOTO_SIZE.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(photo, x, y, width, height, 0, 0, PHOTO_SIZE.width, PHOTO_SIZE.height)
}

/** Characters of base64 a photo may weigh: twelve kilobytes, so that the PDF stays under forty. */
const HEAVIEST = 16_000

/**
 * The canvas as the base64 of a JPEG, without `data:`. Only pixels are written: where and when the picture was
 * taken, which the camera hid in the file, stays behind.
 */
export function jpegOf(canvas: HTMLCanvasElement): string {
  const written = (quality: number) => canvas.toDataURL('image/jpeg', quality).replace(/^[^,]*,/, '')
  const light = [0.82, 0.7, 0.6, 0.5, 0.4, 0.3].map(written).find((base64) => base64.length <= HEAVIEST)
  return light ?? written(0.2)
}

/** Apple's format begins with a box of type `ftyp` and one of these brands. */
function isHeic(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head)
  return text.slice(4, 8) === 'ftyp' && /^(heic|heix|hevc|heim|heis|mif1|msf1)/.test(text.slice(8))
}

function isPicture(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head)
  return /^(\xff\xd8|\x89PNG|GIF8|RIFF|BM)/.test(text)
}
