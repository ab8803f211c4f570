import type { Stamp } from '../clock.ts'
import type { Progress } from '../progress/progress.ts'

/** The workshop one is in, as the phone shows it. */
export interface Workshop {
  id: string
  title: string
  /** When it ends by itself, in milliseconds since 1970. */
  until: number
  from: string
  /** The lesson everyone is sent to, and since when. */
  lesson?: string
  ledAt?: Stamp
}

/** The workshop joined last, unless it is closed or over at `now`, in milliseconds since 1970. */
export function currentWorkshop(progress: Progress, now: number): Workshop | undefined {
  let found: Workshop | undefined
  let since: Stamp = ''
  for (const [id, { joined, led, closed }] of Object.entries(progress.workshops)) {
    if (!joined || closed !== undefined || joined.value.until <= now || joined.at < since) continue
    const { title, until, from } = joined.value
    since = joined.at
    found = { id, title, until, from, ...(led && { lesson: led.value, ledAt: led.at }) }
  }
  return found
}

/** Whether the account was made for a workshop and nobody has kept it: it goes, and what the phone did stays there. */
export function isGuest(progress: Progress): boolean {
  return progress.structure === undefined && Object.keys(progress.workshops).length > 0
}
