/** `opening`: not known yet; `on`: hints arrive as things change; `polling`: the stream is cut, we re-read from time to time. */
export type LiveState = 'opening' | 'on' | 'polling'

/** What EventSource offers that is used here. */
export interface Stream {
  onopen: ((event: Event) => unknown) | null
  onerror: ((event: Event) => unknown) | null
  addEventListener(name: string, hear: () => void): void
  readonly readyState: number
  close(): void
}

interface Live {
  open: () => Stream
  /** Something may have changed: read again. Called too often rather than too seldom. */
  hear: () => void
  say: (state: LiveState) => void
}

/** Milliseconds between two re-reads, and between two tries to open a stream the browser gave up. */
export const POLL = 30_000
const CLOSED = 2
/** The server's name for « something changed in your list ». */
const HINT = 'changed'

/**
 * Listens to the server's hints. While the stream is cut it re-reads every 30 s; when it is back it re-reads
 * once, since hints may have been missed. Answers how to stop.
 */
export function listenLive({ open, hear, say }: Live): () => void {
  let stream: Stream
  let poll: ReturnType<typeof setInterval> | undefined
  let missed = false

  function connect(): void {
    stream = open()
    stream.addEventListener(HINT, hear)
    stream.onopen = () => {
      clearInterval(poll)
      poll = undefined
      say('on')
      if (missed) hear()
      missed = false
    }
    stream.onerror = () => {
      missed = true
      say('polling')
      poll ??= setInterval(again, POLL)
    }
  }

  // The browser reconnects by itself after a cut, but gives up for good on an error status.
  function again(): void {
    hear()
    if (stream.readyState === CLOSED) connect()
  }

  connect()
  return () => {
    clearInterval(poll)
    stream.close()
  }
}
