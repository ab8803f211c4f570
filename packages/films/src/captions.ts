/** Longest line of a caption, in characters. */
export const CAPTION_WIDTH = 42

/** One caption: seconds from the start of the film, and the sentence said. */
export interface Cue {
  start: number
  end: number
  text: string
}

/**
 * Breaks a sentence in two balanced lines when one is too short for it.
 * Returns `undefined` when no break gives two lines of 42 characters.
 */
export function captionLines(text: string): string[] | undefined {
  if (text.length <= CAPTION_WIDTH) return [text]
  const breaks = [...text.matchAll(/ (?![:;?!»])/g)]
    .map((match) => match.index)
    .filter((at) => text[at - 1] !== '«')
    .map((at) => [text.slice(0, at), text.slice(at + 1)] as const)
    .filter((lines) => lines.every((line) => line.length <= CAPTION_WIDTH))
  const balance = (lines: readonly [string, string]) => Math.abs(lines[0].length - lines[1].length)
  const best = breaks.sort((a, b) => balance(a) - balance(b))[0]
  return best && [...best]
}

/** Whether a sentence can be one caption. */
export function fitsInCaption(text: string): boolean {
  return captionLines(text) !== undefined
}

/** The WebVTT file of these cues. */
export function webVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    (cue) => `${timestamp(cue.start)} --> ${timestamp(cue.end)}\n${captionLines(cue.text)?.join('\n')}\n`,
  )
  return ['WEBVTT\n', ...blocks].join('\n')
}

/** The cues of a WebVTT file of ours (no settings, no styles). */
export function parseWebVtt(text: string): (Cue & { lines: string[] })[] {
  return text
    .split(/\n\n+/)
    .slice(1)
    .map((block) => {
      const [times = '', ...lines] = block.trim().split('\n')
      const [start = '', end = ''] = times.split(' --> ')
      return { start: seconds(start), end: seconds(end), text: lines.join(' '), lines }
    })
}

function timestamp(at: number): string {
  const milliseconds = Math.round(at * 1000)
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0')
  return `${part(milliseconds / 60000, 2)}:${part((milliseconds / 1000) % 60, 2)}.${part(milliseconds % 1000, 3)}`
}

function seconds(stamp: string): number {
  const [minutes = '0', rest = '0'] = stamp.split(':')
  return Number(minutes) * 60 + Number(rest)
}
