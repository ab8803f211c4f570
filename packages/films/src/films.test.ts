import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CAPTION_WIDTH, parseWebVtt } from './captions.ts'
import { LIMITS } from './encode.ts'
import { LOUDNESS, measureLoudness } from './loudness.ts'
import { factsOf, FILMS, readManifest, storyboardFile, storyboardHash } from './manifest.ts'
import { run } from './process.ts'
import { readStoryboard, sentencesOf } from './storyboard.ts'

const films = Object.entries(readManifest())
const fileOf = (id: string, extension: string) => new URL(`${id}.${extension}`, FILMS)

it('the whole set weighs at most 30 MB', () => {
  const bytes = films.map(([, film]) => film.webm.bytes + film.mp4.bytes + film.vtt.bytes + film.poster.bytes)
  expect(films.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(30_000_000)
})

describe.each(films)('the film of %s', (id, film) => {
  it('was made from the storyboard that stands beside the lesson', async () => {
    expect(existsSync(storyboardFile(id))).toBe(true)
    const lines = sentencesOf(readStoryboard(storyboardFile(id))).length
    expect(film.storyboardHash).toBe(await storyboardHash(id, lines))
  })

  it('has the files its manifest says, each light enough', () => {
    expect({ ...factsOf(fileOf(id, 'webm')) }).toEqual(film.webm)
    expect({ ...factsOf(fileOf(id, 'mp4')) }).toEqual(film.mp4)
    expect({ ...factsOf(fileOf(id, 'vtt')) }).toEqual(film.vtt)
    expect({ ...factsOf(fileOf(id, 'webp')) }).toEqual(film.poster)
    expect(statSync(fileOf(id, 'webm')).size).toBeLessThanOrEqual(LIMITS.webm)
    expect(statSync(fileOf(id, 'mp4')).size).toBeLessThanOrEqual(LIMITS.mp4)
    expect(statSync(fileOf(id, 'webp')).size).toBeLessThanOrEqual(LIMITS.poster)
  })

  it('lasts 20 to 45 s', () => {
    expect(film.seconds).toBeGreaterThanOrEqual(20)
    expect(film.seconds).toBeLessThanOrEqual(45)
  })

  it('has every sentence as a caption of at most two lines of 42 characters', () => {
    const cues = parseWebVtt(readFileSync(fileOf(id, 'vtt'), 'utf8'))
    const sentences = sentencesOf(readStoryboard(storyboardFile(id))).map((sentence) => sentence.text)
    expect(cues.map((cue) => cue.text)).toEqual(sentences)
    for (const { lines } of cues) {
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(CAPTION_WIDTH)
    }
  })

  it.each(['webm', 'mp4'])('has a picture, a voice and its length in %s', async (extension) => {
    const { stdout } = await run('ffprobe', [
      ...['-v', 'error', '-show_entries', 'stream=codec_name,width,height:format=duration', '-of', 'json'],
      fileOf(id, extension).pathname,
    ])
    const probe = JSON.parse(stdout.toString()) as {
      streams: { codec_name: string; width?: number; height?: number }[]
      format: { duration: string }
    }
    const codecs = extension === 'webm' ? ['av1', 'opus'] : ['h264', 'aac']
    expect(probe.streams.map((stream) => stream.codec_name)).toEqual(codecs)
    expect([probe.streams[0]?.width, probe.streams[0]?.height]).toEqual([540, 960])
    expect(Math.abs(Number(probe.format.duration) - film.seconds)).toBeLessThan(0.15)
  })

  it('is heard at −16 LUFS, within 1 LU, exactly under its captions', async () => {
    const file = fileOf(id, 'webm').pathname
    expect(Math.abs((await measureLoudness(file)) - LOUDNESS)).toBeLessThanOrEqual(1)
    const cues = parseWebVtt(readFileSync(fileOf(id, 'vtt'), 'utf8'))
    const heard = await voiceSpans(file)
    for (const cue of cues) {
      expect(Math.min(...heard.map((span) => Math.abs(span.start - cue.start)))).toBeLessThanOrEqual(0.2)
      expect(Math.min(...heard.map((span) => Math.abs(span.end - cue.end)))).toBeLessThanOrEqual(0.2)
    }
  })
})

/** When something is heard, in seconds, between silences of a quarter of a second. */
async function voiceSpans(file: string): Promise<{ start: number; end: number }[]> {
  const { stderr } = await run('ffmpeg', [
    ...[
      '-hide_banner',
      '-nostats',
      '-i',
      file,
      '-vn',
      '-af',
      'silencedetect=noise=-42dB:d=0.18',
      '-f',
      'null',
      '-',
    ],
  ])
  const silences = [...stderr.matchAll(/silence_(start|end): (-?[\d.]+)/g)]
  const times = (kind: string) => silences.filter(([, name]) => name === kind).map(([, , at]) => Number(at))
  const [starts, ends] = [times('start'), times('end')]
  return ends.map((start, index) => ({ start, end: starts[index + 1] ?? Infinity }))
}
