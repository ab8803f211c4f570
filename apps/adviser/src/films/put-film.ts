import { CLIP_LIMIT, CLIP_PART, type Clip } from '@trousseau/contract'
import { call, CallFailure } from '../api/call.ts'
import { m } from '../paraglide/messages.js'

/** Times a part is sent when no answer comes. */
const TRIES = 4
/** Milliseconds before the second time; then twice as long each time. */
const PAUSE = 500

/**
 * Sends a film in parts, each again when the network cuts; says its progress from 0 to 1. Throws a `CallFailure` in
 * French, or an `AbortError` when `signal` gives up: the lesson's film is then as it was.
 */
export async function putFilm(
  lesson: string,
  file: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Clip> {
  if (file.size > CLIP_LIMIT) throw new CallFailure(413, m.filmTooLarge({ limit: CLIP_LIMIT / 1e6 }))
  if (file.size === 0) throw new CallFailure(415, m.filmEmpty())
  const upload = newName()
  const parts = Math.ceil(file.size / CLIP_PART)
  for (let part = 0; part < parts; part++) {
    signal.throwIfAborted()
    const data = await base64(file.slice(part * CLIP_PART, (part + 1) * CLIP_PART))
    const { clip } = await insist(
      () => call('putClip', { params: { lesson }, body: { upload, bytes: file.size, part, data } }),
      signal,
    )
    onProgress((part + 1) / parts)
    if (clip) return clip
  }
  throw new CallFailure(0, m.failServer())
}

async function insist<Reply>(send: () => Promise<Reply>, signal: AbortSignal): Promise<Reply> {
  for (let tried = 1; ; tried++) {
    try {
      return await send()
    } catch (error) {
      const cut = error instanceof CallFailure && (error.status === 0 || error.status >= 500)
      if (!cut || tried === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** tried))
      signal.throwIfAborted()
    }
  }
}

function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

function base64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new CallFailure(0, m.filmUnreadable()))
    reader.readAsDataURL(part)
  })
}
