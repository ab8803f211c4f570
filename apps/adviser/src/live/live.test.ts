import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenLive, POLL, type LiveState, type Stream } from './live.ts'

type TestStream = { -readonly [Key in keyof Stream]: Stream[Key] } & { hint?: () => void }

function setUp() {
  const streams: TestStream[] = []
  const states: LiveState[] = []
  const hear = vi.fn()
  const stop = listenLive({
    open: () => {
      const stream: TestStream = {
        onopen: null,
        onerror: null,
        readyState: 0,
        close: vi.fn(),
        addEventListener: (name, hear) => {
          if (name === 'changed') stream.hint = hear
        },
      }
      streams.push(stream)
      return stream
    },
    hear,
    say: (state) => states.push(state),
  })
  return { streams, states, hear, stop }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('listenLive', () => {
  it('re-reads on a hint, not on the first opening', () => {
    const { streams, states, hear } = setUp()
    streams[0]?.onopen?.({} as Event)
    expect(hear).not.toHaveBeenCalled()
    streams[0]?.hint?.()
    expect(hear).toHaveBeenCalledOnce()
    expect(states).toEqual(['on'])
  })

  it('polls while cut, then re-reads once and stops polling', () => {
    const { streams, states, hear } = setUp()
    streams[0]?.onerror?.({} as Event)
    streams[0]?.onerror?.({} as Event)
    vi.advanceTimersByTime(POLL * 2)
    expect(hear).toHaveBeenCalledTimes(2)
    streams[0]?.onopen?.({} as Event)
    expect(hear).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(POLL * 3)
    expect(hear).toHaveBeenCalledTimes(3)
    expect(states.at(-1)).toBe('on')
    expect(streams).toHaveLength(1)
  })

  it('opens a new stream when the browser gave the old one up', () => {
    const { streams } = setUp()
    streams[0]!.readyState = 2
    streams[0]?.onerror?.({} as Event)
    vi.advanceTimersByTime(POLL)
    expect(streams).toHaveLength(2)
  })

  it('stops for good', () => {
    const { streams, hear, stop } = setUp()
    streams[0]?.onerror?.({} as Event)
    stop()
    vi.advanceTimersByTime(POLL * 3)
    expect(hear).not.toHaveBeenCalled()
    expect(streams[0]?.close).toHaveBeenCalled()
  })
})
