import { stat, writeFile } from 'node:fs/promises'
import { normalising } from './loudness.ts'
import { run } from './process.ts'
import { FRAMES_PER_SECOND } from './timeline.ts'
import { SAMPLE_RATE } from './voice.ts'

/** Heaviest files a phone on prepaid data is asked to fetch, in bytes. */
export const LIMITS = { webm: 450_000, mp4: 700_000, poster: 15_000 } as const

const COLOURS = [
  ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
]
/** No trace of the machine or of the day in the file. */
const BARE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact']
/** A key frame every ten seconds: more would weigh as much as the narration. */
const KEY_FRAMES = ['-g', String(FRAMES_PER_SECOND * 10)]

/** Keeps the frames without loss, as they come. */
export async function keepFrames(frames: AsyncIterable<Buffer>, file: string): Promise<void> {
  await run(
    'ffmpeg',
    [
      ...[
        '-v',
        'error',
        '-y',
        '-f',
        'image2pipe',
        '-framerate',
        String(FRAMES_PER_SECOND),
        '-c:v',
        'png',
        '-i',
        '-',
      ],
      ...['-c:v', 'libx264rgb', '-qp', '0', '-preset', 'ultrafast', file],
    ],
    async (input) => {
      for await (const frame of frames) {
        if (!input.write(frame)) await new Promise((resolve) => input.once('drain', resolve))
      }
      input.end()
    },
  )
}

/** Writes the narration as WAV, mono. */
export async function writeWav(track: Int16Array, file: string): Promise<void> {
  const header = Buffer.alloc(44)
  const bytes = track.length * 2
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(SAMPLE_RATE, 24)
  header.writeUInt32LE(SAMPLE_RATE * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  await writeFile(file, Buffer.concat([header, Buffer.from(track.buffer, track.byteOffset, bytes)]))
}

/** Makes both films of these frames and this sound, each under its limit. */
export async function encodeFilm(
  frames: string,
  sound: string,
  target: { webm: string; mp4: string },
): Promise<void> {
  const loud = await normalising(sound)
  const inputs = ['-v', 'error', '-y', '-i', frames, '-i', sound, '-map', '0:v', '-map', '1:a', '-af', loud]
  await underLimit(LIMITS.webm, 44, target.webm, (quality) => [
    ...inputs,
    ...COLOURS,
    ...['-c:v', 'libsvtav1', '-preset', '8', '-crf', String(quality)],
    ...KEY_FRAMES,
    ...['-c:a', 'libopus', '-b:a', '24k', '-application', 'voip', '-ac', '1'],
    ...BARE,
    target.webm,
  ])
  await underLimit(LIMITS.mp4, 28, target.mp4, (quality) => [
    ...inputs,
    ...COLOURS,
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'slow',
      '-tune',
      'animation',
      '-profile:v',
      'main',
      '-crf',
      String(quality),
    ],
    ...KEY_FRAMES,
    ...['-c:a', 'aac', '-b:a', '32k', '-ac', '1', '-ar', '24000', '-movflags', '+faststart'],
    ...BARE,
    target.mp4,
  ])
}

async function underLimit(
  limit: number,
  best: number,
  file: string,
  args: (quality: number) => string[],
  image?: Buffer,
): Promise<void> {
  for (let quality = best; quality <= best + 20; quality += 4) {
    await run('ffmpeg', args(quality), image && (async (input) => void input.end(image)))
    if ((await stat(file)).size <= limit) return
  }
  throw new Error(`${file} stays above ${limit} bytes: shorten the film`)
}

/** Makes the poster of one PNG frame. */
export async function encodePoster(frame: Buffer, file: string): Promise<void> {
  const args = (lighter: number) => [
    ...['-v', 'error', '-y', '-f', 'image2pipe', '-c:v', 'png', '-i', '-'],
    ...[
      '-c:v',
      'libwebp',
      '-quality',
      String(82 - lighter * 3),
      '-compression_level',
      '6',
      '-map_metadata',
      '-1',
      file,
    ],
  ]
  await underLimit(LIMITS.poster, 0, file, args, frame)
}
