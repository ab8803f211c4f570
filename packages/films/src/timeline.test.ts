import { describe, expect, it } from 'vitest'
import { storyboardSchema } from './storyboard.ts'
import { cuesOf, FRAMES_PER_SECOND, layTimeline } from './timeline.ts'
import { mixTrack, respell, SAMPLE_RATE, trimSilence } from './voice.ts'

const storyboard = storyboardSchema.parse({
  id: 'n2',
  title: 'Essai',
  scenes: [
    { kind: 'speak', who: 'malik', words: 'Bonjour', narration: ['Un.', 'Deux.'] },
    { kind: 'question', words: 'Et toi ?', narration: ['Trois.'] },
    { kind: 'question', words: 'Prêt ?', narration: ['Quatre.'] },
  ],
})

describe('layTimeline', () => {
  const durations = [1, 2, 1.5, 0.5]
  const timeline = layTimeline(storyboard, durations)

  it('gives each sentence exactly the time its voice takes', () => {
    const lines = timeline.scenes.flatMap((scene) => scene.lines)
    expect(lines.map((line) => Number((line.end - line.start).toFixed(6)))).toEqual(durations)
  })

  it('never lets two sentences or two scenes overlap', () => {
    const cues = cuesOf(storyboard, timeline)
    for (const [index, cue] of cues.entries()) {
      const next = cues[index + 1]
      if (next) expect(next.start).toBeGreaterThan(cue.end)
    }
    expect(timeline.scenes[1]?.start).toBe(timeline.scenes[0]?.end)
  })

  it('lasts a whole number of frames', () => {
    const frames = timeline.seconds * FRAMES_PER_SECOND
    expect(frames).toBeCloseTo(Math.round(frames), 6)
  })

  it('says which sentence has no voice', () => {
    expect(() => layTimeline(storyboard, [1, 2, 3])).toThrow('Quatre.')
  })
})

describe('the voice', () => {
  it('is laid at the start of its caption, without the silence around it', () => {
    const recorded = new Int16Array(SAMPLE_RATE)
    recorded.fill(9000, SAMPLE_RATE / 2, SAMPLE_RATE / 2 + 4800)
    const samples = trimSilence(recorded)
    expect(samples.length / SAMPLE_RATE).toBeCloseTo(0.16, 3)
    const track = mixTrack([{ samples, seconds: 0.16, voice: 'human' }], [2], 4)
    const heard = track.findIndex((sample) => sample > 8000) / SAMPLE_RATE
    expect(Math.abs(heard - 2)).toBeLessThan(0.2)
    expect(track.length).toBe(4 * SAMPLE_RATE)
  })

  it('is told how to read what it would misread', () => {
    expect(respell('Ton CV en PDF, par mail.')).toBe('Ton cévé en pé dé effe, par mèle.')
    expect(respell('Un CDI.')).not.toContain('CDI')
  })
})
