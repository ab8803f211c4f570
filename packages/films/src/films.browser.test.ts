import { expect, it } from 'vitest'

// Only the addresses: the files themselves are fetched by the player, as on a phone.
const films = import.meta.glob<string>('../../content/films/*.{webm,mp4}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Chromium's own count of what its decoders took in. */
interface Decoded {
  webkitVideoDecodedByteCount: number
  webkitAudioDecodedByteCount: number
}

it('has films to play', () => expect(Object.keys(films).length).toBeGreaterThanOrEqual(72))

it.each(Object.entries(films))(
  'Chromium shows and sounds %s, from its middle too',
  async (_file, address) => {
    const video = document.createElement('video') as HTMLVideoElement & Decoded
    video.muted = true
    video.src = address
    document.body.append(video)
    try {
      await once(video, 'loadedmetadata')
      expect([video.videoWidth, video.videoHeight]).toEqual([540, 960])
      const middle = video.duration / 2
      video.currentTime = middle
      await once(video, 'seeked')
      await video.play()
      await expect.poll(() => video.currentTime, { timeout: 10_000 }).toBeGreaterThan(middle + 0.1)
      expect(video.webkitVideoDecodedByteCount).toBeGreaterThan(0)
      expect(video.webkitAudioDecodedByteCount).toBeGreaterThan(0)
      expect(video.error).toBeNull()
    } finally {
      video.removeAttribute('src')
      video.load()
      video.remove()
    }
  },
  30_000,
)

function once(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true })
    video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true })
  })
}
