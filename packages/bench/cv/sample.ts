/** The CV that both engines write, and what both pages let who measures do. */
import type { Cv } from '@trousseau/cv'
import { sampleCv } from '@trousseau/cv/samples'
import { jpegOf } from '@trousseau/youth/src/cv/photo.ts'

/** The sample CV with a photo as heavy as the app lets one be, and the typeface of the sober look. */
function benchCv(job: string): Cv {
  return sampleCv('fr', { job, photo: photo(), template: 'sober' })
}

let taken: string | undefined

/** A made-up portrait: soft shapes and the grain of a phone's camera. Drawn once, before anything is measured. */
function photo(): string {
  if (taken !== undefined) return taken
  const canvas = document.createElement('canvas')
  canvas.width = 264
  canvas.height = 352
  const pen = canvas.getContext('2d')!
  const sky = pen.createLinearGradient(0, 0, 264, 352)
  sky.addColorStop(0, '#d9c7b0')
  sky.addColorStop(1, '#6d7f9c')
  pen.fillStyle = sky
  pen.fillRect(0, 0, 264, 352)
  for (const [colour, x, y, width, height] of [
    ['#3a2a22', 132, 130, 84, 104],
    ['#c48f6d', 132, 150, 64, 84],
    ['#28405e', 132, 340, 124, 110],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI)
    pen.fill()
  }
  const pixels = pen.getImageData(0, 0, 264, 352)
  let seed = 1
  for (let index = 0; index < pixels.data.length; index += 4) {
    seed = (seed * 16_807) % 2_147_483_647
    const grain = (seed % 21) - 10
    for (let channel = 0; channel < 3; channel++) pixels.data[index + channel]! += grain
  }
  pen.putImageData(pixels, 0, 0)
  taken = jpegOf(canvas)
  return taken
}

export interface EnginePage {
  /** Draws what is not to be measured. */
  ready(): void
  /** Writes the CV, the job given to it in its text, and says how long it took and what it weighs. */
  make(job: string): Promise<{ ms: number; bytes: number }>
}

declare global {
  interface Window {
    engine: EnginePage
  }
}

/** Gives the page to who measures. `write` fetches its engine when first called. */
export function offer(write: (cv: Cv) => Promise<number>): void {
  window.engine = {
    ready: () => void photo(),
    async make(job) {
      const cv = benchCv(job)
      const began = performance.now()
      const bytes = await write(cv)
      return { ms: performance.now() - began, bytes }
    },
  }
}
