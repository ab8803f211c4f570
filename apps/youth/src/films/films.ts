import films from 'virtual:films'
import { addressOf, clips } from './clips.ts'

export interface PlayableFilm {
  /** Absent when the structure's file does not say. */
  seconds?: number
  bytes: number
  url: string
  /** Absent for a structure's film, whose words are in its picture. */
  captions?: string
  poster: string
}

/**
 * The film of a lesson: the structure's own when it made one, or ours in the lighter format this device plays;
 * undefined when there is none yet.
 */
export function filmOf(lesson: string): PlayableFilm | undefined {
  const film = Object.hasOwn(films, lesson) ? films[lesson] : undefined
  if (!film) return undefined
  const webm = document.createElement('video').canPlayType('video/webm; codecs="av01.0.04M.08, opus"') !== ''
  const file = webm ? film.webm : film.mp4
  const { bytes, version } = file
  const poster = `/films/${lesson}.webp?${version}`
  const clip = clips.value.find((one) => one.lesson === lesson)
  if (clip) {
    const { seconds } = clip
    return { bytes: clip.bytes, url: addressOf(clip), poster, ...(seconds !== undefined && { seconds }) }
  }
  return {
    seconds: film.seconds,
    bytes,
    url: `/films/${lesson}.${webm ? 'webm' : 'mp4'}?${version}`,
    captions: `/films/${lesson}.vtt?${version}`,
    poster,
  }
}
