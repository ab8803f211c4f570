import { CLIP_LIMIT, CLIP_SECONDS, type Clip } from '@trousseau/contract'
import { Refusal } from '../http/refusal.ts'
import { readMp4 } from './mp4.ts'
import { readWebm } from './webm.ts'

/** What the phones we serve all play; HEVC, which iPhones film in unless told otherwise, is not in it. */
const PLAYED = {
  'video/mp4': /^(avc[13]|av01|vp09|mp4a|Opus)$/,
  'video/webm': /^(V_VP8|V_VP9|V_AV1|A_OPUS|A_VORBIS)$/,
}
const PICTURE = /^(avc[13]|av01|vp09|V_)/
const HEVC = /^(hvc1|hev1|V_MPEGH)/
/** Tracks that players pass over: timecodes, texts, what a phone's sensors said. */
const BESIDE = /^(mp4s|tmcd|text|tx3g|mett|mebx|S_)/

/** The type a file's first bytes tell. Throws a 415 when it is neither MP4 nor WebM. */
export function typeOf(head: Buffer): Clip['type'] {
  if (head.length < 12) throw notAVideo()
  const brand = head.toString('latin1', 4, 12)
  if (brand.startsWith('ftyp') && brand !== 'ftypqt  ') return 'video/mp4'
  if (head.readUInt32BE(0) === 0x1a45dfa3 && head.subarray(0, 64).includes('webm')) return 'video/webm'
  throw notAVideo()
}

const notAVideo = () => new Refusal(415, 'not-a-video', 'Ce fichier n’est pas une vidéo MP4 ou WebM.')

/** Refuses a weight over the limit, in bytes. */
export function refuseHeavy(bytes: number): void {
  if (bytes <= CLIP_LIMIT) return
  const limit = CLIP_LIMIT / 1e6
  throw new Refusal(413, 'too-large', `Cette vidéo pèse plus de ${limit} Mo. Raccourcissez-la ou allégez-la.`)
}

/** What is wrong with a whole file, or its length in seconds when it says it. */
export function judge(file: Buffer, type: Clip['type']): { refusal: Refusal } | { seconds?: number } {
  const tracks = type === 'video/mp4' ? readMp4(file) : readWebm(file)
  const codecs = tracks?.codecs.filter((codec) => !BESIDE.test(codec))
  if (!codecs?.length) return refused('damaged', 'Cette vidéo est abîmée ou incomplète.')
  if (codecs.some((codec) => HEVC.test(codec)))
    return refused(
      'wrong-codec',
      'Cette vidéo est en HEVC, que beaucoup de téléphones ne lisent pas. Sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ».',
    )
  if (codecs.some((codec) => !PLAYED[type].test(codec)))
    return refused(
      'wrong-codec',
      'Beaucoup de téléphones ne lisent pas cette vidéo. Enregistrez-la en MP4 (H.264).',
    )
  if (!codecs.some((codec) => PICTURE.test(codec)))
    return refused('no-picture', 'Ce fichier n’a que du son : il faut une vidéo.')
  const seconds = tracks?.seconds
  if (seconds === undefined) return {}
  if (seconds > CLIP_SECONDS)
    return refused(
      'too-long',
      `Cette vidéo dure plus de ${CLIP_SECONDS / 60} minutes. Une leçon demande plus court.`,
    )
  return { seconds: Math.max(1, Math.round(seconds)) }
}

function refused(code: string, message: string): { refusal: Refusal } {
  return { refusal: new Refusal(415, code, message) }
}
