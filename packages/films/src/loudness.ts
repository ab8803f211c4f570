import { run } from './process.ts'

/** Loudness of every film, in LUFS: what phones' speakers and headphones expect of speech. */
export const LOUDNESS = -16

/** Integrated loudness of a file's sound (EBU R 128), in LUFS. */
export async function measureLoudness(file: string, filters = ''): Promise<number> {
  const chain = [filters, 'ebur128=framelog=verbose'].filter(Boolean).join(',')
  const { stderr } = await run('ffmpeg', [
    '-hide_banner',
    '-nostats',
    '-i',
    file,
    '-af',
    chain,
    '-vn',
    '-f',
    'null',
    '-',
  ])
  const found = /I:\s+(-?[\d.]+) LUFS(?![\s\S]*I:\s)/.exec(stderr)
  if (!found) throw new Error(`no loudness found in ${file}`)
  return Number(found[1])
}

/** The ffmpeg filters that bring a file to −16 LUFS without clipping: gain, then a limiter, measured again. */
export async function normalising(file: string): Promise<string> {
  let gain = 0
  for (let pass = 0; pass < 4; pass++) {
    const missing = LOUDNESS - (await measureLoudness(file, chain(gain)))
    gain += missing
    if (Math.abs(missing) < 0.2) break
  }
  return chain(gain)
}

function chain(gain: number): string {
  return `volume=${gain.toFixed(2)}dB,alimiter=limit=0.8:attack=4:release=60:level=disabled`
}
