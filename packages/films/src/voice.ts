import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exists, run } from './process.ts'
import type { Sentence } from './storyboard.ts'

/** Samples a second of everything said here: mono, signed 16 bits. */
export const SAMPLE_RATE = 48_000

export type Voice = 'pico' | 'espeak-ng' | 'human'

/** A sentence said: its samples without the silence around, and who said it. */
export interface Said {
  samples: Int16Array
  seconds: number
  voice: Voice
}

/** Quieter than this (of 32,767) is silence at the ends of a recording. */
const SILENCE = 250
const MARGIN = 0.03 * SAMPLE_RATE

/** How the synthetic voice must read what it would misread. */
const RESPELLED: [RegExp, string][] = [
  [/\bCV\b/g, 'cévé'],
  [/\bPDF\b/g, 'pé dé effe'],
  [/\bCDI\b/g, 'cé dé i'],
  [/\bCDD\b/g, 'cé dé dé'],
  [/\bCAF\b/g, 'caffe'],
  [/\bCPF\b/g, 'cé pé effe'],
  [/\bOPCO\b/g, 'opco'],
  [/\bSMIC\b/g, 'smic'],
  [/\bSMS\b/g, 'esse aime esse'],
  [/\bPMSMP\b/g, 'pé aime esse aime pé'],
  [/\bE2C\b/g, 'eu deux cé'],
  [/\b([Mm])ails\b/g, '$1èles'],
  [/\b([Mm])ail\b/g, '$1èle'],
  [/[«»]/g, ','],
  [/…/g, '.'],
]

/** What a synthetic voice is given to read. */
export function respell(text: string): string {
  return RESPELLED.reduce((said, [from, to]) => said.replace(from, to), text)
}

/** Says a sentence: the human recording when there is one, else Pico, else espeak-ng. */
export async function say(sentence: Sentence, recording: string): Promise<Said> {
  if (existsSync(recording)) return spoken(recording, 'human')
  const folder = await mkdtemp(join(tmpdir(), 'film-voice-'))
  const file = join(folder, 'line.wav')
  const text = respell(sentence.said)
  try {
    if (await exists('pico2wave')) {
      const safe = text.replaceAll('&', ' et ').replaceAll('<', ' ')
      await run('pico2wave', ['-l', 'fr-FR', '-w', file, `<speed level="88">${safe}</speed>`])
      return await spoken(file, 'pico')
    }
    await run('espeak-ng', ['-v', 'fr-fr', '-s', '150', '-w', file, text])
    return await spoken(file, 'espeak-ng')
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function spoken(file: string, voice: Voice): Promise<Said> {
  const filters = voice === 'human' ? 'highpass=f=70' : 'highpass=f=80,equalizer=f=3200:t=q:w=1.2:g=2'
  const { stdout } = await run('ffmpeg', [
    ...['-v', 'error', '-i', file, '-af', filters, '-ac', '1', '-ar', String(SAMPLE_RATE)],
    ...['-f', 's16le', '-'],
  ])
  const all = new Int16Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length))
  const samples = trimSilence(all)
  if (samples.length === 0) throw new Error(`${file} is silent`)
  return { samples, seconds: samples.length / SAMPLE_RATE, voice }
}

/** The recording without the silence around it, so that a caption begins with the voice. */
export function trimSilence(samples: Int16Array): Int16Array {
  const loud = (sample: number) => Math.abs(sample) > SILENCE
  const first = samples.findIndex(loud)
  if (first < 0) return samples.subarray(0, 0)
  const last = samples.findLastIndex(loud)
  return samples.subarray(Math.max(0, first - MARGIN), Math.min(samples.length, last + 1 + MARGIN))
}

/** Lays the sentences on one track; `starts` in seconds. */
export function mixTrack(said: readonly Said[], starts: readonly number[], seconds: number): Int16Array {
  const track = new Int16Array(Math.round(seconds * SAMPLE_RATE))
  said.forEach(({ samples }, index) => track.set(samples, Math.round((starts[index] ?? 0) * SAMPLE_RATE)))
  return track
}

/** Fingerprint material: the bytes of each human recording beside a storyboard, in order. */
export async function recordingsOf(files: readonly string[]): Promise<Buffer[]> {
  return Promise.all(files.filter((file) => existsSync(file)).map((file) => readFile(file)))
}
