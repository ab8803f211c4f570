import type { Cue } from './captions.ts'
import type { Storyboard } from './storyboard.ts'

export const FRAMES_PER_SECOND = 24

/** Silences, in seconds: they give time to see before hearing. */
const BEFORE_SCENE = 0.55
const BETWEEN_SENTENCES = 0.3
const AFTER_SCENE = 0.35
const AFTER_FILM = 1.3

/** When a sentence is heard, in seconds from the start of the film. */
export interface Span {
  start: number
  end: number
}

/** When a scene is seen, and when each of its sentences is heard. */
export interface SceneTimes extends Span {
  lines: Span[]
}

export interface Timeline {
  scenes: SceneTimes[]
  /** Length of the film, a whole number of frames. */
  seconds: number
}

/** Lays scenes and sentences on the film's clock. `durations`: seconds of each sentence, in order. */
export function layTimeline(storyboard: Storyboard, durations: readonly number[]): Timeline {
  let clock = 0
  let next = 0
  const scenes = storyboard.scenes.map((scene) => {
    const start = clock
    clock += BEFORE_SCENE
    const lines = scene.narration.map((sentence, index) => {
      if (index > 0) clock += BETWEEN_SENTENCES
      const duration = durations[next++]
      if (duration === undefined) throw new Error(`no voice for « ${sentence.text} »`)
      const line = { start: clock, end: clock + duration }
      clock = line.end
      return line
    })
    clock += AFTER_SCENE
    return { start, end: clock, lines }
  })
  const seconds = Math.ceil((clock + AFTER_FILM) * FRAMES_PER_SECOND) / FRAMES_PER_SECOND
  return { scenes, seconds }
}

/** One caption a sentence, exactly while it is said. */
export function cuesOf(storyboard: Storyboard, timeline: Timeline): Cue[] {
  return storyboard.scenes.flatMap((scene, index) =>
    scene.narration.map((sentence, line) => ({ ...lineOf(timeline, index, line), text: sentence.text })),
  )
}

function lineOf(timeline: Timeline, scene: number, line: number): Span {
  const span = timeline.scenes[scene]?.lines[line]
  if (!span) throw new Error(`the timeline has no line ${line} in scene ${scene}`)
  return span
}
