import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { webVtt } from './captions.ts'
import { encodeFilm, encodePoster, keepFrames, writeWav } from './encode.ts'
import { factsOf, FILMS, recordingFile, type FilmFacts } from './manifest.ts'
import { project } from './projector.ts'
import { stagePage } from './stage/page.ts'
import { sentencesOf, type Storyboard } from './storyboard.ts'
import { cuesOf, layTimeline, type Timeline } from './timeline.ts'
import { mixTrack, say, type Said } from './voice.ts'

/** A film before its pictures: what is said, and when. */
export interface Script {
  said: Said[]
  timeline: Timeline
}

/** Has the sentences said, and lays them on the clock. */
export async function rehearse(storyboard: Storyboard): Promise<Script> {
  const said: Said[] = []
  for (const [index, sentence] of sentencesOf(storyboard).entries()) {
    said.push(await say(sentence, recordingFile(storyboard.id, index + 1)))
  }
  return {
    said,
    timeline: layTimeline(
      storyboard,
      said.map((line) => line.seconds),
    ),
  }
}

/** Renders a film into the films' folder. `progress` gets the share of its frames done, 0 to 1. */
export async function renderFilm(
  browser: Browser,
  storyboard: Storyboard,
  progress: (share: number) => void,
): Promise<Omit<FilmFacts, 'storyboardHash' | 'workshopHash'>> {
  const { said, timeline } = await rehearse(storyboard)
  const cues = cuesOf(storyboard, timeline)
  const file = (extension: string) => new URL(`${storyboard.id}.${extension}`, FILMS)
  const folder = await mkdtemp(join(tmpdir(), 'film-'))
  await mkdir(FILMS, { recursive: true })
  const projection = await project(browser, stagePage(storyboard, timeline))
  try {
    const [frames, sound] = [join(folder, 'frames.mkv'), join(folder, 'sound.wav')]
    await keepFrames(counted(projection.frames(timeline.seconds), timeline.seconds * 24, progress), frames)
    const starts = cues.map((cue) => cue.start)
    await writeWav(mixTrack(said, starts, timeline.seconds), sound)
    await encodeFilm(frames, sound, { webm: file('webm').pathname, mp4: file('mp4').pathname })
    await encodePoster(await projection.frameAt(posterMoment(storyboard, timeline)), file('webp').pathname)
    await writeFile(file('vtt'), webVtt(cues))
  } finally {
    await projection.close()
    await rm(folder, { recursive: true })
  }
  const voices = new Set(said.map((line) => line.voice))
  return {
    seconds: timeline.seconds,
    webm: factsOf(file('webm')),
    mp4: factsOf(file('mp4')),
    vtt: factsOf(file('vtt')),
    poster: factsOf(file('webp')),
    voice: voices.size === 1 ? (said[0]?.voice ?? 'mixed') : 'mixed',
  }
}

/** Just before the scene named by `poster` leaves. */
export function posterMoment(storyboard: Storyboard, timeline: Timeline): number {
  const scene = timeline.scenes[storyboard.poster]
  if (!scene) throw new Error(`${storyboard.id} has no scene ${storyboard.poster} for its poster`)
  return scene.end - 0.3
}

async function* counted(
  frames: AsyncIterable<Buffer>,
  total: number,
  progress: (share: number) => void,
): AsyncGenerator<Buffer> {
  let done = 0
  for await (const frame of frames) {
    yield frame
    done += 1
    if (done % 48 === 0) progress(done / total)
  }
}
